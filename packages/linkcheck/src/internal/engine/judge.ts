import type { Instant, LinkToProbe } from "@sluse/core";

import { namesHost } from "../../host-pattern.ts";
import type { LinkCause } from "../../link-cause.ts";
import { BOT_WALL_WORDS } from "../page/bot-wall-words.ts";
import { SHORT_PAGE, type PageFacts } from "../page/page-facts.ts";
import type { Trail } from "./follow.ts";
import type { Answer } from "./fetch-result.ts";

/** A page with fewer words shows its reader nothing to go by, but for a script or a picture: `Laster …`, `It works!`. */
const FEWEST_WORDS = 3;
/** `#/skjema/1`, `#!svar`, `#kode=1`: read by a script, no place on the page. */
const ROUTE = /^[/!?]|=/u;
const PAGE_STATUSES: ReadonlySet<number> = new Set([200, 201, 202, 203]);

/** What keeps a link from being `ok`: the first condition that does not hold, or nothing when every one was seen to. */
export function judge(
  link: LinkToProbe,
  trail: Trail,
  certificateEnd: (host: string) => Instant | undefined,
): LinkCause | undefined {
  if (trail.end.kind === "cut") return trail.end.cause;
  const answer = trail.end.answer;
  return (
    judgeAnswer(answer) ??
    judgeContent(link, answer, trail.fragment) ??
    judgeSite(link, answer) ??
    judgePlace(link, answer) ??
    judgeCertificates(link, trail, certificateEnd)
  );
}

function judgeAnswer(answer: Answer): LinkCause | undefined {
  if (answer.botWall) return "bot-wall";
  if (!PAGE_STATUSES.has(answer.status)) return `status-${answer.status}`;
  if (answer.content.kind === "empty") return "empty-page";
  if (answer.content.kind === "unread") return answer.content.cause;
  return undefined;
}

function judgeContent(link: LinkToProbe, answer: Answer, fragment: string): LinkCause | undefined {
  const { content } = answer;
  if (content.kind === "page") {
    return (
      judgeBotWall(content.facts) ??
      judgeWords(link, content.facts) ??
      judgeFragment(content.facts, fragment) ??
      judgeRefresh(answer.address, content.facts.refresh) ??
      judgeLogin(link, content.facts) ??
      (content.facts.wordsShown < FEWEST_WORDS && !wantsWords(link) ? "page-without-words" : undefined) ??
      judgeSpeech(link, content.facts) ??
      (content.facts.saysLittle && !wantsWords(link) ? "page-says-little" : undefined)
    );
  }
  const isAsked = (link.mustContain ?? []).length > 0 || fragment !== "";
  return isAsked ? "page-unreadable" : undefined;
}

/** A page that says it shuts machines out, and little else. */
function judgeBotWall({ met, shownLength }: PageFacts): LinkCause | undefined {
  const isWall = BOT_WALL_WORDS.some((words) => /^(?:heading|shown)$/u.test(met.get(words) ?? ""));
  return isWall && shownLength < SHORT_PAGE ? "bot-wall" : undefined;
}

/** A page that says it is closed where it says what it is, or says little else, is about that. */
function judgeWords(link: LinkToProbe, page: PageFacts): LinkCause | undefined {
  const forbidden = new Set((link.mustNotContain ?? []).map((words) => page.met.get(words)));
  if (forbidden.has("heading")) return "page-says-closed";
  if (forbidden.has("shown")) {
    return page.shownLength < SHORT_PAGE ? "page-says-closed" : "forbidden-words";
  }
  if (forbidden.has("hidden")) return "forbidden-words";
  const isShown = (words: string): boolean => /^(?:heading|shown)$/u.test(page.met.get(words) ?? "");
  return (link.mustContain ?? []).every(isShown) ? undefined : "words-missing";
}

function judgeFragment(page: PageFacts, fragment: string): LinkCause | undefined {
  if (fragment === "" || page.fragments.has(fragment)) return undefined;
  const decoded = decodeFragment(fragment);
  if (page.fragments.has(decoded) || decoded.toLowerCase() === "top") return undefined;
  return ROUTE.test(fragment) ? "page-by-script" : "fragment-missing";
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // Not percent-encoded UTF-8: a browser then looks for it as it stands.
    return fragment;
  }
}

