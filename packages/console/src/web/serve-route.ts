import { isSluseError, type Stop } from "@sluse/core";
import type { Context } from "hono";

import { documentOf } from "../markup/html.ts";
import type { HeldRoles } from "../login/held-roles.ts";
import { layout, type Files } from "../parts/layout.ts";
import { stopsInForce } from "../visit/stops-in-force.ts";
import { readCookie, writeCookie } from "../sessions/cookies.ts";
import type { Session } from "../sessions/session.ts";
import { isSameSecret } from "../sessions/secrets.ts";
import type { SessionStore } from "../sessions/session-store.ts";
import { page, type Answer, type LiveEvent } from "../markup/answer.ts";
import { faultPage, unknownPage } from "./fault-pages.ts";
import { Form } from "../visit/form.ts";
import { LIVE_POLICY } from "./headers.ts";
import type { Route } from "./route.ts";
import type { Visit } from "../visit/visit.ts";

interface Serving {
  readonly sessions: SessionStore;
  readonly files: Files;
  readonly visit: (context: Context, session: Session, form: Form) => Visit;
  readonly onFault: (fault: unknown) => void;
  readonly held: HeldRoles;
}

/** Answers one route: who it is, whether the form is this console's own, then the page. */
export async function serveRoute(context: Context, route: Route, serving: Serving): Promise<Response> {
  // What a browser fetches ahead is shown to nobody, and a letter that was shown is on record.
  if (/prefetch|prerender/u.test(context.req.header("sec-purpose") ?? "")) return context.body(null, 503);
  const found = await serving.sessions.find(readCookie(context, "sluse") ?? "");
  if (!found) return context.redirect(logIn(context), 303);
  if (found.renewed !== undefined) writeCookie(context, "sluse", found.renewed);
  const form = new Form(new URLSearchParams(route.method === "post" ? await context.req.text() : ""));
  const visit = serving.visit(context, found.session, form);
  if (route.method === "post" && !isSameSecret(form.text("token"), found.session.formToken))
    return context.text("403", 403);
  return serving.held.within(visit.user, async () =>
    responseOf(context, await once(visit, () => answerOf(route, visit, serving)), { visit, serving }),
  );
}

async function responseOf(
  context: Context,
  answer: Answer,
  { visit, serving }: { readonly visit: Visit; readonly serving: Serving },
): Promise<Response> {
  const { held } = serving;
  if (answer.kind === "see") return context.redirect(answer.path, 303);
  if (answer.kind === "file") return fileOf(context, { ...answer, lines: held.keep(answer.lines) });
  if (answer.kind === "document") return documentFile(context, answer);
  if (answer.kind === "events")
    return eventStream(context, { ...answer, events: (signal) => held.keep(answer.events(signal)) });
  if (answer.isLive === true) context.header("content-security-policy", LIVE_POLICY);
  const shown = layout(answer, serving.files, visit, await stopOverAll(visit, serving));
  return context.html(documentOf(shown), answer.status ?? 200);
}

/** Every page says that everything is stopped, those that say something went wrong, too. */
async function stopOverAll(visit: Visit, { onFault }: Serving): Promise<Stop | undefined> {
  try {
    return (await stopsInForce(visit)).find(({ scope }) => scope.kind === "global");
  } catch (error) {
    onFault(error);
    return undefined;
  }
}

/** A file as it is made, line by line: however long it is, memory stays flat. */
function fileOf(context: Context, { name, lines }: Extract<Answer, { kind: "file" }>): Response {
  const body = ReadableStream.from(encode(lines));
  // Of the context, as all answers here: a response made anew would lose the cookie that replaces an old one.
  return context.body(body, 200, {
    "content-type": "application/x-ndjson; charset=utf-8",
    "content-disposition": `attachment; filename="${name}"`,
  });
}

/** What an orderer made is shown in a box of its own, in which nothing runs, loads or leads anywhere. */
const documentFile = (
  context: Context,
  { type, bytes, keep }: Extract<Answer, { kind: "document" }>,
): Response =>
  context.body(bytes, 200, {
    "content-type": type,
    "content-disposition": keep === undefined ? "inline" : `attachment; filename="${keep}"`,
    "content-security-policy":
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'self'",
    "x-frame-options": "SAMEORIGIN",
  });

/** Events as they come, until the browser goes or there are no more. */
function eventStream(context: Context, { events }: Extract<Answer, { kind: "events" }>): Response {
  const closed = new AbortController();
  const lines = eventLines(events(AbortSignal.any([context.req.raw.signal, closed.signal])));
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      closed.abort();
      await lines.return(undefined);
    },
  });
  return context.body(body, 200, { "content-type": "text/event-stream; charset=utf-8" });
}

async function* eventLines(events: AsyncIterable<LiveEvent>): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  for await (const { name, data } of events)
    yield encoder.encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
}

async function* encode(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const line of lines) yield encoder.encode(line);
}

/** Back to where one was, when it was a page; a form is filled in anew. */
const logIn = ({ req }: Context): string => {
  const { pathname, search } = new URL(req.url);
  return req.method === "GET" ? `/logg-inn?til=${encodeURIComponent(`${pathname}${search}`)}` : "/logg-inn";
};

const MOST_SENT = 200;

/** A form that is sent twice, by a double click or a reload, acts once and answers the same. */
function once({ form, session }: Visit, act: () => Promise<Answer>): Promise<Answer> {
  const key = form.text("key");
  // To look at something is no act, and the same form may do it again and again.
  if (key === "" || form.text("show") !== "") return act();
  const sent = session.sent.get(key);
  if (sent) return sent;
  const answer = act();
  const oldest = session.sent.keys().next();
  if (session.sent.size >= MOST_SENT && oldest.value !== undefined) session.sent.delete(oldest.value);
  session.sent.set(key, answer);
  return answer;
}

/** What somebody may not see looks like what is not there: an id that was guessed tells nothing. */
const UNKNOWN: ReadonlySet<string> = new Set([
  "SLUSE_MAIL_OUT_UNKNOWN",
  "SLUSE_PROJECT_UNKNOWN",
  "SLUSE_ROLE_MISSING",
  "SLUSE_ID_INVALID",
]);

async function answerOf({ handle }: Route, visit: Visit, { onFault }: Serving): Promise<Answer> {
  try {
    return await handle(visit);
  } catch (error) {
    if (isSluseError(error) && UNKNOWN.has(error.code)) return page(unknownPage(visit));
    onFault(error);
    return page(faultPage(visit, isSluseError(error) ? error.code : undefined));
  }
}
