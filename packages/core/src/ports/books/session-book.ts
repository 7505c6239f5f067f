import type { Digest, UserId } from "../../ids.ts";
import type { Instant } from "../../time/instant.ts";
import type { LoginSession } from "../login-session.ts";

/** Who is logged in at the pages. */
export interface SessionBook {
  /** Keeps a new session of somebody at the pages. */
  addSession(session: LoginSession): Promise<void>;
  /** The session that a cookie is of: its own, or the one before. */
  findSession(cookie: Digest): Promise<LoginSession | undefined>;
  /** Replaces the session of the same id, while its cookie is still `cookie`. Answers whether it was. */
  saveSession(session: LoginSession, cookie: Digest): Promise<boolean>;
  /** Sessions of a user, however spelt, or of everybody; those seen last first. */
  listSessions(user?: UserId): Promise<readonly LoginSession[]>;
  /** Answers whether there was one. */
  deleteSession(id: string): Promise<boolean>;
  /** Deletes sessions that began before the one moment or were seen last before the other. Answers how many. */
  deleteSessions(over: { readonly startedBefore: Instant; readonly seenBefore: Instant }): Promise<number>;
}