/** A page that asks for a password, and says little else, stands before what the letter promises. */
function judgeLogin(link: LinkToProbe, page: PageFacts): LinkCause | undefined {
  return page.asksForPassword && page.shownLength < SHORT_PAGE && !wantsWords(link)
    ? "login-page"
    : undefined;
}

/** A little page that sends its reader on, speaks of an error, or of logging in where the letter does not. */
function judgeSpeech(
  link: LinkToProbe,
  { speaksOf, sendsOn, shownLength }: PageFacts,
): LinkCause | undefined {
  if (wantsWords(link)) return undefined;
  if (sendsOn && shownLength < SHORT_PAGE) return "meta-refresh";
  if (speaksOf === "error") return "page-says-error";
  const isLogin = speaksOf === "login" && placeOf(link.address) !== "login-page";
  return isLogin ? "login-page" : undefined;
}

/** A page that reloads itself stays the page. */
function judgeRefresh(address: string, refresh: string | undefined): LinkCause | undefined {
  if (refresh === undefined) return undefined;
  const isItself = URL.canParse(refresh, address) && new URL(refresh, address).href === address;
  return isItself ? undefined : "meta-refresh";
}

/** The letter shows one site; the page must be on it, or on one that the policy lists by name. */
function judgeSite(link: LinkToProbe, answer: Answer): LinkCause | undefined {
  const from = new URL(link.address);
  const to = new URL(answer.address);
  if (from.host === to.host || namesHost(link.allowedHosts ?? [], to.host)) return undefined;
  const isSameSite =
    from.port === to.port &&
    (from.hostname.endsWith(`.${to.hostname}`) || to.hostname.endsWith(`.${from.hostname}`));
  return isSameSite ? undefined : "other-site";
}

const wantsWords = (link: LinkToProbe): boolean => (link.mustContain ?? []).length > 0;

/**
 * Who takes a page away often sends its readers to the front, to a login or to a page for errors. Words that the order
 * wants seen tell otherwise.
 */
function judgePlace(link: LinkToProbe, answer: Answer): LinkCause | undefined {
  const place = placeOf(answer.address);
  return place === placeOf(link.address) || wantsWords(link) ? undefined : place;
}

/** The front page also in a dress of its own: `/nb`, `/default.aspx`. */
const FRONT = /^\/(?:(?:nb|nn|no|en|se|sme|smj|sma|home|hjem|forside[nr]?)\/?|(?:index|default)\.\w+)?$/iu;
const LOGIN =
  /^(?:log-?in|logg-?(?:p[aå]|inn?)|innlogging|sign-?in|sso|saml2?|auth|authorize|oauth2?|openid|id-?porten)$/iu;
const ERROR =
  /^(?:4\d\d|5\d\d|feil(?:side|melding)?|(?:page-?)?not-?found|(?:access-?)?denied|(?:no|ingen|ikke|ikkje)-?(?:access|tilgang|tilgjengelig)|forbidden|unauthori[sz]ed|blocked|sperret|offline|suspended|session-?(?:expired|timed-?out|timeout)|logget-?ut|utlogget|logged-?out|logout|ikke-?funnet|ikkje-?funnen|stengt|lukket|lukka|utl[øo]pt|ugyldig|closed|expired|invalid|gone|unavailable|utilgjengelig|maintenance|vedlikehold|(?:no-?)?cookies?(?:-?(?:wall|required|disabled|missing))?)$/iu;

function placeOf(address: string): "front-page" | "login-page" | "error-page" | undefined {
  const { pathname, search } = new URL(address);
  if (search === "" && FRONT.test(pathname)) return "front-page";
  const steps = pathname.split("/").filter((each) => each !== "");
  const step = steps.at(-1)?.replace(/\.\w{1,5}$/u, "") ?? "";
  if (LOGIN.test(step) || steps.some((each) => LOGIN.test(each))) return "login-page";
  return ERROR.test(step) || step.toLowerCase().includes("error") ? "error-page" : undefined;
}

function judgeCertificates(
  link: LinkToProbe,
  trail: Trail,
  certificateEnd: (host: string) => Instant | undefined,
): LinkCause | undefined {
  for (const { address } of trail.hops) {
    const end = certificateEnd(new URL(address).host);
    if (end === undefined) return "certificate-unseen";
    if (link.validUntil !== undefined && end <= link.validUntil) return "certificate-ends";
  }
  return undefined;
}
