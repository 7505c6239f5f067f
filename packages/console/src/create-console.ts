import {
  MINUTE,
  later,
  parseUserId,
  systemClock,
  type Policy,
  type Project,
  type SiteRole,
} from "@sluse/core";
import { namesUser } from "@sluse/core/house";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";

import { readAssets } from "./assets/assets.ts";
import { createHeldRoles } from "./login/held-roles.ts";
import { brokenPage } from "./login/login-page.ts";
import { addLoginRoutes } from "./login/login-routes.ts";
import { documentOf } from "./markup/html.ts";
import type { ConsoleOptions } from "./options.ts";
import { DrawnLetters } from "./visit/drawn-letters.ts";
import { routes } from "./pages/routes.ts";
import { writeCookie } from "./sessions/cookies.ts";
import type { Session } from "./sessions/session.ts";
import { SessionStore } from "./sessions/session-store.ts";
import { page } from "./markup/answer.ts";
import { unknownPage } from "./web/fault-pages.ts";
import { Form } from "./visit/form.ts";
import { fromOwnForms } from "./web/from-own-forms.ts";
import { protect } from "./web/headers.ts";
import { languageOf } from "./visit/language-of.ts";
import { ownPath } from "./visit/own-path.ts";
import { RateLimit } from "./visit/rate-limit.ts";
import { get } from "./web/route.ts";
import { serveRoute } from "./web/serve-route.ts";
import type { Visit } from "./visit/visit.ts";
import { isPageLanguage } from "./words/page-language.ts";
import { sayIn } from "./words/say.ts";
import { timesIn } from "./words/times.ts";

/** What answers requests: given to a server, or called as it is. */
export interface Console {
  fetch(request: Request): Promise<Response>;
}

/** Nothing that a person fills in is longer; what is, is not read. */
const LONGEST_FORM = 64 * 1024;

/**
 * Makes the superusers' pages. They talk to the gate through its doors, and decide nothing themselves. Who is logged in stands
 * in the ledger; what is half filled in lives in the process.
 */
export function createConsole(options: ConsoleOptions): Console {
  const {
    gate,
    login,
    siteName,
    roles,
    clock = systemClock,
    onFault = () => {},
    sessionsAtOnce = 5,
  } = options;
  const origin = new URL(options.origin).origin;
  const sessions = new SessionStore({ ledger: options.ledger, clock, atOnce: sessionsAtOnce });
  const draw = options.pdf?.draw?.bind(options.pdf);
  const pictures = draw && new DrawnLetters(draw);
  const assets = readAssets();
  const { styleSheet, icon, live } = assets;
  const files = { styleSheet, icon, live };
  const lookUps = new RateLimit(clock, { most: 40, within: 10 * MINUTE });
  const names = new Map<string, string>();
  const { policy } = options;
  const floor = options.floor ?? (typeof policy === "function" ? undefined : policy);
  const policyOf = typeof policy === "function" ? policy : (): Policy => policy;
  const holds = (users: readonly string[] | undefined, id: string): boolean =>
    namesUser((users ?? []).map(parseUserId), parseUserId(id));

  const visit = (context: Context, session: Session, form: Form): Visit => {
    const language = languageOf(context);
    const { user } = session;
    const now = clock.now();
    names.set(user.id, user.name);
    const byLogin = options.held ? (user.roles ?? []) : [];
    const is = (role: SiteRole, named: readonly string[] | undefined): boolean =>
      holds(named, user.id) || byLogin.includes(role);
    return {
      gate,
      user,
      session,
      language,
      say: sayIn(language),
      times: timesIn(language, now),
      now,
      siteName,
      isCentral: is("central-function", roles.centralFunction),
      isServiceDesk: is("service-desk", roles.serviceDesk),
      isAuditor: is("auditor", roles.auditors),
      isOperations: is("operations", roles.operations),
      policyOf: (project: Project) => policyOf(project),
      floor,
      nameOf: (id) => login.nameOf(id) ?? names.get(id) ?? id,
      pictures,
      logins: {
        list: (of) => sessions.list(of),
        end: (id, because) => sessions.endOther(id, user, because),
      },
      ...(options.house ? { house: options.house } : {}),
      ...(options.tryLetter ? { tryLetter: options.tryLetter } : {}),
      part: (name) => context.req.param(name) ?? "",
      parameter: (name) => context.req.query(name),
      path: context.req.method === "GET" ? `${context.req.path}${new URL(context.req.url).search}` : "/",
      form,
      isLoggedIn: () => sessions.isOpen(session),
      wait: async (milliseconds, signal) => {
        if (signal.aborted) return false;
        await clock.sleepUntil(later(clock.now(), milliseconds), signal).catch(() => undefined);
        return !signal.aborted;
      },
      mayLookUpOneMore: () => lookUps.take(user.id),
    };
  };

  const app = new Hono();
  app.use(protect);
  app.use(fromOwnForms(origin));
  app.use(bodyLimit({ maxSize: LONGEST_FORM }));
  app.get("/assets/*", (context) => {
    const asset = assets.find(context.req.path);
    if (!asset) return context.text("404", 404);
    const headers = { "content-type": asset.type, "cache-control": "public, max-age=31536000, immutable" };
    return context.body(asset.bytes, 200, headers);
  });
  app.get("/sprak", (context) => {
    const asked = context.req.query("til");
    writeCookie(context, "sluse-language", isPageLanguage(asked) ? asked : "nb", 365 * 24 * 3600);
    return context.redirect(ownPath(context.req.query("fra")));
  });
  const held = options.held ?? createHeldRoles();
  const serving = { sessions, files, visit, onFault, held };
  addLoginRoutes({ app, login, sessions, clock, origin, siteName, files, onFault });
  for (const route of routes)
    app.on(route.method, route.path, (context) => serveRoute(context, route, serving));
  const nowhere = get("*", (shown) => page(unknownPage(shown)));
  // The ledger does not answer: nobody can be told apart, and nothing can be shown.
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    onFault(error);
    return context.html(documentOf(brokenPage({ language: languageOf(context), siteName, files })), 503);
  });
  app.notFound((context) => serveRoute(context, nowhere, serving));
  return { fetch: async (request) => app.fetch(request) };
}
