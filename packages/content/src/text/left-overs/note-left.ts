import { findAnyMatch } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";
import { ASSISTANT, MARKS_SHOWN } from "./assistant-left.ts";
import { WORK_ON_TEXT } from "./work-on-text.ts";

/** What writers of a letter write to each other, and names of files. */
export const NOTES: readonly RegExp[] = [
  // Utkast v3, Kladd 2:, Foreløpig versjon
  /(?<!\p{L})(?:utkast|kladd|draft|evttohus)[ :_-]{1,3}(?:v\.?|versjon|version|nr\.?)?[ ]?\d/giu,
  /^[ \t]{0,3}(?:utkast|kladd|draft|evttohus|foreløpig versjon|førebels versjon|preliminary version|til intern bruk|for internal use|skal ikke sendes|skal ikkje sendast|do not send|ikke send|ikkje send)(?=[ \t]{0,3}(?:[:.–-]|$))/gimu,
  // (mer tekst her)
  /(?<!\p{L})(?:mer|meir|more|eanet|resten av) (?:tekst(?:en)?|text|teaksta) (?:her|here|kommer|kjem|follows|to come|deike|dása)(?!\p{L})|(?<!\p{L})(?:her kommer|her kjem|here comes) (?:mer|meir|more|det mer|tekst|text)(?!\p{L})|(?:\.\.\.|…) ?(?:mer|meir|more) (?:kommer|kjem|to come)(?!\p{L})/giu,
  // (lenke kommer), [dato kommer]
  /[([](?:lenken?|lenkja|lenkje|link|dato(?:en)?|date|navn|namn|telefonnummer|adresse|liŋka) (?:kommer|kjem|følger|følgjer|settes inn|to come|to follow|tbc|boahtá)[^()[\]\n]{0,20}[)\]]/giu,
  /(?<!\p{L})(?:eksempeltekst|dummytekst|prøvetekst|placeholder text|sample text|fylltekst)(?!\p{L})/giu,
  /(?<!\p{L})(?:sett|lim|set|fyll|skriv|legg|insert|paste|fill|enter) (?:inn |in )?(?:tekst(?:en)?|text|bilde|bilete|picture|logo|avsnitt|dato|date|navn|namn|name|adresse|address|lenke|lenkje|link|telefonnummer|phone number|signatur|signature|underskrift) (?:her|here)(?!\p{L})/giu,
  // Word's changes, kept as text.
  /^[ \t]{0,3}(?:slettet|sletta|formatert|satt inn|deleted|formatted|inserted|kommentar|comment)(?: \[[\p{L}\d]{1,8}\])?:\s\S/gimu,
  /(?<!\p{L})(?:sist lagret av|sist lagra av|sist endret av|last saved by|last modified by|kopi av kopi)(?!\p{L})/giu,
  /(?<!\p{L})(?:kun|berre|bare|only) (?:til|for) (?:intern|internt|internal) (?:bruk|use)(?!\p{L})|(?<!\p{L})not for distribution(?!\p{L})/giu,
  /(?<!\p{L})(?:ikke|ikkje|do not|don[’']t) send(?:es|ast)? (?:ut )?(?:før|until|before)(?!\p{L})/giu,
  // @Ola kan du se på dette?
  /(?<![\p{L}\p{N}])@\p{Lu}\p{L}{1,20},? (?:kan du|kan de|sjekk|se|sjå|can you|please|check)(?!\p{L})/gu,
  // =FINN.RAD(A2;B:C;2), =VLOOKUP(
  /(?<![\p{L}\p{N}=])=[A-ZÆØÅ][A-ZÆØÅ.]{1,20}\([^()\n]{0,80}\)/gu,
  // Kari: sjekk dette med PVO!
  /(?<!\p{L})\p{Lu}\p{Ll}{1,20}:\s(?:kan du|kan noen|kan nokon|sjekk|dobbeltsjekk|husk|hugs|fiks|rett opp|endre|please|check|can you|remember|muitte)(?!\p{L})/gu,
  // NB! Husk å endre dette avsnittet.
  /(?<!\p{L})(?:husk|hugs|må huske|remember|muitte) (?:å |to )?(?:endre|endra|rette|retta|slette|sletta|fjerne|fjerna|oppdatere|bytte ut|byte ut|fylle inn|delete|remove|change|update|replace|fill in|rievdadit) (?:dette|denne|datoen|navnet|namnet|lenken|lenkja|avsnittet|teksten|this|the (?:date|name|link|text))(?!\p{L})/giu,
  /(?<!\p{L})(?:intern merknad|notat til selv|notat til meg|merknad til|note to self|internal note|kommentar til redakt)/giu,
  /(?<!\p{L})(?:må|skal|bør) (?:avklares|avklarast|omskrives|omskrivast|omformuleres|skrives om|skrivast om|kvalitetssikres|korrekturleses)(?!\p{L})/giu,
  // Slettes før utsending, Husk: fjern dette før vi sender
  /(?<!\p{L})(?:slett|fjern|oppdater|endr|rett|sjekk|bytt|byt|fyll|remove|delete|update|change|check|replace)\p{L}{0,4}(?!\p{L})[^.!?\n]{0,40}(?<!\p{L})(?:før|innan|before) (?:(?:utsending|utsendelse)\p{L}{0,2}(?!\p{L})|(?:vi|me) sender(?: det| dette| brevet| ut)?(?=\s{0,2}(?:[.!?)]|$))|sending(?=\s{0,2}(?:[.!?)]|$))|we send(?: it| this| out)?(?=\s{0,2}(?:[.!?)]|$))|(?:the )?mail-?out(?!\p{L}))/gimu,
  /(?<!\p{L})(?:obs|nb|husk|hugs|todo|merk)[:!]{1,2} ?(?:(?:fjern|slett|avklar|bytt ut|byt ut)\p{L}{0,2}|må (?:oppdateres|oppdaterast|endres|endrast|rettes|rettast|sjekkes|sjekkast|fjernes|fjernast|slettes|slettast|avklares|avklarast))(?!\p{L})/giu,
  // Versjon til gjennomlesning, kun for styringsgruppen
  /(?<!\p{L})(?:versjon(?:en)?|version|utkast(?:et)?|draft|kopi(?:en)?|copy|tekst(?:en)?|text) (?:til|for) (?:gjennomlesning|gjennomlesing|gjennomsyn|korrektur|korrekturlesning|korrekturlesing|review|proofreading)(?!\p{L})/giu,
  /(?<!\p{L})(?:kun|bare|berre|only) (?:for|til) (?:the )?(?:styrings|prosjekt|arbeids|redaksjons|referanse|steering |project |working )(?:gruppe[nr]?|gruppa|group)(?!\p{L})/giu,
  // (her må vi ha riktig frist), (sett inn navn), (insert date)
  /\((?:her må|her skal|her bør|her manglar|her mangler|mangler|manglar|sett inn|set inn|legg inn|fyll inn|insert|add|fill in)(?!\p{L})[^()\n]{0,60}\)/giu,
  /(?<!\p{L})(?:jf|ref|cf)\.? (?:(?:vår|din|dagens|my|your|our) (?:e-?post|mail|samtale|telefonsamtale|prat|møte|email|chat|call|meeting)|mail)(?!\p{L})[^.!?\n]{0,40}/giu,
  /(?<!\p{L})dette er (?:bare|kun|berre) (?:en |ein )?(?:test|prøve)(?!\p{L})|(?<!\p{L})dette er (?:bare |kun |berre |fortsatt |framleis )?(?:et |eit |en |ein )?(?:første|fyrste|foreløpig |førebels )?(?:utkast|kladd)(?!\p{L})|(?<!\p{L})this is (?:just|only) a test(?!\p{L})|(?<!\p{L})this is (?:just |only |still )?a (?:first )?draft(?!\p{L})|(?<!\p{L})dát lea (?:dušše |vel )?evttohus(?!\p{L})/giu,
  // NB! Ikke ferdig, Sett inn kontaktinfo, Foreslått tekst: …
  /(?<!\p{L})(?:nb|obs)[!:]{1,2} ?(?:ikke|ikkje|not|ii leat) (?:ferdig|komplett|finished|complete|gárvvis)(?!\p{L})|(?<!\p{L})(?:foreslått|framlegg til|suggested|proposed) (?:ny )?(?:tekst|ordlyd|text|wording):/giu,
  /^[ \t]{0,3}(?:sett inn|set inn|insert) (?:kontakt|logo|bilde|bilete|navn|namn|dato|contact|picture|name|date|signatur)\p{L}{0,8}(?: \p{L}{1,12})?[ \t]{0,3}$/gimu,
  // MAL – IKKE SEND, Tittel her, Tekst mangler, Her skal det stå noe om personvern
  /(?<!\p{L})(?:mal|template|málle|kladd|utkast|test)(?: |[ .:–—!-]{1,5})(?:ikke|ikkje|skal ikke|skal ikkje|do not|don[’']t|ale) (?:send|sendes|sendast|bruk|use|sádde)(?!\p{L})/giu,
  /(?<!\p{L})(?:tittel|overskrift|studietittel|title|heading|tekst|text|navn|namn|name) (?:her|here|mangler|manglar|missing|váilu)(?=[.!?"”»*)\]]|$)|(?<!\p{L})(?:teaksta|bajilčála) váilu(?!\p{L})/gimu,
  /(?<!\p{L})her (?:skal|bør|må) det (?:stå|komme|kome|inn) (?:noe|noko|mer|meir|en|ein|ei|et|eit)(?!\p{L})|(?<!\p{L})here (?:we need|should be|goes|comes) (?:something|some|a|the|more|text)(?!\p{L})/giu,
  /(?<!\p{L})kopi av brev(?:et)? (?:fra|frå)(?!\p{L})|^[ \t]{0,3}(?:versjon|version) 0\.\d{1,2}(?=[ \t]{0,3}(?:$|[.,]))/gimu,
  /^[ \t]{0,3}(?:lenken?|lenkja|lenkje|link|liŋka|dato(?:en)?) (?:kommer|kjem|to come|to follow|boahtá)(?=[ \t]{0,3}(?:$|[.!]))/gimu,
  // Overskrift 1, Tekst kommer, Klikk for å legge til tekst, INTERNT: …
  /^[ \t]{0,3}(?:(?:overskrift|heading|header|bajilčála) ?\d|brødtekst|body text|internt?[:!][^\n]{0,60})(?=[ \t]{0,3}(?:$|[.:?!]))/gimu,
  /(?<!\p{L})(?:tekst(?:en)?|text|teaksta) (?:kommer|kjem|følger|følgjer|to follow|to come|boahtá)(?= ?(?:[.!)\]…]|$))/gimu,
  /(?<!\p{L})(?:klikk|trykk|click) (?:for å|to) (?:legge til|leggje til|sette inn|redigere|add|insert|edit) (?:tekst|tittel|undertittel|bilde|bilete|text|title|subtitle|picture)(?!\p{L})/giu,
  /(?<!\p{L})(?:fyll|sett|set|skriv|legg) inn (?:studiens|studien sitt|prosjektets|avdelingens|avdelinga sitt|sykehusets|sjukehuset sitt|institusjonens|prosjektleders)(?!\p{L})/giu,
  /(?<!\p{L})(?:se|sjå|jf\.?|see) (?:kommentar|merknad|innspill|comment|remark|note)(?:en|er|s)? (?:fra|frå|til|av|from|by) (?=\p{Lu})/giu,
  // Merknad: avklar med ombudet, (Hentes fra malen), *** sett inn logo ***
  /(?<!\p{L})(?:merknad|kommentar|notat|note|comment|remark)(?: [\p{L}\d]{1,4})?: ?(?:avklar|sjekk|dobbeltsjekk|spør|husk|hugs|endre|fjern|slett|rett|bytt|byt|må|bør|trenger|treng|check|ask|clarify|fix|remove|delete|verify|confirm|needs)(?!\p{L})/giu,
  /\((?:hentes|hentast|settes inn|setjast inn|fylles inn|fylles ut|fyllast ut|kopieres|kopierast|limes inn|to be (?:inserted|filled in|added|completed))(?!\p{L})[^()\n]{0,40}\)/giu,
  /[*#<>=~_-]{2,6} ?(?:sett inn|set inn|legg inn|fyll inn|lim inn|insert|add) [^*#<>=~_\n]{1,40}[*#<>=~_-]{2,6}/giu,
  /\((?:stryk|kryss ut|strike out|delete) (?:det|den|dei|de|what|whichever|that|as)(?!\p{L})[^()\n]{0,40}\)|\((?:tittel og na[vm]n|na[vm]n og tittel|name and title|title and name)\)/giu,
  // [Kommentar fra LH1: er dette riktig?], <<<<<<< HEAD, file:///C:/brev.html
  /\[(?:kommentar|merknad|notat|comment|note|LH|KA)[^[\]\n]{0,12}[ :][^[\]\n]{1,120}\]/giu,
  /^(?:<{7}|>{7}) \S[^\n]{0,40}$|(?<!\p{L})file:\/\/\S{1,200}/gmu,
  // Versjon til intern høring, Liv må godkjenne denne før den går ut
  /(?<!\p{L})(?:versjon(?:en)?|version|utkast(?:et)?|draft|tekst(?:en)?|text) (?:til|for) (?:intern|internal) (?:\p{L}{1,20})(?!\p{L})|^[ \t]{0,3}(?:til|for) (?:intern |internal )?(?:høring|høyring|kommentar|kommentering|godkjenning|godkjenning|consultation|comment|approval)[ \t.:–-]{0,3}$/gimu,
  /(?<!\p{L})\p{Lu}\p{Ll}{1,20} (?:må|skal|bør|should|must|needs to) (?:først )?(?:godkjenne|lese|sjekke|se på|sjå på|kvalitetssikre|rette|approve|read|check|review) (?:denne|dette|den|det|this|it)(?: \p{L}{1,12})? (?:før|først|innan|before|first)(?!\p{L})/gu,
  // Insert text about data protection here, sett inn et avsnitt om personvern
  /(?<!\p{L})(?:obs|nb|husk|hugs|todo|merk|fotnote|footnote)(?::|!|\s){1,3}(?:obs )?(?:må|skal|bør|must be|should be|to be) (?:oppdateres|oppdaterast|endres|endrast|rettes|rettast|sjekkes|sjekkast|fjernes|fjernast|slettes|slettast|avklares|avklarast|updated|changed|checked|removed|deleted)(?!\p{L})/giu,
  /\((?:jf|ref|cf|se|sjå|see)\.? (?:e-?post|mail|møte|samtale|telefon|email|chat|meeting|call)(?:en|et)? (?:fra|frå|med|av|from|with)(?!\p{L})[^()\n]{0,40}\)/giu,
  // (Tekst fra Kari settes inn), gul tekst skal byttes ut, v0.3 – gjennomgått av LH, … – slett
  /\((?:tekst|avsnitt|text|paragraph)(?:en|et)? (?:fra|frå|om|from|about)(?!\p{L})[^()\n]{0,40}(?:settes|setjast|settast|limes|kommer|kjem|inserted|added|follows)(?!\p{L})[^()\n]{0,20}\)/giu,
  /(?<!\p{L})(?:gul|raud|rød|grønn|grøn|uthevet|utheva|markert|yellow|highlighted|red|green)e? (?:tekst|skrift|felt|markering|text)(?:en|et|er|s)? (?:skal|må|bør|er|betyr|byttes|bytast|fjernes|must|should|is|to be)(?!\p{L})/giu,
  /(?<!\p{L})v(?:ersjon)? ?0\.\d{1,2}(?!\p{N})(?= ?[–-])|(?<!\p{L})(?:gjennomgått|gjennomgått og rettet|lest|godkjent|sjekket|sjekka|reviewed|approved|read) (?:av|by) [A-ZÆØÅ]{2,3}(?![\p{L}\p{N}])(?! (?:HF|RHF|AS))(?=[\s.,)]|$)(?<!REK|NTNU|SSB|FHI|NSD|UIB|UIO|OUS)/gmu,
  /(?<!\p{L})(?:husk|hugs|remember) (?:å |to )?(?:sjekke|sjekka|dobbeltsjekke|kontrollere|check|verify) (?:telefonnummeret|nummeret|lenken|lenka|lenkja|datoen|fristen|navnet|namnet|stavingen|the (?:phone number|link|date|deadline|name|spelling))(?=[.!?,;]|$| før| innan| before)/gimu,
  /(?<!\p{L})(?:hentet|henta|kopiert|tatt|teken|limt|copied|taken|pasted)(?: inn)? (?:fra|frå|from) (?:fjorårets|forrige|førre|gammelt|gamalt|det gamle|i fjor|last year|the old|previous)(?!\p{L})/giu,
  /(?<=\p{L}) [–-] (?:slett|slettes|slettast|fjern|fjernes|fjernast|sjekk|sjekkes|strykes|delete|remove|check)(?=[.!?]?[ \t]{0,3}$)/gimu,
  /^[ \t]{0,3}(?:spørsmål|question) (?:til|for|to) [^:\n?]{1,30}: ?(?:kan|skal|bør|må|can|should|must|may) (?:vi|me|we)(?!\p{L})/gimu,
  // Tekst under arbeid, Gammel versjon, Skal vi ta med dette avsnittet?, OBS: feil frist, (check with Kari), Forslag fra Kari: …
  /^[ \t]{0,3}(?:(?:tekst|brev|avsnitt|text|letter|paragraph) (?:under arbeid|i arbeid|in progress|under revision)|(?:gammel|gamal|eldre|utgått|forrige|førre|old|previous|obsolete) (?:versjon|utgave|utgåve|tekst|version|text))(?=[ \t]{0,3}(?:$|[:.–-]))/gimu,
  /(?<!\p{L})(?:obs|nb|todo)[:!]{1,2} ?(?:feil|gal|galt|gammel|gamal|mangler|manglar|wrong|missing|old) \p{L}{2,20}(?!\p{L})/giu,
  /\((?:sjekk|avklar|dobbeltsjekk|spør|check|ask|confirm|clarify)(?: (?:med|hos|with))? (?=\p{Lu})[^()\n]{1,30}\)/gu,
  /^[ \t]{0,3}(?:Forslag|Innspill|Framlegg|Suggestion|Input|Proposal) (?:fra|frå|from) (?=\p{Lu})[^:\n]{1,30}:/gmu,
  // What a language model says before the text it was asked for
  /(?<!\p{L})(?:her er|here is|here[’']s) (?:en|ein|et|eit|a|an|the|your) (?:\p{L}{2,16} ){0,3}(?:versjon|version|utkast|draft|omskriving|omskrivning|oversettelse|omsetjing|translation|forslag|suggestion)(?:en|et)?(?: (?:av|til|på|of|for) (?:\p{L}{2,12} )?(?:avsnittet|teksten|brevet|setningen|paragraph|text|letter|sentence))?[:.]?(?=\s{0,3}\n|$)|(?<!\p{L})(?:som en|som ein|as an?) (?:AI|KI|språkmodell|AI language)(?!\p{L})|(?<!\p{L})(?:vil du at jeg|vil du at eg|would you like me to|let me know if you want me to)(?!\p{L})/giu,
  // [Jonas: pls rewrite], Solveig, er dette avsnittet det som ble godkjent?
  /\[\p{Lu}\p{Ll}{1,20}(?: \p{Lu}\p{Ll}{1,20})?: [^[\]\n]{2,160}\]/gu,
  /(?<!\p{L})\p{Lu}\p{Ll}{1,20}, (?:er|kan|skal|bør|har|stemmer|is|can|should)(?!\p{L})[^.!?\n]{0,40}(?<!\p{L})(?:avsnittet|setningen|setninga|teksten|malen|utkastet|formuleringen|formuleringa|paragraph|para|wording|draft)(?!\p{L})[^.!?\n]{0,60}\?/gu,
  // (Siri, kan du sjekke dette?), OBS: ikke godkjent ennå, Merknad: stemmer dette?, Spør Hanne om dette
  /\(\p{Lu}\p{Ll}{1,20}[,:] ?(?:kan|skal|bør|må|er|har|vil|can|could|should|is) (?:du|vi|me|det|dette|you|we|this)(?!\p{L})[^()\n]{0,60}\)/gu,
  /(?<!\p{L})(?:obs|nb|merk|merknad|kommentar|note)[:!]{1,2} ?(?:(?:ikke|ikkje|not) (?:godkjent|godkjend|avklart|avklara|ferdig|endelig|approved|final)|(?:stemmer|er|skal|bør|kan|hvem|kven|hva|kva|hvor|usikker|usikkert|avventer|ventar på|is|should|who|what)(?!\p{L})[^.!?\n]{0,50}\?|avventer|usikker|bør |skal )/giu,
  /(?<!\p{L})(?:[Ss]pør|[Aa]sk|[Ss]jekk med|[Cc]heck with|[Hh]ør med|[Hh]øyr med) \p{Lu}\p{Ll}{1,20} (?:om (?:dette|det her|teksten|nummeret|datoen|vi|me)|whether|if (?:this|we)|about this)(?!\p{L})/gu,
  // Her må vi få inn noe, velg ett av alternativene, slett resten, [Alternativ A:], setter inn riktig dato her
  /(?<!\p{L})her (?:må|skal|bør) (?:vi|me|du|dere|dykk) (?:få|ha|sette|setje|legge|leggje|skrive|fylle|ta|finne)(?: (?:inn|med|på))?(?: (?:noe|noko|mer|meir|litt|et|eit|en|ein|riktig|rett|tekst))(?!\p{L})/giu,
  /(?<!\p{L})(?:velg|vel|behold|stryk|bruk|choose|keep|delete) (?:ett|et|én|en|eitt|ein|one|all but one) (?:av|of) (?:alternativene|alternativa|avsnittene|avsnitta|tekstene|setningene|the (?:alternatives|options|paragraphs|texts))(?!\p{L})|(?<!\p{L})(?:slett|stryk|fjern|delete|remove) (?:resten|det andre|de andre|dei andre|det som (?:ikke|ikkje)|the rest|the others)(?!\p{L})/giu,
  /(?:^[ \t]{0,3}|\[)(?:alternativ|alternative|option|variant) (?:[A-D]|[1-4])(?::|\]|:\])/gimu,
  /(?<!\p{L})(?:setter|set|sett|legger|legg|put|insert)s? inn (?:riktig|korrekt|rett|den rette|ny|nytt) \p{L}{2,20}(?: \p{L}{1,12}){0,2} (?:her|seinere|senere|seinare|later)(?!\p{L})/giu,
  /(?<!\p{L})(?:[Vv]ersjon|[Vv]ersion) \d{1,2}(?:\.\d{1,2})?(?: ?[–-] ?| ?[(,] ?)(?:ikke|ikkje|not) (?:ferdig|endelig|godkjent|godkjend|final|finished|approved)(?!\p{L})|(?<!\p{L})(?:[Ss]ist )?(?:[Ee]ndret|[Ee]ndra|[Oo]ppdatert|[Rr]edigert|[Cc]hanged|[Ee]dited|[Uu]pdated) (?:av|by) [A-ZÆØÅ]{2,3}(?![\p{L}\p{N}])(?! (?:HF|RHF|AS))/gu,
  // Brevmal_final2.docx
  /(?<![\p{L}\p{N}/@])[\p{L}\p{N}][\p{L}\p{N}_-]{1,60}(?: ?\(\d{1,2}\))?\.(?:docx?|dotx?|xlsx?|pptx?|odt|rtf|indd|html?)(?![\p{L}\p{N}/])/giu,
  // C:\Users\kari, \\server\felles
  /(?<!\p{L})[A-Z]:\\\p{L}[^\s]{0,80}|(?<!\\)\\\\[\p{L}\p{N}][\p{L}\p{N}_-]{1,40}\\[^\s]{1,80}/gu,
];

export const noteLeft: TextRule<"text/note-left"> = {
  id: "text/note-left",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Et notat står igjen",
      what: "«{met}» ligner et notat eller et filnavn fra arbeidet med brevet.",
      why: "Da er brevet kanskje ikke ferdig, og mottakeren leser noe som ikke var til dem.",
      mend: "Ta det bort. Skal det stå der, kan en superbruker godta det.",
    },
    en: {
      title: "A note is left",
      what: "`{met}` looks like a note or a file name from the work on the letter.",
      why: "The letter may not be finished, and the recipient reads what was not meant for them.",
      mend: "Remove it. When it should stand there, a superuser may accept it.",
    },
  },
  example: {
    fails: "Utkast v3: Vi lagrer svarene dine. Kari: sjekk dette! Se Brevmal_final2.docx.",
    passes: "Ta med UTKAST til plan. Sjekk dette med legen din. Bruk .pdf, ikke .docx.",
  },
  find: (reading) =>
    findAnyMatch(reading.text, [...WORK_ON_TEXT, ...NOTES, ...ASSISTANT, ...MARKS_SHOWN]).filter(
      ({ at }) => !reading.isInAddress(at),
    ),
};
