/**
 * What is said of a text while it is being written, by its grammar: who works on it, what they do, and which part of it.
 * Recipients are told of letters, forms and answers; of paragraphs, wordings and templates only colleagues are.
 */

/** A part of a text, or a text as a piece of work. */
const PIECE =
  "(?:avsnitt(?:et|a|ene)?|setning(?:en|er|ene|a|ar)?|formulering(?:en|er|a|ar)?|ordlyd(?:en)?|overskrift(?:en|er|a)?|ingress(?:en)?|mal(?:en)?|malteksten?|standardtekst(?:en)?|utkast(?:et)?|kladd(?:en)?|plassholder(?:en|e)?|plasshaldar(?:en|ar)?|fotnote(?:n)?|kulepunkt(?:et|ene|a)?|bokmerke(?:t)?|versjon(?:en)?|tekst(?:en)?|linj(?:e|en|a)|felt(?:et|ene|a)?|logo(?:en)?|signatur(?:en)?|brevhode(?:t)?|bunntekst(?:en)?|topptekst(?:en)?|paragraphs?|sentences?|wording|headings?|template|draft|placeholders?|footnotes?|bullet points?|text|logo|signature|header|footer|teaksta|cealkaga)";
const VERB_STEM =
  "(?:skriv|omskriv|omformuler|formuler|endr|rett|slett|fjern|stryk|strek|bytt|byt|erstatt|oppdater|tilpass|kort|forkort|utvid|utdyp|flytt|sett|set|lim|legg|fyll|hent|kopier|oversett|omset|sjekk|dobbeltsjekk|kvalitetssikr|revider|forenkl|juster|behold|behald|korriger|presiser|spissed?|språkvask|vask|lag)";
/** Whoever reads the letter may do these with a text of their own. */
const IMPERATIVE = `(?:${VERB_STEM}(?:a|e)?|ta (?:bort|ut|inn)|write|rewrite|rephrase|change|correct|delete|remove|replace|update|adapt|adjust|shorten|expand|move|insert|paste|add|copy|translate|check|revise|simplify|keep|fix|čále|rievdat|sihko)`;
const INFINITIVE = `(?:${VERB_STEM}(?:e|je|a)?|ta (?:med|bort|ut|inn)|write|rewrite|rephrase|change|correct|delete|remove|replace|update|adapt|adjust|shorten|expand|move|insert|add|translate|check|revise|simplify|keep|fix)`;
const DONE =
  "(?:\\p{L}{2,14}(?:skrevet|skrive|formulert|endret|endra|rettet|retta|slettet|sletta|fjernet|fjerna|strøket|stroke|byttet|bytta|erstattet|erstatta|oppdatert|tilpasset|tilpassa|forkortet|forkorta|utvidet|utvida|flyttet|flytta|kopiert|oversatt|omsett|sjekket|sjekka|revidert|forenklet|forenkla|justert|korrigert|laget|laga)|skrevet|skrive|endret|endra|rettet|retta|slettet|sletta|fjernet|fjerna|kortet|satt|sett|lagt|laget|laga|written|rewritten|rephrased|changed|corrected|deleted|removed|replaced|updated|adapted|shortened|expanded|moved|translated|checked|revised|simplified|made|drafted)";
const WORDS = (most: number): string => `(?: (?!ditt |din |dine |your )[^\\s.!?;]{1,20}){0,${String(most)}}`;

