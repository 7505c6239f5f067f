import {
  type AuditValue,
  type AuditWhat,
  type Clock,
  type Instant,
  type Ledger,
  type LedgerTransaction,
  type LoginSession,
  type SiteRole,
  type UserId,
  holdsNationalId,
  parseUserId,
} from "@sluse/core";

import type { ConsoleUser, RefusedBecause } from "../login.ts";
import { digestOfSecret, newSecret, readSessionCookie, writeSessionCookie } from "./secrets.ts";
import { AHEAD, beginVisit, IDLE, LONGEST, NOTED, OVERLAP, ROTATES, type Session } from "./session.ts";

/** A session that was found, and the cookie that replaces the one it was found by. */
export interface FoundSession {
  readonly session: Session;
  readonly renewed: string | undefined;
}

/** Why a session ended before its time. */
export type EndedBecause =
  | "logged-out"
  | "ended-elsewhere"
  | "ended-by-another"
  | "too-many"
  | "somebody-else";

interface Keeping {
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** How many sessions one person has at once. */
  readonly atOnce: number;
}

/**
 * Who is logged in, in the ledger: whoever restarts the process logs nobody out, and a session that was ended at one process
 * has ended at all. Of cookies and forms it keeps digests alone. Logins, refused ones too, and sessions that were ended are in
 * the log.
 */
export class SessionStore {
  readonly #ledger: Ledger;
  readonly #clock: Clock;
  readonly #atOnce: number;
  /** What is half done in them, in this process. */
  readonly #visits = new Map<string, { readonly visit: Session; until: Instant }>();

  constructor({ ledger, clock, atOnce }: Keeping) {
    this.#ledger = ledger;
    this.#clock = clock;
    this.#atOnce = atOnce;
  }

  /** Begins a session and answers its cookie. Always a new one: one that somebody planted before the login is worth nothing. */
  async begin({ id, name, roles = [] }: ConsoleUser, device: string): Promise<string> {
    this.#sweepVisits();
    const user = parseUserId(id);
    const [session, key, formToken] = [newSecret().slice(0, 16), newSecret(), newSecret()];
    await this.#ledger.transact(async (tx) => {
      const now = this.#clock.now();
      await tx.deleteSessions(overAt(now));
      for (const over of (await tx.listSessions(user)).slice(this.#atOnce - 1))
        await this.#endIn(tx, over, user, "too-many");
      await tx.addSession({
        id: session,
        user,
        // What a provider calls somebody is not ours to trust: no number of theirs is kept.
        name: holdsNationalId(name) ? id : name,
        roles,
        device,
        startedAt: now,
        loggedInAt: now,
        seenAt: now,
        rotatedAt: now,
        cookie: digestOfSecret(key),
        earlier: null,
        formToken: digestOfSecret(formToken),
      });
      await this.#note(tx, "logged-in", user, { session, device, ...rolesTold(roles) });
    });
    return writeSessionCookie({ key, formToken });
  }

