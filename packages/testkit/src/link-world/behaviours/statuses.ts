import { HTML, page, showing, type Behaviour, type Behaviours } from "../behaviour.ts";

/** Answers with `status` so many times, then with a page. */
const first =
  (times: number, status: number, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  ({ before, reply }) =>
    before < times ? reply.send(status, headers, "vent") : reply.send(200, HTML, page("Skjema"));

const always = (status: number, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  showing(`status ${status}`, { "content-type": "text/plain", ...headers }, status);

/** A page for GET; for HEAD what servers do that never thought of it. */
const headIs =
  (onHead: Behaviour): Behaviour =>
  (visit) =>
    visit.method === "HEAD" ? onHead(visit) : visit.reply.send(200, HTML, page("Skjema"));

export const statuses: Behaviours = {
  "/ok": showing(page("Velkommen til undersøkelsen")),
  "/204": ({ reply }) => reply.send(204),
  "/206": always(206, { "content-range": "bytes 0-9/100" }),
  "/empty": showing(""),
  "/300": showing(page("Velg"), HTML, 300),
  "/304": ({ reply }) => reply.send(304),
  "/401": always(401, { "www-authenticate": "Basic" }),
  "/403": always(403),
  "/404": always(404),
  "/406": always(406),
  "/410": always(410),
  "/451": always(451),
  "/500": always(500),
  "/500-500-200": first(2, 500),
  "/503": always(503),
  "/521": always(521),
  "/999": always(999),
  "/bot-wall": always(403, { "cf-mitigated": "challenge" }),
  "/bot-wall-200": showing(page("Just a moment"), { ...HTML, "cf-mitigated": "challenge" }),
  "/bot-wall-words": showing(
    page(
      "Request Rejected",
      "<p>The requested URL was rejected. Please consult with your administrator.</p>",
    ),
  ),
  "/bot-wall-script": showing(
    '<html><head><meta name="robots" content="noindex,nofollow"><script src="/_Resource"></script></head><body></body></html>',
  ),
  "/429-once": first(1, 429, { "retry-after": "1" }),
  "/429-plain": always(429),
  "/429-zero": always(429, { "retry-after": "0" }),
  "/429-negative": always(429, { "retry-after": "-5" }),
  "/429-day": always(429, { "retry-after": "86400" }),
  "/429-for-ever": always(429, { "retry-after": "99999999" }),
  "/429-date": always(429, { "retry-after": "Fri, 31 Dec 2100 23:59:59 GMT" }),
  "/head-405": headIs(always(405)),
  "/head-501": headIs(always(501)),
  "/head-reset": headIs(({ reply }) => {
    reply.cutOff();
  }),
  "/get-500": ({ method, reply }) =>
    method === "HEAD" ? reply.send(200, HTML) : reply.send(500, HTML, page("Feil")),
};
