import { HTML, page, showing, type Behaviours } from "../behaviour.ts";

const LONG =
  "<p>Undersøkelsen handler om helse og trivsel i Trøndelag. Dearvvašvuođa ja eallindili birra.</p>".repeat(
    40,
  );
const ANSWER = '<form method="post"><input type="radio" name="svar" value="ja"></form>';
const PDF = "%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n";
const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");

export const pages: Behaviours = {
  "/sections": showing(
    page(
      "Om prosjektet",
      `<h2 id="samtykke">Samtykke</h2><a name="kontakt">Kontakt</a><p id="spørsmål">?</p>${LONG}`,
    ),
  ),
  "/sections-noindex": showing(
    page("Om prosjektet").replace("<title>", '<meta name="robots" content="noindex, nofollow"><title>'),
  ),
  "/soft-404": showing(page("Siden ble ikke funnet", "<p>Beklager.</p>")),
  "/closed": showing(page("Undersøkelse", "<p>Skjemaet er\n  lukket.</p>")),
  "/closed-english": showing(page("Survey closed", LONG)),
  "/closed-capitals": showing(page("HUNT", "<p>SKJEMAET  ER <b>LUK</b>KET</p>")),
  "/closed-soft-hyphens": showing(page("HUNT", "<p>skje&shy;ma&shy;et er luk&#8203;ket</p>")),
  "/closed-latin1": showing(latin1(page("Svar", "<p>Undersøkelsen er avsluttet</p>")), {
    "content-type": "text/html",
  }),
  "/closed-latin1-declared": showing(latin1(page("Svar", "<p>Undersøkelsen er avsluttet</p>")), {
    "content-type": "text/html; charset=iso-8859-1",
  }),
  "/closed-utf16": showing(
    Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(page("Skjemaet er lukket"), "utf16le")]),
    {
      "content-type": "text/html",
    },
  ),
  "/closed-plain-text": showing("Skjemaet er lukket.", { "content-type": "text/plain; charset=utf-8" }),
  "/closed-somewhere": showing(page("Om undersøkelsen", `${LONG}<p>Svar før skjemaet er lukket.</p>${LONG}`)),
  "/closed-hidden": showing(page("Om undersøkelsen", `${LONG}<div hidden>Skjemaet er lukket</div>`)),
  "/closed-after-svg": showing("<!doctype html><title>HUNT</title><svg><p>Skjemaet er lukket</p>"),
  "/closed-in-script": showing(
    page("Skjema", `<script>const feil = 'skjemaet er lukket'</script><p>Velkommen til oss.</p>${ANSWER}`),
  ),
  "/script-only": showing(
    '<!doctype html><title>Skjema</title><div id="root"></div><script src="app.js"></script>',
  ),
  "/script-that-sends-on": showing(
    '<html><head><title>Skjema</title><script>location.replace("/stengt")</script></head><body></body></html>',
  ),
  "/script-asked-for": showing(
    "<!doctype html><title>Et skjema som lastes</title><body><p>Laster …</p><noscript>Du må slå på JavaScript for å svare</noscript>",
  ),
  "/form-that-sends-itself": showing(
    `<html><body onload="document.forms[0].submit()"><form method="post" action="https://annet.example/saml">
     <input type="hidden" name="SAMLRequest" value="x"></form></body></html>`,
  ),
  "/password": showing(
    page(
      "Skjema",
      '<p>Oppgi brukernavn og passord.</p><form method="post"><input name="u"><input type="Password"></form>',
    ),
  ),
  "/blanks": showing(" \n\u00A0 "),
  "/picture-alone": showing('<title>IIS Windows Server</title><body><img src="start.png" alt="IIS"></body>'),
  "/says": ({ url, reply }) => {
    reply.send(200, HTML, page("Undersøkelse", `<p>${url.searchParams.get("words") ?? ""}</p>${ANSWER}`));
  },
  "/little": ({ url, reply }) => {
    reply.send(200, HTML, page("Undersøkelse", `<p>${url.searchParams.get("words") ?? ""}</p>`));
  },
  "/little-in-a-site": ({ url, reply }) => {
    const around = `<nav>${LONG}</nav><form role="search"><input name="ord"><button>Finn</button></form>
      <div><button type="button">Godta alle</button></div>`;
    const words = `<main><p>${url.searchParams.get("words") ?? ""}</p></main>`;
    reply.send(200, HTML, page("Undersøkelse", `${around}${words}<footer>${LONG}</footer>`));
  },
  "/titled": ({ url, reply }) => {
    reply.send(200, HTML, page(url.searchParams.get("title") ?? ""));
  },
  "/script-with-words": showing(
    "<html><head><title>Videre</title><script>window.location.href='https://annet.example/ok'</script></head><body><p>Du blir nå sendt videre til skjemaet, vennligst vent.</p></body></html>",
  ),
  "/script-on-load": showing(
    `<html><body onload="location='/404'"><p>Et øyeblikk, vi finner skjemaet ditt nå.</p></body></html>`,
  ),
  "/frames": showing('<frameset><frame src="/404"></frameset>'),
  "/frame-alone": showing('<html><body><iframe src="https://annet.example/404"></iframe></body></html>'),
  "/html-that-is-pdf": showing(PDF),
  "/html-that-is-json": showing('{"error":"not found"}'),
  "/json": showing('{"error":"not found"}', { "content-type": "application/json" }),
  "/saved-as-file": showing(page("Skjema for deg"), {
    ...HTML,
    "content-disposition": 'attachment; filename="skjema.html"',
  }),
  "/words-hidden": showing(page("Skjema", '<p style="display: none">Undersøkelse om hjertehelse</p>')),
  "/deep": showing("<i>".repeat(600_000)),
  "/unknown-charset": showing(page("Skjema"), { "content-type": "text/html; charset=klingon" }),
  "/plain-text": showing("Velkommen til undersøkelsen", { "content-type": "text/plain; charset=utf-8" }),
  "/no-content-type": showing(page("Velkommen til undersøkelsen"), {}),
  "/pdf": showing(PDF, { "content-type": "application/pdf" }),
  "/pdf-that-is-not": showing(page("Ikke funnet"), { "content-type": "application/pdf" }),
  "/download": showing("MZ", { "content-type": "application/octet-stream" }),
  "/form": ({ url, tokens, reply }) => {
    const isGood = tokens.spend(url.searchParams.get("t") ?? "");
    if (isGood) reply.send(200, HTML, page("Skjema for deg"));
    else reply.send(410, HTML, page("Skjemaet er brukt"));
  },
  "/form-with-start": ({ url, reply }) =>
    url.searchParams.has("t")
      ? reply.send(200, HTML, page("Skjema for deg", "<form method=post><button>Start</button></form>"))
      : reply.send(404),
};
