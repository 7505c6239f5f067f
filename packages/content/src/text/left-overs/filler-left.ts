import { findAnyMatch } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

export const FILLERS: readonly RegExp[] = [
  /(?<!\p{L}|\d,)[xX]{3,}(?!\p{L}|[-‑](?:syndrom|kromosom|chromosome))|(?<![\p{L}\p{N}])(?:xx|XX)[./-](?:xx|XX)(?:[./-](?:20)?(?:xx|XX))?/gu,
  // senest XX. mars
  /(?<![\p{L}\p{N}])(?:XX?|xx|NN|__|\?\?)\.? (?=(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|January|February|March|May|June|July|October|December)(?!\p{L}))/gu,
  /(?<!\p{L})(?:TODO|FIXME|TBD|TBA|TBC|KOMMER SENERE|KJEM SEINARE|UTKAST|DRAFT|KLADD)(?!\p{L})/gu,
  /(?<![\p{L}?])\?{2,}(?![\p{L}?!])|(?<!\p{L})20(?:xx|XX)(?![\p{L}?!])/gu,
  // ##.##.####, NN, N.N. er ansvarlig, ca. X minutter
  /(?<![\p{L}\p{N}#])#{2,}(?:[./-]#{2,}){1,2}(?!#)|(?<![\p{L}.])N\.N\.(?!\p{L})|(?<!\p{L})NN(?= (?:er|har|ved|på|is|has|at)(?!\p{L}))|(?<=: )NN(?!\p{L})/gu,
  /(?<!\p{L})(?:[XN]|XX|NN|xx|nn|\?|_{1,9}|\.{2,9})(?= (?:minutt|minutter|minutes|uker|veker|weeks|dager|dagar|days|måneder|månader|months|personer|people|spørsmål|questions|år|kroner|minuhta|vahku)(?!\p{L}))/gu,
  // Telefon: ########, xxx@xxx.no
  /(?<![\p{L}\p{N}#])#{4,}(?![\p{L}#])|(?<![\p{L}\p{N}.])x{2,}@x{2,}\.\p{L}{2,4}(?!\p{L})/giu,
  // ledes av XX ved YY sykehus
  /(?<=(?:av|ved|by|at|from|fra|frå|hos|for) )(?:XX|YY|ZZ)(?![\p{L}\d-])|(?<![\p{L}\p{N}])(?:XX|YY|ZZ)-(?!kromosom|chromosom|par)\p{Ll}{3,20}/gu,
  // tekst tekst tekst, bla bla, asdf
  /(?<!\p{L})(\p{L}{2,20})(?: \1){2}(?!\p{L})|(?<!\p{L})bla ?bla(?: ?bla){0,3}(?!\p{L})|(?<!\p{L})(?:qwert|asdf|sdfg|hjkl)\p{L}{0,8}/giu,
  // Hei NN, Dear FIRSTNAME, svar innen DATO
  /(?<=^[ \t]{0,3}(?:Hei|Hallo|God dag|Kjære|Kjere|Dear|Hello|Hi|Bures|Buorre beaivi)[ \t]{1,2})(?:NN|XX|\*{2,9}|NAVN|NAMN|NAME|NAMMA|(?:FOR|ETTER)NA[VM]N|(?:FIRST|LAST) ?NAME|MOTTAKER|MOTTAKAR|(?:For|Etter)na[vm]n|(?:First|Last) ?name|Ovdanamma)(?!\p{L})/gmu,
  // Kjære hr./fru
  /(?<=^[ \t]{0,3}(?:Hei|Kjære|Kjere|Dear)[ \t]{1,2})(?:hr|herr|fru|frk|mr|mrs|ms|sir|madam|han|ho|hun)\.? ?\/ ?\p{L}{2,12}(?!\p{L})/gimu,
  /(?<=(?:innen|innan|senest|seinast|før|by|before|ovdal) )(?:DATO|FRIST|DATE|DAG|BEAIVI)(?!\p{L})/gu,
  // Ring TELEFONNUMMER, ledes av PROSJEKTLEDER ved INSTITUSJON: among words that are not in capitals, and not to be written
  /(?<=\p{Ll}[,:]?[ ])(?<!(?:[Ss]kriv|[Oo]ppgi|[Oo]ppgje|[Mm]erk|[Ff]yll inn|[Ff]yll ut|[Ww]rite|[Ee]nter)(?: ditt| din| your| fullt| med)? )(?:(?:FOR|ETTER|KOMMUNE|STUDIE|PROSJEKT|SYKEHUS|SJUKEHUS|KONTAKT|BARNETS )NA[VM]N(?:ET)?|NA[VM]N(?: PÅ \p{Lu}{3,20})?|(?:MOBIL|TELEFON)(?:NUMMER|NR)?|ADRESSE|E-?POST(?:ADRESSE)?|(?:NETT|WEB)ADRESSE|LENKE|LENKJE|LINK|URL|PROSJEKT(?:LEDER|LEIAR|TITTEL)|STUDIE(?:LEDER|LEIAR|TITTEL)|KONTAKTPERSON|INSTITUSJON|SYKEHUS|SJUKEHUS|AVDELING|VIRKSOMHET|ORGANISASJON|TITTEL|BELØP|ANTALL|(?:FIRST |LAST |PROJECT |STUDY )?NAME|PHONE(?: NUMBER)?|ADDRESS|INSTITUTION|HOSPITAL|AMOUNT)(?![\p{L}\p{N}]|[- ]\p{Lu}{2})|(?<=^[ \t]{0,3})(?:KOMMUNE|STUDIE|PROSJEKT|SYKEHUS|SJUKEHUS|INSTITUSJONS)NA[VM]N(?= \p{Ll})/gmu,
  /(?<!\p{L})(?:to be (?:confirmed|decided|determined|announced)|(?:citation|reference) needed)(?!\p{L})/giu,
  // 0000 Oslo, and an address that ends where it begins
  /(?<![\p{L}\p{N}])0000 \p{Lu}\p{L}{1,30}|(?<!\p{L})https?:\/\/(?=[\s)\]]|$)/gmu,
  /lorem ipsum|dolor sit amet|consectetur adipisc/giu,
  /(?<![\p{L}\p{N}])dd[./-]mm[./-](?:åååå|yyyy|åå|yy)(?!\p{L})/giu,
  // What databases write for "no date", when it is no date of birth or beginning.
  /(?<!\p{N}|(?:[Ff]ødt|[Ff]ødd|[Bb]orn|[Ss]iden|[Ss]idan|[Ss]ince|[Ff]ra|[Ff]rå|[Ff]rom|[Ff]ør|[Bb]efore|[Ee]tter|[Aa]fter|[Rr]iegádan)\s(?:den\s)?)(?:00[./-]00[./-]0000|0?1[./-]0?1[./-](?:1970|1900|0001)|(?:1970|1900|0001)-01-01|0000-00-00|(?:30|31)[./-]12[./-](?:1899|1969|9999)|(?:1899-12-30|9999-12-31)|1\.? (?:januar|January) (?:1970|1900|0001|1)|(?:30|31)\.? (?:desember|December) (?:1899|9999|1969)|January 1, (?:1970|1900))(?!\p{N})/gu,
  /(?<!\p{L})(?:Test Testesen|Eksempel Eksempelsen|Navn Navnesen|Fornavn Navnesen|Fornavn Etternavn|Fornamn Etternamn|Ola Nordmann|Kari Nordmann|John Doe|Jane Doe)(?!\p{L})/giu,
  /(?<![\p{L}\p{N}.])(?:test@test\.no|navn@domene\.no|name@domain\.com)(?!\p{L})|@(?:example|eksempel|domene|domain|firma|company|dittsykehus|sykehus\.example)\.(?:com|org|net|no)(?!\p{L})|(?<![\p{L}\p{N}.])(?:navn\.navnesen|fornavn\.etternavn|fornamn\.etternamn|first\.last|firstname\.lastname)@[\p{L}\p{N}.-]{2,60}/giu,
  /(?<!\p{L}|\p{N} ?)(?:12345678|12 34 56 78|123 45 678|00000000|00 00 00 00|99999999|99 99 99 99|999 99 999)(?! ?\p{N})/gu,
];

/** People are called so too. */
const CALLED_SO = /^(?:(?:Ola|Kari) Nordmann|(?:John|Jane) Doe)$/u;

export const fillerLeft: TextRule<"text/filler-left"> = {
  id: "text/filler-left",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice", "value"],
  messages: {
    nb: {
      title: "Fylltekst står igjen",
      what: "«{met}» ligner fylltekst fra et utkast eller en test.",
      why: "Da er teksten ikke ferdig skrevet.",
      mend: "Skriv det som skal stå der. Hører det til i teksten, kan en superbruker godta det.",
    },
    en: {
      title: "Filler text left",
      what: "`{met}` looks like filler text from a draft or a test.",
      why: "Then the text is not finished.",
      mend: "Write what should stand there. When it belongs in the text, a superuser may accept it.",
    },
  },
  example: {
    fails: "Ring oss på telefon XXX innen dd.mm.åååå. Lorem ipsum.",
    passes: "Ring oss på telefon 55 50 00 01 innen 14.09.2027. Genser i størrelse XL.",
  },
  find: (reading, { slotType }) =>
    findAnyMatch(reading.text, FILLERS).filter(
      (met) =>
        !(slotType === "name" && CALLED_SO.test(reading.text)) &&
        (!reading.isInAddress(met.at) || String(met.facts?.["met"]).includes("@")),
    ),
};
