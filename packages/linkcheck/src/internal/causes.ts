/** What each cause makes of a link, and its words after "lenken" / "the link". */
export const CAUSES = {
  "malformed-address": {
    verdict: "broken",
    nb: "er ikke en adresse som kan åpnes",
    en: "is not an address that can be opened",
  },
  "not-https": {
    verdict: "broken",
    nb: "går, eller fører videre, uten kryptering (ikke https)",
    en: "is, or leads on, without encryption (not https)",
  },
  credentials: {
    verdict: "broken",
    nb: "har brukernavn eller passord i adressen",
    en: "holds a user name or password in its address",
  },
  "address-literal": {
    verdict: "broken",
    nb: "går til en tallfestet nettadresse i stedet for et navn",
    en: "leads to a numeric address instead of a name",
  },
  "unusual-name": {
    verdict: "broken",
    nb: "går til et maskinnavn som ikke kan åpnes av alle, eller som etterligner et annet",
    en: "leads to a host name that not everyone can open, or that imitates another",
  },
  "unusual-port": {
    verdict: "broken",
    nb: "går til en annen port enn den vanlige",
    en: "leads to another port than the usual one",
  },
  "host-not-allowed": {
    verdict: "broken",
    nb: "fører til et nettsted som ikke er tillatt",
    en: "leads to a host that is not allowed",
  },
  "private-address": {
    verdict: "broken",
    nb: "fører til en maskin på et lukket nett, som innbyggere ikke når",
    en: "leads to a machine on a private network, which citizens cannot reach",
  },
  "name-unknown": {
    verdict: "broken",
    nb: "går til et nettsted som ikke finnes",
    en: "leads to a host that does not exist",
  },
  refused: {
    verdict: "broken",
    nb: "går til en maskin som avviser forbindelsen",
    en: "leads to a machine that refuses the connection",
  },
  reset: {
    verdict: "broken",
    nb: "blir brutt av maskinen den går til",
    en: "is cut off by the machine it leads to",
  },
  "not-http": {
    verdict: "broken",
    nb: "går til en maskin som ikke svarer slik en nettside skal",
    en: "leads to a machine that does not answer as a web page should",
  },
  "certificate-expired": {
    verdict: "broken",
    nb: "går til et nettsted med utløpt sertifikat",
    en: "leads to a host whose certificate has expired",
  },
  "certificate-name": {
    verdict: "broken",
    nb: "går til et nettsted med sertifikat for et annet navn",
    en: "leads to a host whose certificate is for another name",
  },
  "certificate-untrusted": {
    verdict: "broken",
    nb: "går til et nettsted med et sertifikat som nettlesere ikke stoler på",
    en: "leads to a host whose certificate browsers do not trust",
  },
  "certificate-chain": {
    verdict: "cannot-tell",
    nb: "går til et nettsted som ikke sender hele kjeden av sertifikater, slik at noen nettlesere avviser det",
    en: "leads to a host that does not send its whole chain of certificates, so that some browsers reject it",
  },
  "redirect-loop": {
    verdict: "broken",
    nb: "sendes i ring",
    en: "is sent round in a ring",
  },
  "too-many-redirects": {
    verdict: "broken",
    nb: "sendes videre for mange ganger",
    en: "is sent on too many times",
  },
  "redirect-unusable": {
    verdict: "broken",
    nb: "sendes videre til noe som ikke er en adresse",
    en: "is sent on to something that is not an address",
  },
  "fragment-missing": {
    verdict: "broken",
    nb: "peker til et sted som ikke finnes på siden",
    en: "points to a place that is not on the page",
  },
  "page-says-closed": {
    verdict: "broken",
    nb: "åpner en side som sier at den er stengt eller ikke funnet",
    en: "opens a page that says it is closed or not found",
  },
  "forbidden-words": {
    verdict: "cannot-tell",
    nb: "åpner en side der det et sted står at noe er stengt eller ikke funnet",
    en: "opens a page where it says somewhere that something is closed or not found",
  },
  "words-missing": {
    verdict: "cannot-tell",
    nb: "åpner en side uten ordene som skal stå der",
    en: "opens a page without the words that must stand there",
  },
  "page-by-script": {
    verdict: "cannot-tell",
    nb: "peker til noe som først et skript på siden viser",
    en: "points to something that only a script on the page shows",
  },
  "page-without-words": {
    verdict: "cannot-tell",
    nb: "åpner en side uten ord; kanskje viser et skript noe, eller sender leseren videre",
    en: "opens a page without words; a script may show something, or send the reader on",
  },
  "empty-page": { verdict: "cannot-tell", nb: "åpner en tom side", en: "opens an empty page" },
  "meta-refresh": {
    verdict: "cannot-tell",
    nb: "åpner en side som straks sender leseren videre",
    en: "opens a page that sends the reader on at once",
  },
  "front-page": {
    verdict: "cannot-tell",
    nb: "ender på nettstedets forside, slik lenker til sider som er borte, ofte gjør",
    en: "ends on the site's front page, as links to pages that are gone often do",
  },
  "login-page": {
    verdict: "cannot-tell",
    nb: "ender på en innlogging, og hva som er bak den, er ikke sett",
    en: "ends on a login, and what is behind it was not seen",
  },
  "error-page": {
    verdict: "cannot-tell",
    nb: "ender på en adresse som feilsider har",
    en: "ends on an address that error pages have",
  },
  "page-says-error": {
    verdict: "cannot-tell",
    nb: "åpner en kort side som ser ut til å si at noe er galt, borte eller ikke åpent",
    en: "opens a short page that seems to say that something is wrong, gone or not open",
  },
  "page-says-little": {
    verdict: "cannot-tell",
    nb: "åpner en side med lite tekst og ingenting å svare på; slik ser lukkede skjemaer og feilsider ofte ut",
    en: "opens a page with little text and nothing to answer; closed forms and error pages often look so",
  },
  "other-site": {
    verdict: "cannot-tell",
    nb: "ender på et annet nettsted enn det som står i brevet",
    en: "ends on another site than the one in the letter",
  },
  "wants-cookies": {
    verdict: "cannot-tell",
    nb: "sendes i ring til nettleseren har tatt imot en informasjonskapsel",
    en: "is sent round until the browser has taken a cookie",
  },
  "bot-wall": {
    verdict: "cannot-tell",
    nb: "er stengt for maskiner, og må åpnes av et menneske",
    en: "is closed to machines, and must be opened by a person",
  },
  "page-unreadable": {
    verdict: "cannot-tell",
    nb: "åpner noe annet enn en side som kan leses",
    en: "opens something else than a page that can be read",
  },
  "page-damaged": {
    verdict: "cannot-tell",
    nb: "åpner en side som ikke kom hel fram",
    en: "opens a page that did not arrive whole",
  },
  "page-too-large": {
    verdict: "cannot-tell",
    nb: "åpner en side som er for stor til å leses",
    en: "opens a page that is too large to be read",
  },
  "certificate-ends": {
    verdict: "cannot-tell",
    nb: "går til et nettsted der sertifikatet utløper før svarfristen",
    en: "leads to a host whose certificate ends before the answer period does",
  },
  "certificate-unseen": {
    verdict: "cannot-tell",
    nb: "går til et nettsted der sertifikatets utløp ikke kunne leses",
    en: "leads to a host whose certificate's end could not be read",
  },
  "consumed-by-opening": {
    verdict: "cannot-tell",
    nb: "virker bare første gang den åpnes",
    en: "works only the first time it is opened",
  },
  "looks-personal": {
    verdict: "cannot-tell",
    nb: "ser ut til å være personlig, og er derfor ikke prøvd",
    en: "looks personal, and was therefore not tried",
  },
  timeout: {
    verdict: "cannot-tell",
    nb: "svarte ikke i tide",
    en: "did not answer in time",
  },
  deadline: {
    verdict: "cannot-tell",
    nb: "rakk ikke å bli prøvd før kontrollen måtte avsluttes",
    en: "was not tried before the check had to end",
  },
  "name-unanswered": {
    verdict: "cannot-tell",
    nb: "kunne ikke slås opp: navnetjenesten svarte ikke",
    en: "could not be looked up: the name service did not answer",
  },
  unreachable: {
    verdict: "cannot-tell",
    nb: "kunne ikke nås herfra",
    en: "could not be reached from here",
  },
  "engines-disagree": {
    verdict: "cannot-tell",
    nb: "ble bedømt ulikt av to kontroller",
    en: "was judged differently by two checks",
  },
  "engine-failed": {
    verdict: "cannot-tell",
    nb: "kunne ikke prøves: kontrollen stanset",
    en: "could not be tried: the check stopped",
  },
  "no-answer": {
    verdict: "cannot-tell",
    nb: "mangler i svaret fra kontrollen",
    en: "is missing from the check's answer",
  },
} as const;

/** A cause with a name of its own; the rest are statuses. */
export type NamedCause = keyof typeof CAUSES;
