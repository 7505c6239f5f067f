import type { LinkToProbe, LinkVerdict } from "@sluse/core";

import type { LinkCause } from "../src/index.ts";

/** How the world behaves at an address, and what must be said of it: written down before any engine was run. */
export interface Row {
  readonly name: string;
  readonly link: LinkToProbe;
  readonly verdict: LinkVerdict;
  readonly cause?: LinkCause;
  /** Looked at with little patience: these never answer. */
  readonly patience?: "short";
}

const site = (path: string): string => `https://skjema.example${path}`;
type More = Partial<Omit<LinkToProbe, "address">>;

const ok = (name: string, address: string, more: More = {}): Row => ({
  name,
  link: { ...more, address },
  verdict: "ok",
});
const broken = (name: string, address: string, cause: LinkCause, more: More = {}): Row => ({
  name,
  link: { ...more, address },
  verdict: "broken",
  cause,
});
const undecided = (name: string, address: string, cause: LinkCause, more: More = {}): Row => ({
  name,
  link: { ...more, address },
  verdict: "cannot-tell",
  cause,
});
const slow = (row: Row): Row => ({ ...row, patience: "short" });

const statuses: readonly Row[] = [
  ok("200", site("/ok")),
  undecided("204: the reader sees nothing", site("/204"), "status-204"),
  undecided("206: part of a page", site("/206"), "status-206"),
  undecided("200 without a body", site("/empty"), "empty-page"),
  broken("300 without Location, with a body", site("/300"), "status-300"),
  broken("304 to a request without conditions", site("/304"), "status-304"),
  undecided("401: somebody who is logged in may see it", site("/401"), "status-401"),
  undecided("403: refused to a machine, perhaps not to a browser", site("/403"), "status-403"),
  broken("404", site("/404"), "status-404"),
  undecided("406: what we take is not what a browser takes", site("/406"), "status-406"),
  broken("410", site("/410"), "status-410"),
  broken("451", site("/451"), "status-451"),
  undecided("500 always", site("/500"), "status-500"),
  ok("500, 500, then 200", site("/500-500-200")),
  undecided("503 always", site("/503"), "status-503"),
  undecided("521, from a server before the server", site("/521"), "status-521"),
  undecided("999", site("/999"), "bot-wall"),
  undecided("403 of a bot wall", site("/bot-wall"), "bot-wall"),
  undecided("200 of a bot wall", site("/bot-wall-200"), "bot-wall"),
  undecided("200 of a bot wall, by its words", site("/bot-wall-words"), "bot-wall"),
  undecided("200 of a bot wall that is a script", site("/bot-wall-script"), "page-without-words"),
  ok("429 with Retry-After 1 s, once", "https://ventetid.example/429-once"),
  undecided("429 without Retry-After", site("/429-plain"), "status-429"),
  undecided("429 with Retry-After 0, always", site("/429-zero"), "status-429"),
  undecided("429 with a negative Retry-After, always", site("/429-negative"), "status-429"),
  undecided("429 with Retry-After of a day", site("/429-day"), "status-429"),
  undecided("429 with Retry-After beyond any timer", site("/429-for-ever"), "status-429"),
  undecided("429 with Retry-After in another century", site("/429-date"), "status-429"),
  ok("HEAD 405", site("/head-405")),
  ok("HEAD 501", site("/head-501")),
  ok("HEAD reset", site("/head-reset")),
  undecided("HEAD 200, GET 500", site("/get-500"), "status-500"),
  undecided("HEAD 200, GET 500, with fragment", site("/get-500#samtykke"), "status-500"),
];

