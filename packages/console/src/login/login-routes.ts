import { MINUTE, type Clock } from "@sluse/core";
import type { Context, Hono } from "hono";

import { documentOf, html, type Html, type Part } from "../markup/html.ts";
import type { Files } from "../parts/layout.ts";
import { dropCookie, readCookie, writeCookie } from "../sessions/cookies.ts";
import { deviceOf } from "../sessions/device.ts";
import { isSameSecret } from "../sessions/secrets.ts";
import type { FoundSession, SessionStore } from "../sessions/session-store.ts";
import { languageOf } from "../visit/language-of.ts";
import { ownPath } from "../visit/own-path.ts";
import { RateLimit } from "../visit/rate-limit.ts";
import { sayIn } from "../words/say.ts";
import { LoginAttempts, type OpenAttempt } from "./login-attempts.ts";
import { choosePage, outsidePage, type Outside } from "./login-page.ts";
import type { Login, LoginAttempt, LoginResult, LoginStep, RefusedBecause } from "../login.ts";
import { whyNot } from "./why-not.ts";
import type { PageLanguage } from "../words/page-language.ts";

interface LoginSetup {
  readonly app: Hono;
  readonly login: Login;
  readonly sessions: SessionStore;
  readonly clock: Clock;
  readonly origin: string;
  readonly siteName: string;
  readonly files: Files;
  readonly onFault: (fault: unknown) => void;
}

/** As many as a hospital's superusers begin in the morning, many times over. */
const MOST_LOGINS = 300;

/** The way in, the way in once more, and the way out. */
export function addLoginRoutes(setup: LoginSetup): void {
  const { app, login, sessions, origin } = setup;
  const attempts = new LoginAttempts(setup.clock);
  const begun = new RateLimit(setup.clock, { most: MOST_LOGINS, within: MINUTE });
  const outside = (context: Context): Outside => ({
    language: languageOf(context),
    siteName: setup.siteName,
    files: setup.files,
  });

  const currentOf = (context: Context): Promise<FoundSession | undefined> =>
    sessions.find(readCookie(context, "sluse") ?? "");

  /** Of logins that were begun and came to nothing: what nobody began is not written down, however often it is tried. */
  const refused = async (context: Context, because: RefusedBecause): Promise<Response> => {
    await sessions.noteRefused(because);
    return failed(context, outside(context), because);
  };

  const start = async (context: Context, isAgain: boolean): Promise<Response> => {
    const current = (await currentOf(context))?.session;
    const next = ownPath(context.req.query("til"));
    // Of all together: who stands behind a login that was not finished, nobody knows.
    if (!begun.take("everybody")) return tooMany(context, outside(context));
    if (isAgain && !current) return context.redirect(`/logg-inn?til=${encodeURIComponent(next)}`);
    const attempt = { fresh: isAgain, returnTo: `${origin}/logg-inn/svar` };
    const step = await begin(setup, attempt);
    // Nobody is turned away, and nothing of it is for the log.
    if (!step) return failed(context, outside(context), "unreachable");
    const secrets = step.kind === "go-to" ? step.secrets : {};
    const user = isAgain ? current?.user.id : undefined;
    const { cookie, formToken } = attempts.begin({ attempt, secrets, next, user });
    writeCookie(context, "sluse-login", cookie, 600);
    if (step.kind === "go-to") return context.redirect(step.address);
    const people = isAgain ? step.people.filter(({ id }) => id === user) : step.people;
    return context.html(documentOf(choosePage(outside(context), people, { formToken, isAgain })));
  };

  const finish = async (
    context: Context,
    open: OpenAttempt,
    parameters: URLSearchParams,
  ): Promise<Response> => {
    const result = await reply(setup, open, parameters);
    if (result.kind === "refused") return refused(context, result.because);
    const { user } = result;
    const current = (await currentOf(context))?.session;
    // Whoever logs in anew as somebody else does not go on with what the first one was doing.
    const goesOn = current !== undefined && open.user === user.id && current.user.id === user.id;
    if (current && !goesOn)
      await sessions.end(current, current.user.id === user.id ? "logged-out" : "somebody-else");
    const renewed = goesOn ? await sessions.refresh(current, user) : undefined;
    const cookie = renewed ?? (await sessions.begin(user, deviceOf(context.req.header("user-agent"))));
    writeCookie(context, "sluse", cookie);
    return context.redirect(open.user === undefined || goesOn ? open.next : "/", 303);
  };

  const take = (context: Context): OpenAttempt | undefined => {
    const open = attempts.take(readCookie(context, "sluse-login"));
    dropCookie(context, "sluse-login");
    return open;
  };

  app.get("/logg-inn", async (context) => start(context, false));
  app.get("/logg-inn/pa-nytt", async (context) => start(context, true));
  app.get("/logg-inn/svar", async (context) => {
    const open = take(context);
    if (!open || Object.keys(open.secrets).length === 0) return failed(context, outside(context), "provider");
    return finish(context, open, new URL(context.req.url).searchParams);
  });
  app.post("/logg-inn", async (context) => {
    const open = take(context);
    const form = new URLSearchParams(await context.req.text());
    if (!open) return failed(context, outside(context), "nobody");
    if (!isSameSecret(form.get("token") ?? "", open.formToken)) return refused(context, "nobody");
    return finish(context, open, form);
  });
  app.post("/logg-ut", async (context) => {
    const current = (await currentOf(context))?.session;
    const form = new URLSearchParams(await context.req.text());
    if (current && !isSameSecret(form.get("token") ?? "", current.formToken)) return context.text("403", 403);
    if (current) await sessions.end(current, "logged-out");
    dropCookie(context, "sluse");
    context.header("clear-site-data", '"cache"');
    const say = sayIn(languageOf(context));
    return context.html(
      documentOf(
        outsidePage(outside(context), {
          title: say("Du er logget ut", "You are logged out"),
          text: say(
            "Lukk nettleseren dersom andre bruker maskinen.",
            "Close the browser if others use the machine.",
          ),
          body: html`${logInLink(languageOf(context))}${atProvider(login.logoutAddress?.(), languageOf(context))}`,
        }),
      ),
    );
  });
}

