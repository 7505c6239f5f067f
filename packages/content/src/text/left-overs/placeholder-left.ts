import { HTML_TAGS } from "../characters/undecoded-markup.ts";
import { findAnyMatch } from "../internal/find-matches.ts";
import { wordList } from "../internal/word-list.ts";
import type { TextRule } from "../text-rule.ts";

/** What people write in brackets where something is to be filled in. */
const FIELD_WORDS = wordList(`
  sett inn, set inn, fyll, skriv, legg inn, insert, enter, your, fornavn, fornamn, etternavn, etternamn, navn, namn,
  name, first name, last name, dato, date, adress, address, postn, poststed, telefon, tlf, phone, mobil, epost, e-post,
  email, e-mail, prosjekt, project, tittel, title, institusjon, institution, sykehus, sjukehus, hospital, avdeling,
  namma, namahus, čujuhus, beaivi, organisasjon, kontaktperson, signatur, lenke, lenkje, link, url
`);

/** One pattern for each family of template syntax that ordering systems and word processors use. */
export const PLACEHOLDERS: readonly RegExp[] = [
  // Mustache, Handlebars, Liquid, Jinja; also one half that was left.
  /\{\{[^{}\n]{0,80}\}\}|\{\{|\}\}|\{%[^%\n]{0,80}%\}/gu,
  // ${name}, #{name}, @{name}
  /[$#@]\{[^{}\n]{0,80}\}/gu,
  // {name}, {0}
  /(?<![{$#@])\{(?:[\p{L}_][\p{L}\p{N}_.:-]{0,60}|\d{1,2})\}(?!\})/gu,
  // {dato + 14}, { fornavn }, Mottaker.Fornavn
  /(?<![{$#@])\{ ?[\p{L}_][\p{L}\p{N}_.]{0,40}(?: ?[-+*|?] ?[\p{L}\p{N}_."']{1,40}){0,3} ?\}(?!\})/gu,
  /(?<![\p{L}\p{N}./@])(?:[Mm]ottaker|[Mm]ottakar|[Pp]asient|[Dd]eltaker|[Dd]eltakar|[Pp]erson|[Rr]ecipient|[Pp]atient|[Pp]articipant|[Uu]ser|[Cc]ontact|[Ss]ykehus|[Pp]rosjekt|[Ss]tudie|[Ss]tudy|[Pp]roject)\.(?:[Ff]ornavn|[Ff]ornamn|[Ee]tternavn|[Ee]tternamn|[Nn]avn|[Nn]amn|[Ff]ull[Nn]avn|[Dd]ato|[Tt]ittel|[Aa]dresse|[Tt]elefon|[Ff]irst_?[Nn]ame|[Ll]ast_?[Nn]ame|[Nn]ame|[Tt]itle|[Dd]ate|[Pp]hone)(?![\p{L}\p{N}@])/gu,
  // Salesforce: {!Contact.Link}
  /\{![\p{L}_][^{}\n]{0,60}\}/gu,
  // <% name %>, <?name?>
  /<[%?][^%?\n]{0,80}[%?]>/gu,
  // %NAVN%, %s, %1$s
  /(?<![\p{L}\p{N}%])%(?:[\p{L}_][\p{L}\p{N}_.]{1,40}%|(?:\d\$)?[sdif](?![\p{L}\p{N}]))/gu,
  // %%studie%%, $fornavn, #Fornavn#
  /%%[\p{L}_][\p{L}\p{N}_ .]{0,39}%%|(?<![\p{L}\p{N}$#])[$#](?:[Ff]or|[Ee]tter)(?:navn|namn)#?|(?<![\p{L}\p{N}#])#[\p{L}_]{2,40}#(?![\p{L}\p{N}#])|(?<![\p{L}\p{N}$])\$(?:navn|namn|name|firstname|first_name|lastname|date|dato|link|lenke)(?![\p{L}\p{N}])/gu,
  // eFORSK: [_FORELDRESKJEMA_…_]
  /\[_[^[\]\n]{1,80}\]|\[_[\p{Lu}\p{N}_]{2,60}/gu,
  // [NAVN], [first_name], [[navn]]
  /\[\p{L}{1,40}_[\p{L}\p{N}_]{1,40}\](?!\()|\[\[[^[\]\n]{1,80}\]\]/gu,
  new RegExp(`\\[(?:${FIELD_WORDS.join("|")})[^[\\]\\n]{0,60}\\](?!\\()`, "giu"),
  // GOV.UK Notify: ((name)), ((name??text))
  new RegExp(
    `\\(\\((?:${FIELD_WORDS.join("|")})[^()\\n]{0,60}\\)\\)|\\(\\([^()\\n]{1,60}\\?\\?[^()\\n]{0,60}\\)\\)`,
    "giu",
  ),
  // <navn>, <<navn>>; addresses in angle brackets hold a colon or an at sign
  /<<?[\p{L}_][\p{L}\p{N}_ .-]{0,60}>/gu,
  // Word: MERGEFIELD, «Fornavn», «Fornavn_Etternavn», prompts and broken references
  /MERGEFIELD|\\\* ?(?:MERGEFORMAT|CHARFORMAT)|\{ ?(?:IF|REF|PAGEREF|DATE \\@|HYPERLINK|ASK|FILLIN) [^{}\n]{1,80}\}?|«\p{L}{1,40}_[\p{L}\p{N}_]{1,40}»|«[Ff]or(?:navn|namn)»|«[Ee]tter(?:navn|namn)»/gu,
  /(?:Klikk|Click|Trykk)(?: eller trykk| or tap)? her(?:e)? (?:for å (?:skrive|angi)|to enter)/giu,
  /(?:Feil! (?:Fant ikke referansekilden|Bokmerke er ikke definert)|Error! (?:Reference source not found|Bookmark not defined))/giu,
  // Mailchimp *|FNAME|*, and @@name@@, ##name##, __NAVN__, $navn$
  /\*\|[^|\n]{1,60}\|\*/gu,
  /@@[\p{L}_]{1,40}@@|##[\p{L}_]{1,40}##/gu,
  /__[A-ZÆØÅ][A-ZÆØÅ_]{1,40}__|\$[\p{L}_]{2,40}\$/gu,
];

/** Markup that shows has a rule of its own. */
export const TAG: RegExp = new RegExp(`^<(?:${HTML_TAGS})(?:[\\s][^<>]{0,60})?>$`, "iu");

export const placeholderLeft: TextRule<"text/placeholder-left"> = {
  id: "text/placeholder-left",
  severity: "refuse",
  clearedBy: "mending",
  parts: ["letter", "cover-letter", "task-text", "notice", "value"],
  messages: {
    nb: {
      title: "Plassholder står igjen",
      what: "«{met}» står i teksten der det skulle stått noe annet.",
      why: "Mottakeren ser malens koder i stedet for navnet, datoen eller lenken.",
      mend: "Fyll inn det som mangler, eller ta plassholderen bort.",
    },
    en: {
      title: "Placeholder left",
      what: "`{met}` stands in the text where something else should have stood.",
      why: "The recipient sees the template's codes instead of the name, date or link.",
      mend: "Fill in what is missing, or take the placeholder away.",
    },
  },
  example: {
    fails: "Hei {{fornavn}}, vi ber deg svare på skjemaet [_FORELDRESKJEMA_1_].",
    passes: "Hei Kari, vi ber deg svare på skjemaet. Se fotnote [1] og «Livet etter hofteoperasjon».",
  },
  find: (reading) =>
    findAnyMatch(reading.text, PLACEHOLDERS).filter(
      ({ at, length }) => !TAG.test(reading.text.slice(at, at + length)),
    ),
};