const redirects: readonly Row[] = [
  ok("redirect", site("/to-ok")),
  ok("redirect 301, whole address", site("/to-ok-301")),
  ok("redirect 308, relative", site("/to-ok-308")),
  broken("redirect to 404", site("/to-404"), "status-404"),
  undecided("redirect to another host", site("/to-other-host"), "other-site"),
  ok("redirect to another host that is listed", site("/to-other-host"), { allowedHosts: ["annet.example"] }),
  broken("redirect to a host not listed", site("/to-other-host"), "host-not-allowed", { allowedHosts: [] }),
  ok("the front page", site("/")),
  ok("redirect from one name of the front page to another", site("/index.html")),
  undecided("redirect to the front page", site("/to-front"), "front-page"),
  undecided(
    "redirect to the front page, with what was asked for lost",
    site("/to-front?kode=1"),
    "front-page",
  ),
  ok("redirect to the front page, with the wanted words on it", site("/to-front"), {
    mustContain: ["Universitetet i Fjordby"],
  }),
  undecided("redirect to the front page in a language", site("/to-front-nb"), "front-page"),
  ok("the front page in a language", site("/nb")),
  undecided("redirect to a login", site("/to-login"), "login-page"),
  ok("a login, with wanted words on it", site("/to-login"), { mustContain: ["vástidat"] }),
  ok("a login that the letter shows", site("/konto/logg-inn")),
  undecided("redirect to a page for what is not found", site("/to-404-page"), "error-page"),
  undecided("redirect to a page for errors", site("/to-fault-page"), "error-page"),
  ok("redirect with a blank after the address", site("/to-ok-and-a-blank")),
  ok("redirect to an address in UTF-8", site("/to-utf8")),
  ok("redirect to www of the same site", site("/to-same-site")),
  broken("redirect to a private name", site("/to-private-name"), "private-address"),
  broken("redirect to a private literal", site("/to-private-literal"), "address-literal"),
  broken("redirect to a mapped private literal", site("/to-private-mapped"), "address-literal"),
  broken("redirect to a private literal in hexadecimal", site("/to-private-short"), "address-literal"),
  broken("redirect to localhost", site("/to-localhost"), "unusual-name"),
  broken("redirect https → http", site("/to-http"), "not-https"),
  broken("redirect to file:", site("/to-file"), "not-https"),
  broken("redirect to javascript:", site("/to-script"), "not-https"),
  broken("redirect to an address with a password", site("/to-credentials"), "credentials"),
  broken("redirect without Location", site("/to-nowhere"), "redirect-unusable"),
  broken("redirect to nonsense", site("/to-nonsense"), "redirect-unusable"),
  broken("redirect to two places", site("/to-two-places"), "not-http"),
  broken("redirect to another port", site("/to-port"), "unusual-port"),
  broken("redirect to itself", site("/to-self"), "redirect-loop"),
  broken("redirect to and fro", site("/to-each-other"), "redirect-loop"),
  broken("redirects without end", site("/to-more"), "too-many-redirects"),
  undecided("redirect to itself until a cookie is taken", site("/to-self-with-cookie"), "wants-cookies"),
  ok("redirect to a fragment that is there", site("/to-fragment")),
  ok("redirect keeps the link's fragment", site("/to-ok-301#top")),
  undecided("meta refresh to a private host", site("/meta-to-private"), "meta-refresh"),
  undecided("meta refresh to a page that works", site("/meta-to-ok"), "meta-refresh"),
  ok("page that reloads itself", site("/meta-reloads")),
  undecided("Refresh header", site("/refresh-header"), "meta-refresh"),
];

/** What survey tools say of forms that nobody can answer, and sites of pages that are gone. */
const CLOSED_WORDS = [
  // REDCap
  "Thank you for your interest, but this survey is not currently active.",
  "Thank you for your interest; however, the survey is closed.",
  "The survey link has expired.",
  // Nettskjema
  "Skjemaet tar ikke lenger imot svar.",
  "Dette skjemaet er ikke åpent for svar.",
  "Skjemaet tek ikkje lenger imot svar.",
  "Skjemaet er ikkje ope for svar.",
  "This form is not open for responses.",
  // Microsoft Forms
  "This form is currently not accepting responses.",
  "Dette skjemaet godtar for øyeblikket ikke svar.",
  // Google
  "Skjemaet godtar ikke lenger svar.",
  "Skjemaet godtek ikkje svar lenger.",
  "The form Undersøkelse is no longer accepting responses.",
  // LimeSurvey
  "Denne undersøkelsen er ikke lenger tilgjengelig.",
  "This survey is no longer available.",
  "The survey in which you are trying to participate does not seem to exist.",
  "This survey has not yet started.",
  // SurveyXact
  "Undersøgelsen er lukket.",
  "Spørreskjemaet er lukket.",
  "Undersøkinga er avslutta.",
  // Sites
  "Siden finnes ikke.",
  "Beklager, vi fant ikke siden.",
  "Sida finst ikkje.",
  "Oops! We can't find that page.",
  "The page you are looking for could not be found.",
  "Tjenesten er midlertidig utilgjengelig.",
  "Tenesta er mellombels utilgjengeleg.",
  "Svarfristen har gått ut.",
  "Dette domenet er til salgs.",
  "This domain is for sale.",
  // In Sámi
  "Siidu ii gávdnon.",
  "Skovvi lea giddejuvvon.",
  "Iskkadeapmi lea loahpahuvvon.",
];
/** What stands on pages that are in order, and is near to it. */
const OPEN_WORDS = [
  "Skjemaet er åpent til 1. mars. Svar så snart du kan.",
  "Du kan når som helst trekke deg. Svarfristen er 14. februar.",
  "Skovvi lea rabas. Vástit ovdal njukčamánu.",
];

