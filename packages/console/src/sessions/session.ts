import { HOUR, MINUTE, type Digest, type Instant } from "@sluse/core";

import type { Draft } from "./draft.ts";
import type { ConsoleUser } from "../login.ts";
import type { Answer } from "../markup/answer.ts";

/** Nobody who has gone from the machine stays logged in for longer than this. */
export const IDLE: number = 30 * MINUTE;
/** And nobody longer than a day's work, however busy. */
export const LONGEST: number = 8 * HOUR;
/** A cookie that was caught is of use for this long at most. */
export const ROTATES: number = 15 * MINUTE;
/** Requests that were on their way when the cookie changed. */
export const OVERLAP: number = 10_000;
/** How long a login counts as fresh, for acts that ask for one. */
const FRESH: number = 5 * MINUTE;
/** Clocks of processes differ by less: a session used later than this from now was written while a clock was wrong. */
export const AHEAD: number = 5 * MINUTE;
/** How often it is written down that somebody is still there. */
export const NOTED: number = MINUTE;

/** What is said at the top of the next page. */
export interface News {
  readonly color: "success" | "warning";
  readonly title: string;
  readonly text?: string;
}

/** A person somebody called about: in memory alone, for as long as a call lasts. */
export interface LookedUp {
  readonly nationalId: string;
  readonly reason: string;
  readonly case: string;
  readonly at: Instant;
}

/**
 * One person's visit, from login to logout. That they are logged in stands in the ledger, and outlives this process; what is
 * half filled in does not.
 */
export interface Session {
  /** What it is called in the ledger. */
  readonly id: string;
  /** As of the last login. */
  user: ConsoleUser;
  /** The last login, which may be later than the first. */
  loggedInAt: Instant;
  /** Stands in each form, so that no other site can send one. */
  readonly formToken: string;
  /** What was filled in and waits to be confirmed. */
  readonly drafts: Map<string, Draft>;
  /** What forms that were sent came to, by their key: a form that is sent twice acts once. */
  readonly sent: Map<string, Promise<Answer>>;
  /** Digests of the templates whose words were shown. */
  readonly templatesRead: Set<Digest>;
  /** Digests of the letters whose pages were shown as pictures. */
  readonly lettersShown: Set<string>;
  /** The person somebody called about, as long as the call lasts. */
  lookedUp: { readonly handle: string; readonly person: LookedUp } | undefined;
  /** Looking people up began with a fresh login. */
  mayLookUp: boolean;
  /** Pages that are told as things happen. */
  streams: number;
  /** What was just done, to be said once on the next page. */
  news: News | undefined;
  /** How many things waited for this person when that was last counted. */
  waiting: number;
}

export const beginVisit = (own: Pick<Session, "id" | "user" | "loggedInAt" | "formToken">): Session => ({
  ...own,
  drafts: new Map(),
  sent: new Map(),
  templatesRead: new Set(),
  lettersShown: new Set(),
  lookedUp: undefined,
  mayLookUp: false,
  streams: 0,
  news: undefined,
  waiting: 0,
});

export const isFresh = (session: Session, now: Instant): boolean => now - session.loggedInAt < FRESH;
