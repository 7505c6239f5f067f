import { foldUser, type SessionBook, type LoginSession } from "@sluse/core";

import type { Database } from "./database.ts";

export const loginSessions = (database: Database): SessionBook => ({
  async addSession(session) {
    database.run(
      `insert into login_session (id, user, cookie, earlier, started_at, seen_at, record)
       values (?, ?, ?, ?, ?, ?, ?)`,
      session.id,
      foldUser(session.user),
      session.cookie,
      session.earlier?.cookie ?? null,
      session.startedAt,
      session.seenAt,
      JSON.stringify(session),
    );
  },

  async findSession(cookie) {
    const row = database.get("select record from login_session where cookie = ?1 or earlier = ?1", cookie);
    return row && readSession(row["record"]);
  },

  async saveSession(session, cookie) {
    const saved = database.run(
      "update login_session set cookie = ?, earlier = ?, seen_at = ?, record = ? where id = ? and cookie = ?",
      session.cookie,
      session.earlier?.cookie ?? null,
      session.seenAt,
      JSON.stringify(session),
      session.id,
      cookie,
    );
    return saved > 0;
  },

  async listSessions(user) {
    return database
      .all(
        `select record from login_session ${user === undefined ? "" : "where user = ?"} order by seen_at desc, id`,
        ...(user === undefined ? [] : [foldUser(user)]),
      )
      .map((row) => readSession(row["record"]));
  },

  async deleteSession(id) {
    return database.run("delete from login_session where id = ?", id) > 0;
  },

  async deleteSessions({ startedBefore, seenBefore }) {
    return database.run(
      "delete from login_session where started_at < ? or seen_at < ?",
      startedBefore,
      seenBefore,
    );
  },
});

const readSession = (record: unknown): LoginSession => JSON.parse(String(record)) as LoginSession;