const pages: readonly Row[] = [
  ok("fragment by id", site("/sections#samtykke")),
  ok("fragment by name", site("/sections#kontakt")),
  ok("fragment in Norwegian letters", site("/sections#sp%C3%B8rsm%C3%A5l")),
  ok("#top", site("/sections#top")),
  ok("text fragment", site("/sections#:~:text=Samtykke")),
  broken("fragment missing", site("/sections#zz"), "fragment-missing"),
  broken("fragment missing on a noindex page", site("/sections-noindex#zz"), "fragment-missing"),
  undecided("fragment that a script reads", site("/sections#/svar/1"), "page-by-script"),
  undecided("fragment on a PDF", site("/pdf#side2"), "page-unreadable"),
  ok("PDF", site("/pdf")),
  undecided("words wanted on a PDF", site("/pdf"), "page-unreadable", { mustContain: ["samtykke"] }),
  undecided("PDF that is none", site("/pdf-that-is-not"), "page-unreadable"),
  undecided("download of an unknown kind", site("/download"), "page-unreadable"),
  ok("plain text", site("/plain-text")),
  ok("page without content type", site("/no-content-type")),
  undecided("page nested without end", site("/deep"), "page-unreadable"),
  undecided("page nested without end, with fragment", site("/deep#samtykke"), "page-unreadable"),
  undecided("unknown charset", site("/unknown-charset"), "page-unreadable"),
  broken("soft 404", site("/soft-404"), "page-says-closed"),
  broken("closed, over two lines", site("/closed"), "page-says-closed"),
  broken("closed, in a long English page's title", site("/closed-english"), "page-says-closed"),
  broken("closed, in capitals and markup", site("/closed-capitals"), "page-says-closed"),
  broken("closed, with soft hyphens", site("/closed-soft-hyphens"), "page-says-closed"),
  broken("closed, in undeclared latin-1", site("/closed-latin1"), "page-says-closed"),
  broken("closed, in declared latin-1", site("/closed-latin1-declared"), "page-says-closed"),
  broken("closed, in UTF-16", site("/closed-utf16"), "page-says-closed"),
  broken("closed, in plain text", site("/closed-plain-text"), "page-says-closed"),
  undecided("closed, somewhere on a long page", site("/closed-somewhere"), "forbidden-words"),
  undecided("closed, in a hidden part", site("/closed-hidden"), "forbidden-words"),
  undecided("closed, after a drawing without end", site("/closed-after-svg"), "forbidden-words"),
  ok("closed, in a script alone", site("/closed-in-script")),
  ...CLOSED_WORDS.map((words) =>
    broken(`says: ${words}`, site(`/says?words=${encodeURIComponent(words)}`), "page-says-closed"),
  ),
  ...OPEN_WORDS.map((words) => ok(`says: ${words}`, site(`/says?words=${encodeURIComponent(words)}`))),
  undecided("a script that sends the reader on", site("/script-that-sends-on"), "page-without-words"),
  undecided("a script that is asked for", site("/script-asked-for"), "page-without-words"),
  undecided("an application that a script draws", site("/script-only"), "page-without-words"),
  undecided("a form that sends itself", site("/form-that-sends-itself"), "page-without-words"),
  undecided("blanks alone", site("/blanks"), "page-without-words"),
  undecided("a picture alone", site("/picture-alone"), "page-without-words"),
  ok("wanted words seen", site("/ok"), { mustContain: ["Velkommen til  undersøkelsen"] }),
  undecided("wanted words missing", site("/ok"), "words-missing", { mustContain: ["hjertehelse"] }),
  undecided("wanted words hidden", site("/words-hidden"), "words-missing", { mustContain: ["hjertehelse"] }),
  undecided("wanted words written by a script", site("/script-only"), "words-missing", {
    mustContain: ["undersøkelse"],
  }),
  broken("own forbidden words", site("/ok"), "page-says-closed", { mustNotContain: ["velkommen"] }),
  undecided("one-time token, canary", site("/form?t=kanari-1"), "consumed-by-opening", { canary: true }),
  ok("token used by a button, canary", site("/form-with-start?t=kanari-2"), { canary: true }),
];

