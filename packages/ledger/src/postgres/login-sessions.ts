import { foldUser, type SessionBook, type LoginSession } from "@sluse/core";

import type { Session } from "./session.ts";

export const loginSessions = (session: Session): SessionBook => ({
  async addSession(added) {
    await session.write(
      `insert into login_session (id, user_name, cookie, earlier, started_at, seen_at, record)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      added.id,
      foldUser(added.user),
      added.cookie,
      added.earlier?.cookie ?? null,
      added.startedAt,
      added.seenAt,
      JSON.stringify(added),
    );
  },

  async findSession(cookie) {
    const row = await session.readOne(
      "select record from login_session where cookie = $1 or earlier = $1",
      cookie,
    );
    return row && readSession(row["record"]);
  },

  async saveSession(saved, cookie) {
    // Waits for another that changes the same; of two that change its cookie, the first has.
    const changed = await session.write(
      "update login_session set cookie = $1, earlier = $2, seen_at = $3, record = $4 where id = $5 and cookie = $6",
      saved.cookie,
      saved.earlier?.cookie ?? null,
      saved.seenAt,
      JSON.stringify(saved),
      saved.id,
      cookie,
    );
    return changed > 0;
  },

  async listSessions(user) {
    const rows = await session.read(
      `select record from login_session ${user === undefined ? "" : "where user_name = $1"}
       order by seen_at desc, id`,
      ...(user === undefined ? [] : [foldUser(user)]),
    );
    return rows.map((row) => readSession(row["record"]));
  },

  async deleteSession(id) {
    return (await session.write("delete from login_session where id = $1", id)) > 0;
  },

  async deleteSessions({ startedBefore, seenBefore }) {
    return session.write(
      "delete from login_session where started_at < $1 or seen_at < $2",
      startedBefore,
      seenBefore,
    );
  },
});

const readSession = (record: unknown): LoginSession => JSON.parse(String(record)) as LoginSession;
