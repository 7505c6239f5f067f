import { HTML, page, sendingTo, showing, type Behaviours } from "../behaviour.ts";

const meta = (content: string): string =>
  `<!doctype html><head><title>Videre</title><meta http-equiv="Refresh" content="${content}"></head><p>Du sendes videre …</p>`;

/** Where sites send those whom they do not let in, and what they show there. */
const PLACES = [
  "utlogget",
  "session-expired",
  "_layouts/15/AccessDenied.aspx",
  "ingen-tilgang",
  "konto/Logout",
  "sso/start",
];

export const redirects: Behaviours = {
  "/to-ok": sendingTo("/ok"),
  "/to-ok-301": sendingTo("https://skjema.example/ok", 301),
  "/to-ok-308": sendingTo("ok", 308),
  "/to-404": sendingTo("/404"),
  "/to-other-host": sendingTo("https://annet.example/ok"),
  "/": showing(page("Universitetet i Fjordby")),
  "/index.html": sendingTo("/"),
  "/to-front": sendingTo("/"),
  "/to-front-nb": sendingTo("/nb"),
  "/nb": showing(page("Universitetet i Fjordby")),
  "/to-login": sendingTo("/konto/logg-inn?ReturnUrl=%2Fskjema"),
  "/konto/logg-inn": showing(page("Logg inn")),
  "/to-404-page": sendingTo("/404.html"),
  "/404.html": showing(page("Ukjent side")),
  "/to-fault-page": sendingTo("/Error?code=404"),
  "/Error": showing(page("Her ble det krøll")),
  "/to-place": ({ url, reply }) => reply.send(302, { location: `/${url.searchParams.get("at") ?? ""}` }),
  ...Object.fromEntries(PLACES.map((place) => [`/${place}`, showing(page("Søvn og helse"))])),
  "/to-ok-and-a-blank": sendingTo("/ok "),
  "/to-utf8": ({ reply }) => {
    const location = Buffer.from("/skjema/ærlig-čálli").toString("latin1");
    reply.send(302, { location });
  },
  "/skjema/%C3%A6rlig-%C4%8D%C3%A1lli": showing(page("Ærlig talt")),
  "/to-same-site": sendingTo("https://www.skjema.example/ok"),
  "/to-private-name": sendingTo("https://privat.example/"),
  "/to-private-literal": sendingTo("https://127.0.0.2/"),
  "/to-private-mapped": sendingTo("https://[::ffff:127.0.0.2]/"),
  "/to-private-short": sendingTo("https://0x7f.2/"),
  "/to-localhost": sendingTo("https://localhost/"),
  "/to-http": sendingTo("http://skjema.example/ok"),
  "/to-file": sendingTo("file:///etc/passwd"),
  "/to-script": sendingTo("javascript:alert(1)"),
  "/to-credentials": sendingTo("https://bruker:hemmelig@skjema.example/ok"),
  "/to-nowhere": ({ reply }) => reply.send(302, {}),
  "/to-nonsense": sendingTo("https://["),
  "/to-two-places": ({ reply }) => reply.send(302, { location: ["/ok", "/404"] }),
  "/to-port": sendingTo("https://skjema.example:8443/ok"),
  "/to-self": sendingTo("/to-self"),
  "/to-each-other": sendingTo("/to-each-other-back"),
  "/to-each-other-back": sendingTo("/to-each-other"),
  "/to-more": ({ url, reply }) =>
    reply.send(302, { location: `/to-more?n=${Number(url.searchParams.get("n") ?? 0) + 1}` }),
  "/to-self-with-cookie": ({ reply }) =>
    reply.send(302, { location: "/to-self-with-cookie", "set-cookie": "sett=1" }),
  "/to-fragment": sendingTo("/sections#samtykke"),
  "/meta-to-private": showing(meta("0; url=https://privat.example/")),
  "/meta-to-ok": showing(meta("3;URL='/ok'")),
  "/meta-reloads": showing(
    page("Skjema").replace("<title>", '<meta http-equiv="refresh" content="300"><title>'),
  ),
  "/refresh-header": showing(page("Videre"), { ...HTML, refresh: "0; url=https://privat.example/" }),
  "/rebinding": ({ reply }) => reply.send(302, { location: "/rebinding-page", connection: "close" }),
  "/rebinding-page": showing(page("Skjema")),
};