const bodies: readonly Row[] = [
  ok("chunked", site("/chunked")),
  ok("gzip", site("/gzip")),
  ok("deflate", site("/deflate")),
  ok("brotli", site("/brotli")),
  ok("zstd", site("/zstd")),
  undecided("gzip in gzip", site("/gzip-twice"), "page-unreadable"),
  undecided("gzip cut short", site("/gzip-cut"), "page-damaged"),
  undecided("gzip that is none", site("/gzip-that-is-not"), "page-damaged"),
  undecided("unknown encoding", site("/unknown-encoding"), "page-unreadable"),
  undecided("gzip bomb", site("/gzip-bomb"), "page-too-large"),
  undecided("brotli bomb, with fragment", site("/brotli-bomb#x"), "page-too-large"),
  undecided("endless page", site("/endless"), "page-too-large"),
  undecided("endless page, with fragment", site("/endless#samtykke"), "page-too-large"),
  undecided("endless PDF", site("/endless-pdf"), "page-too-large"),
  broken("endless 404", site("/endless-404"), "status-404"),
  broken("reset", site("/reset"), "reset"),
  undecided("reset halfway through the page", site("/reset-halfway"), "page-damaged"),
  undecided("body shorter than said", site("/shorter-than-said"), "page-damaged"),
  broken("no HTTP", site("/not-http"), "not-http"),
  broken("two lengths", site("/two-lengths"), "not-http"),
  broken("huge headers", site("/huge-headers"), "not-http"),
  ok("body that ends with the connection", site("/close-delimited")),
  slow(undecided("never answers", site("/never"), "timeout")),
  slow(undecided("stops halfway", site("/stops-halfway"), "timeout")),
  slow(undecided("drips its body", site("/drip"), "timeout")),
  slow(undecided("drips its body, with fragment", site("/drip#samtykke"), "timeout")),
  slow(undecided("drips its headers", site("/drip-headers"), "timeout")),
  slow(undecided("never answers over HTTP/2", "https://h2.example/never", "timeout")),
  slow(undecided("drips its body over HTTP/2", "https://h2.example/drip", "timeout")),
  slow(undecided("name service does not answer", "https://navn-henger.example/", "name-unanswered")),
];

const hosts: readonly Row[] = [
  ok("HTTP/2", "https://h2.example/ok"),
  undecided("endless page over HTTP/2", "https://h2.example/endless", "page-too-large"),
  broken("404 over HTTP/2", "https://h2.example/404", "status-404"),
  ok("IPv6", "https://ipv6.example/ok"),
  ok("two addresses, the first refuses", "https://to-familier.example/ok"),
  broken("connection refused", "https://avvist.example/ok", "refused"),
  broken("no TLS at the port", "https://uten-tls.example/ok", "not-http"),
  broken("no such name", "https://finnes-ikke.example/", "name-unknown"),
  broken("a name without addresses", "https://uten-adresse.example/", "name-unknown"),
  undecided("name service fails", "https://navn-svarer-ikke.example/", "name-unanswered"),
  broken("private name", "https://privat.example/", "private-address"),
  broken("one of two addresses private", "https://halvt-privat.example/ok", "private-address"),
  broken("rebinding between two hops", "https://skifter.example/rebinding", "private-address"),
  broken("certificate expired", "https://utlopt.example/ok", "certificate-expired"),
  broken("certificate self-signed", "https://selvsignert.example/ok", "certificate-untrusted"),
  undecided("certificate chain not whole", "https://kjede-mangler.example/ok", "certificate-chain"),
  broken("certificate for another name", "https://feil-navn.example/ok", "certificate-name"),
  ok("certificate ends in 5 days", "https://snart-utlopt.example/ok"),
  broken("http", "http://skjema.example/ok", "not-https"),
  broken("user name and password", "https://bruker:hemmelig@skjema.example/ok", "credentials"),
  broken("another port", "https://skjema.example:8443/ok", "unusual-port"),
  broken("host not listed", "https://annet.example:444/ok", "host-not-allowed", { allowedHosts: [] }),
  broken("address literal", "https://127.0.0.2/", "address-literal"),
  broken("address that is none", "https://", "malformed-address"),
];

export const behaviourTable: readonly Row[] = [...statuses, ...redirects, ...pages, ...bodies, ...hosts];
