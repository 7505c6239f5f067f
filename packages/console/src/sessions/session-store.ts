import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

import type { Clock, Instant } from "@sluse/core";

import type { ConsoleUser } from "../login/login.ts";
import { IDLE, LONGEST, OVERLAP, ROTATES, type Session } from "./session.ts";

/** A session that was found, and the cookie that replaces the one it was found by. */
export interface FoundSession {
  readonly session: Session;
  readonly renewed: string | undefined;
}

/** Sessions in memory: whoever restarts the process logs everybody out. Holds digests of cookies, never a cookie. */
export class SessionStore {
  readonly #clock: Clock;
  readonly #byDigest = new Map<string, { readonly session: Session; readonly until: Instant | undefined }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Begins a session and answers its cookie. Always a new one: one that somebody planted before the login is worth nothing. */
  begin(user: ConsoleUser): string {
    this.#sweep();
    const now = this.#clock.now();
    return this.#keep({
      user,
      startedAt: now,
      loggedInAt: now,
      seenAt: now,
      rotatedAt: now,
      formToken: newSecret(),
      drafts: new Map(),
      sent: new Map(),
      templatesRead: new Set(),
      streams: 0,
      hasEnded: false,
      lookedUp: undefined,
      mayLookUp: false,
      news: undefined,
      waiting: 0,
    });
  }

  /** The same person has logged in again: the session goes on under a new cookie. */
  refresh(session: Session): string {
    const now = this.#clock.now();
    this.#forget(session);
    session.loggedInAt = now;
    session.rotatedAt = now;
    return this.#keep(session);
  }

  find(cookie: string): FoundSession | undefined {
    const digest = digestOf(cookie);
    const found = this.#byDigest.get(digest);
    if (!found) return undefined;
    const now = this.#clock.now();
    const { session, until } = found;
    if (this.#isOver(session, now)) {
      this.end(session);
      return undefined;
    }
    if (until !== undefined && now >= until) {
      this.#byDigest.delete(digest);
      return undefined;
    }
    session.seenAt = now;
    if (until !== undefined || now - session.rotatedAt < ROTATES) return { session, renewed: undefined };
    session.rotatedAt = now;
    this.#byDigest.set(digest, { session, until: (now + OVERLAP) as Instant });
    return { session, renewed: this.#keep(session) };
  }

  end(session: Session): void {
    session.hasEnded = true;
    this.#forget(session);
  }

  /** Whether its person is still logged in. Does not count as a request of theirs. */
  isOpen(session: Session): boolean {
    return !session.hasEnded && !this.#isOver(session, this.#clock.now());
  }

  #isOver(session: Session, now: Instant): boolean {
    return now - session.seenAt >= IDLE || now - session.startedAt >= LONGEST;
  }

  #keep(session: Session): string {
    const cookie = newSecret();
    this.#byDigest.set(digestOf(cookie), { session, until: undefined });
    return cookie;
  }

  #forget(session: Session): void {
    for (const [digest, kept] of this.#byDigest) if (kept.session === session) this.#byDigest.delete(digest);
  }

  #sweep(): void {
    const now = this.#clock.now();
    for (const [digest, { session }] of this.#byDigest)
      if (this.#isOver(session, now)) this.#byDigest.delete(digest);
  }
}

/** 256 random bits, as they stand in a cookie or a form. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

const digestOf = (cookie: string): string => createHash("sha256").update(cookie).digest("base64url");

/** Compares what came in with what was given out, in the same time wherever they differ. */
export function isSameSecret(given: string, own: string): boolean {
  const [a, b] = [createHash("sha256").update(given).digest(), createHash("sha256").update(own).digest()];
  return timingSafeEqual(a, b);
}