  /**
   * The same person has logged in again: the session goes on under a new cookie, with the roles of that login alone. Undefined
   * where it has ended meanwhile.
   */
  async refresh(session: Session, { roles = [] }: ConsoleUser): Promise<string | undefined> {
    const key = newSecret();
    const isKept = await this.#ledger.transact(async (tx) => {
      const now = this.#clock.now();
      const kept = await this.#load(tx, session);
      if (!kept) return false;
      const renewed = { ...kept, roles, loggedInAt: now, seenAt: now, rotatedAt: now };
      await tx.saveSession({ ...renewed, cookie: digestOfSecret(key), earlier: null }, kept.cookie);
      await this.#note(tx, "logged-in", kept.user, {
        session: kept.id,
        device: kept.device,
        again: true,
        ...rolesTold(roles),
      });
      return true;
    });
    if (!isKept) return undefined;
    session.loggedInAt = this.#clock.now();
    session.user = { ...session.user, roles };
    return writeSessionCookie({ key, formToken: session.formToken });
  }

  async find(cookie: string): Promise<FoundSession | undefined> {
    const given = readSessionCookie(cookie);
    if (!given) return undefined;
    const digest = digestOfSecret(given.key);
    const next = newSecret();
    // What is written here is safe to forget: then somebody logs in once more.
    const found = await this.#ledger.transact(
      async (tx) => {
        const kept = await tx.findSession(digest);
        const now = this.#clock.now();
        if (!kept || kept.formToken !== digestOfSecret(given.formToken)) return undefined;
        if (isOver(kept, now)) {
          await tx.deleteSession(kept.id);
          return undefined;
        }
        if (kept.cookie !== digest)
          return kept.earlier && now < kept.earlier.until ? { kept, isRenewed: false } : undefined;
        const isRenewed =
          now - kept.rotatedAt >= ROTATES && (await tx.saveSession(rotated(kept, next, now), digest));
        if (!isRenewed && now - kept.seenAt >= NOTED) await tx.saveSession({ ...kept, seenAt: now }, digest);
        return { kept, isRenewed };
      },
      { durability: "soon" },
    );
    if (!found) return undefined;
    const { formToken } = given;
    return {
      session: this.#visitOf(found.kept, formToken),
      renewed: found.isRenewed ? writeSessionCookie({ key: next, formToken }) : undefined,
    };
  }

  /** Ends one's own. */
  async end(session: Session, because: EndedBecause): Promise<void> {
    this.#visits.delete(session.id);
    await this.endOther(session.id, session.user, because);
  }

  /** Ends a session that is known by its name. Answers whether there was one. */
  async endOther(id: string, by: ConsoleUser, because: EndedBecause): Promise<boolean> {
    return this.#ledger.transact(async (tx) => {
      const kept = (await tx.listSessions()).find((each) => each.id === id);
      if (kept) await this.#endIn(tx, kept, parseUserId(by.id), because);
      return kept !== undefined;
    });
  }

  /** A login that came to nothing. Who it was, nobody knows. */
  async noteRefused(because: RefusedBecause): Promise<void> {
    await this.#ledger.transact((tx) => this.#note(tx, "login-refused", null, { because }));
  }

  /** Sessions of one, or of everybody, that have not run out; those seen last first. */
  async list(user?: ConsoleUser): Promise<readonly LoginSession[]> {
    const now = this.#clock.now();
    const kept = await this.#ledger.transact((tx) => tx.listSessions(user && parseUserId(user.id)));
    return kept.filter((each) => !isOver(each, now));
  }

  /** Whether its person is still logged in. Does not count as a request of theirs. */
  async isOpen(session: Session): Promise<boolean> {
    return (await this.#ledger.transact((tx) => this.#load(tx, session))) !== undefined;
  }

  async #load(tx: LedgerTransaction, { id, user }: Session): Promise<LoginSession | undefined> {
    const kept = (await tx.listSessions(parseUserId(user.id))).find((each) => each.id === id);
    return kept && !isOver(kept, this.#clock.now()) ? kept : undefined;
  }

  async #endIn(
    tx: LedgerTransaction,
    { id, user }: LoginSession,
    by: UserId,
    because: EndedBecause,
  ): Promise<void> {
    await tx.deleteSession(id);
    await this.#note(tx, "session-ended", by, { session: id, of: user, because });
  }

  async #note(
    tx: LedgerTransaction,
    what: Extract<AuditWhat, "logged-in" | "login-refused" | "session-ended">,
    by: UserId | null,
    details: Readonly<Record<string, AuditValue>>,
  ): Promise<void> {
    await tx.appendAudit({ at: this.#clock.now(), what, by, project: null, mailOut: null, details });
  }

  #visitOf({ id, user, name, roles = [], loggedInAt, startedAt }: LoginSession, formToken: string): Session {
    const until = (startedAt + LONGEST) as Instant;
    const known = this.#visits.get(id);
    if (known) {
      known.visit.loggedInAt = loggedInAt;
      known.visit.user = { id: user, name, roles };
      return known.visit;
    }
    const visit = beginVisit({ id, user: { id: user, name, roles }, loggedInAt, formToken });
    this.#visits.set(id, { visit, until });
    return visit;
  }

  #sweepVisits(): void {
    const now = this.#clock.now();
    for (const [id, { until }] of this.#visits) if (now >= until) this.#visits.delete(id);
  }
}

/** That somebody was something by a login alone is found in the log afterwards. */
const rolesTold = (roles: readonly SiteRole[]): { readonly roles?: readonly string[] } =>
  roles.length === 0 ? {} : { roles };

const isOver = ({ seenAt, startedAt }: LoginSession, now: Instant): boolean =>
  now - seenAt >= IDLE || now - startedAt >= LONGEST || seenAt - now > AHEAD;

const overAt = (now: Instant): { readonly startedBefore: Instant; readonly seenBefore: Instant } => ({
  startedBefore: (now - LONGEST) as Instant,
  seenBefore: (now - IDLE) as Instant,
});

const rotated = (kept: LoginSession, key: string, now: Instant): LoginSession => ({
  ...kept,
  seenAt: now,
  rotatedAt: now,
  cookie: digestOfSecret(key),
  earlier: { cookie: kept.cookie, until: (now + OVERLAP) as Instant },
});