/** Whoever stays logged in there is logged in here again by whoever sits down next. */
function atProvider(address: string | undefined, language: PageLanguage): Part {
  if (address === undefined) return false;
  const say = sayIn(language);
  return html`<p>
    <a class="ds-link" href="${address}" rel="noreferrer"
      >${say("Logg ut av innloggingstjenesten også", "Log out of the login service too")}</a
    >
  </p>`;
}

/** Undefined where the provider cannot be asked. */
async function begin({ login, onFault }: LoginSetup, attempt: LoginAttempt): Promise<LoginStep | undefined> {
  try {
    return await login.begin(attempt);
  } catch (error) {
    onFault(error);
    return undefined;
  }
}

async function reply(
  { login, onFault }: LoginSetup,
  { attempt, secrets, begunAt }: OpenAttempt,
  parameters: URLSearchParams,
): Promise<LoginResult> {
  try {
    return await login.finish({ attempt, secrets, parameters, begunAt });
  } catch (error) {
    onFault(error);
    return { kind: "refused", because: "provider" };
  }
}

const logInLink = (language: PageLanguage): Html =>
  html`<p><a class="ds-button" href="/logg-inn">${sayIn(language)("Logg inn", "Log in")}</a></p>`;

function tooMany(context: Context, outside: Outside): Response | Promise<Response> {
  const say = sayIn(outside.language);
  const title = say("Mange logger inn akkurat nå", "Many are logging in right now");
  const text = say(
    "Vent et minutt, og prøv igjen. De som er logget inn, kan fortsatt stoppe.",
    "Wait a minute, and try again. Those who are logged in can still stop.",
  );
  context.header("retry-after", "60");
  return context.html(
    documentOf(outsidePage(outside, { title, text, body: logInLink(outside.language) })),
    429,
  );
}

function failed(context: Context, outside: Outside, because: RefusedBecause): Response | Promise<Response> {
  const say = sayIn(outside.language);
  const page = outsidePage(outside, {
    title: say("Du er ikke logget inn", "You are not logged in"),
    text: whyNot(because, outside.language),
    body: logInLink(outside.language),
  });
  return context.html(documentOf(page), because === "unreachable" ? 503 : 403);
}