/** Ways of speaking of work on a text. */
export const WORK_ON_TEXT: readonly RegExp[] = [
  // Skriv om avsnittet, (skriv 2–3 setninger her)
  new RegExp(
    `(?<=^[ \\t]{0,3}|[.!?:;([–*-] ?|, |(?<!\\p{L})(?:og|husk å|hugs å|må|and|please|remember to|to) )${IMPERATIVE}(?: (?:inn|om|ut|ned|til|ny|in))?${WORDS(4)} ${PIECE}(?!\\p{L})(?! (?:til|på) (?:oss|e-post|sms|us))`,
    "gimu",
  ),
  // Avsnittet må oppdateres
  new RegExp(
    `(?<!\\p{L})${PIECE}${WORDS(3)} (?:må|skal|bør|kan|trenger å|treng å|must|should|needs to|has to|can)${WORDS(2)} (?:${VERB_STEM}(?:es|ast|jast|s)|be (?:re)?(?:${DONE}))(?!\\p{L})`,
    "giu",
  ),
  // Jeg har omskrevet avsnittet
  new RegExp(
    `(?<!\\p{L})(?:jeg|eg|i|i[’']ve) (?:har |have |ville |would )?${WORDS(2)}${DONE.replace("(?:", "(?: ?")}${WORDS(4)} (?:${PIECE}|brevet|the letter|it so)(?!\\p{L})`,
    "giu",
  ),
  // Kan noen skrive om avsnittet?
  new RegExp(
    `(?<!\\p{L})(?:kan|skal|bør|må|kunne|should|can|could|shall) (?:du|vi|me|noen|nokon|we|you|someone|somebody)${WORDS(2)} ${INFINITIVE}${WORDS(4)} ${PIECE}(?!\\p{L})(?=[^.!\\n]{0,60}\\?)`,
    "giu",
  ),
  // Avsnitt om forsikring kommer når …; Ny setning: …
  /(?<!\p{L})(?:avsnitt(?:et)?|setning(?:en|a)?|tekst(?:en)?|formulering(?:en|a)?|paragraph|sentence)(?: (?:om|on|about|for) [^\s.!?]{1,20}(?: [^\s.!?]{1,20}){0,3})? (?:kommer|kjem|mangler|manglar|gjenstår|står att|avventer|is missing|is to come|will follow|comes later)(?!\p{L})(?! (?:på|til|i|in) )/giu,
  /^[ \t]{0,3}(?:ny|nytt|gammel|gamal|gammalt|revidert|omskrevet|omskriven|omskrive|korrigert|forenklet|forenkla|foreslått|alternativ|endret|endra|new|old|revised|rewritten|suggested|alternative|edited) (?:avsnitt|setning|tekst|formulering|ordlyd|versjon|overskrift|paragraph|sentence|text|wording|version|heading):/gimu,
  // Her tenker jeg vi kan skrive noe om …
  /(?<!\p{L})(?:(?:tenker|tenkjer|foreslår|føreslår|synes|synest|tror|trur) (?:jeg|eg)|(?:jeg|eg|i) (?:tenker|tenkjer|foreslår|føreslår|synes|synest|tror|trur|suggest|think))(?! du)(?: [^\s.!?]{1,12}){0,5} (?:skrive|nevne|nemne|ta med|ta bort|stå noe|stå noko|formulere|write|mention|leave out)(?!\p{L})/giu,
  /(?<!\p{L})(?:oversatt|omsett|maskinoversatt|translated)(?: automatisk| automatically)? (?:fra|frå|from|av|by|med|with) (?:engelsk|norsk|bokmål|nynorsk|english|norwegian|google|deepl|chatgpt|copilot)(?: til \p{L}{4,10}| to \p{L}{4,10})?\s?[:)\]]|(?<!\p{L})(?:som|as)(?: en| ein| et| an?)? (?:stor |large )?(?:AI|KI|språkmodell|AI-modell|language model|kunstig intelligens|chatbot)(?!\p{L})/giu,
  // Setningen over er litt tung; dette avsnittet kan utelates; … må ha egen tekst; må spørre Berit
  /(?<!\p{L})(?:setning(?:en|a)|avsnittet|formulering(?:en|a)|ordlyden|sentence|paragraph|wording) (?:over|under|ovenfor|ovanfor|nedenfor|nedanfor|her|above|below|here) (?:er|kan|må|bør|skal|is|can|must|should)(?!\p{L})|(?<!\p{L})(?:dette|denne|this) (?:avsnittet|setningen|setninga|formuleringen|formuleringa|paragraph|sentence|wording) (?:er|kan|is|may|can)(?: [^\s.!?]{1,12}){0,2} (?:valgfri\p{L}{0,2}|valfri\p{L}{0,2}|utelates|utelatast|strykes|strykast|tas bort|takast bort|optional|omitted|dropped)(?!\p{L})/giu,
  /(?<!\p{L})(?:må|skal|bør|must|should) (?:ha|få|have|get) (?:egen|eigen|eget|ein annan|en annen|ny|own|its own|another|a new) (?:tekst|formulering|setning|mal|ordlyd|text|wording|sentence|template)(?!\p{L})|(?<!\p{L})må (?:spørre|spørje|sjekke med|høre med|høyre med|avklare med) (?=\p{Lu}\p{Ll})/gu,
  /(?<!\p{L})(?:jeg|eg|i) (?:har|have) (?:ikke|ikkje|not) (?:fått tak i|funnet|funne|rukket|rokke|sjekket|sjekka|found|checked|managed)(?!\p{L})|(?<!\p{L})(?:revidert|forbedret|forbetra|omarbeidet|omarbeidd|språkvasket|språkvaska|forenklet|forenkla|revised|improved|polished) (?:versjon|utgave|utgåve|utkast|version) (?:av|of) (?:teksten|brevet|avsnittet|utkastet|the (?:text|letter|paragraph))(?!\p{L})|(?<!\p{L})(?:kan jeg|kan eg|i can)(?: også| òg| gjerne| also| gladly){0,2} (?:lage|skrive|tilpasse|oversette|omsetje|forkorte|forenkle|make|write|adapt|translate|shorten|create)(?!\p{L})/giu,
  // Sjekk om dette stemmer; (gjenta frist); teksten over er hentet fra …; kan vi skrive «plager» her?
  /(?<=^|[.!?:] )(?:sjekk|kontroller|dobbeltsjekk|check|verify) (?:om|at|that|if|whether) (?:dette|det|this|it) (?:stemmer|er riktig|er rett|is right|is correct|fits)(?!\p{L})|\((?:gjenta|nevn|nemn|omtal|beskriv|utdyp|presiser|tilpass|juster|repeat|mention|describe|adapt|specify)(?!\p{L})[^()\n]{0,60}\)/gimu,
  /(?<!\p{L})(?:teksten|the text) (?:over|ovenfor|ovanfor|above) (?:er|is) (?:hentet|henta|kopiert|tatt|teken|limt|copied|taken|pasted)(?!\p{L})|(?<!\p{L})(?:kan|skal|bør|må|can|should|could) (?:vi|me|du|we|you) (?:heller |ikke |ikkje |rather )?(?:skrive|si|seie|bruke|kalle|write|say|use|call)(?: it| det)? [«"“][^»"”\n]{1,40}[»"”][^.!?\n]{0,60}\?/giu,
  // Si fra om du vil ha en kortere versjon
  /(?<!\p{L})(?:vil ha|ønsker|ynskjer|ha|lage|gi deg|want|like|make|prefer) (?:en|ein|ei|a|an)(?: \p{L}{1,12})? (?:kortere|kortare|lengre|lenger|enklere|enklare|mer formell|meir formell|mindre formell|annen|anna|varmere|shorter|longer|simpler|more formal|less formal|different|warmer)(?: og \p{L}{1,20}| and \p{L}{1,20})? (?:versjon|variant|formulering|utgave|utgåve|tone|version|wording)(?!\p{L})(?! av skjema)/giu,
  // Håper dette hjelper! Selvfølgelig, her er …
  /(?<!\p{L})(?:håper dette (?:hjelper|er til hjelp|var nyttig|er nyttig)|vonar dette hjelper|(?<!we )(?:i )?hope (?:this|that) helps(?! you)|let me know if|gi meg beskjed (?:hvis|om) du|som (?:du ba|bedt|ønsket) om,? (?:her|får du)|as (?:you )?requested,? here|basert på (?:teksten|informasjonen|opplysningene) du (?:ga|har gitt|limte)|based on the (?:text|information) you (?:gave|provided|pasted))(?!\p{L})|(?:^|\n)[ \t]{0,3}(?:selvfølgelig|sjølvsagt|selvsagt|klart det|gjerne|absolutt|sure|certainly|of course|absolutely)[!,.]{1,2} ?(?:her|here|nedenfor|nedanfor|under|below|i|jeg|eg)(?!\p{L})/giu,
];
