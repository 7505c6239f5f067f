/**
 * What programs that write or translate leave in a text: their talk with whoever asked, their signatures, and marks of their
 * sources.
 */
export const ASSISTANT: readonly RegExp[] = [
  // Her er et forslag til brev:, Here is the revised letter:, Nedenfor følger den reviderte teksten.
  /^[ \t]{0,3}(?:her (?:er|kommer|kjem|følger|følgjer)|nedenfor (?:er|følger|finner du)|nedanfor (?:er|følgjer|finn du)|(?:here|below) is|here[’']s) (?:(?:et|eit|en|ein|det|den|the|a|an|your) )?(?:\p{L}{3,16} ){0,2}(?:brev(?:et)?|tekst(?:en)?|utkast(?:et)?|brevutkast(?:et)?|invitasjonsbrev(?:et)?|informasjonsskriv(?:et)?|letter|text|draft|revision)(?: (?:til|på|i|in|to|of|for) (?!(?:engelsk|norsk|bokmål|nynorsk|samisk|english|norwegian)(?!\p{L}))\p{L}{3,16}){0,2}(?=[ \t]{0,3}[:.]?[ \t]{0,3}$)/gimu,
  /^[ \t]{0,3}(?:her (?:er|kommer|kjem)|here is|here[’']s) (?:et|eit|a) (?:\p{L}{3,16} )?(?:utkast|draft)(?!\p{L})[^\n]{0,60}(?=:[ \t]{0,3}$)/gimu,
  /^[ \t]{0,3}(?:her (?:er|kommer|kjem)|here is|here[’']s) (?:et|eit|a) (?:forslag|framlegg|suggestion)(?: til| for)? (?:\p{L}{2,16} ){0,2}\p{L}{2,16}(?=[ \t]{0,3}:[ \t]{0,3}$)/gimu,
  // Translated with DeepL.com (free version), Oversatt fra engelsk av Google
  /(?<!\p{L})(?:oversatt|omsett|maskinoversatt|maskinomsett|translated)(?: automatisk| automatically)?(?: (?:fra|frå|from|til|to) \p{L}{4,10}){0,2} (?:av|med|by|with|using) (?:google|deepl|chatgpt|copilot|gemini|claude|KI|AI|bing)(?![\p{L}-])/giu,
  // Kilde: ChatGPT, generert av KI
  /(?<!\p{L})(?:kilde|kjelde|source):? (?:chatgpt|copilot|gemini|claude|KI|AI)(?![\p{L}-])|(?<!\p{L})(?:generert|laget|laga|skrevet|skrive|utarbeidet|formulert|generated|written|created|drafted) (?:av|med|ved hjelp av|by|with|using) (?:chatgpt|copilot|gemini|claude|KI|AI|kunstig intelligens)(?![\p{L}-])(?=[.,:;)\]]|\s{0,3}$)/gimu,
  // Ønsker du at jeg skal gjøre teksten kortere?
  /(?<!\p{L})(?:ønsker du|ynskjer du|ønskjer du|skal jeg|skal eg|do you want me to|shall i)(?: at (?:jeg|eg) skal)? (?:gjøre|gjere|lage|skrive|forkorte|korte|oversette|omsetje|tilpasse|endre|justere|make|write|shorten|translate|adapt|adjust)(?: \p{L}{1,16}){0,4}(?=[^.!\n]{0,40}\?)/giu,
  // Endringer jeg har gjort: …; I’ve kept the tone friendly
  /(?<!\p{L})(?:endringer|endringar|changes)(?: som)? (?:jeg|eg|i) (?:har |have )?(?:gjort|made)(?!\p{L})|(?<!\p{L})i(?:[’']ve| have) (?:also )?(?:kept|shortened|simplified|rewritten|rephrased|reworded|adjusted|restructured|translated|tightened)(?: [\p{L}]{1,14}){0,4} (?:tone|letter|text|paragraphs?|sentences?|wording|language|version)(?!\p{L})/giu,
  // :contentReference[oaicite:0]{index=0}, turn0search1, 【4†source】, ?utm_source=chatgpt.com
  /:?contentReference\[oaicite[^\n]{0,40}|\[?oai_?cit(?:e|ation)[^\s]{0,30}|(?<![\p{L}\p{N}])turn\d{1,2}(?:search|view|news|image)\d{1,2}(?![\p{L}\p{N}])|【\d{1,3}†[^】\n]{0,40}】|utm_source=(?:chatgpt|openai|copilot|perplexity)[^\s]{0,20}/giu,
];

/** Marks of Markdown that a text shows as they are: `**frivillig**`, `### Hva skjer`. */
export const MARKS_SHOWN: readonly RegExp[] = [
  /(?<![*\p{L}\p{N}])\*\*(?=\p{L})[^*\n]{1,80}[\p{L}.:!?]\*\*(?![*\p{L}])/gu,
  /^[ \t]{0,3}#{2,6} \p{Lu}[^\n]{1,80}$/gmu,
];
