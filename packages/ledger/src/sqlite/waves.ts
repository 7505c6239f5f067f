import type { Instant, WaveBook, MailOutId, UserId, WaveRecord } from "@sluse/core";

import type { Database } from "./database.ts";
import { mailOutNumber } from "./numbers.ts";
import { readWaiting } from "../internal/read-waiting.ts";

const OF_PROJECT = `(?1 is null or w.mail_out in (
  select m.number from mail_out m join project p on p.number = m.project where p.id = ?1))`;

export const waves = (database: Database): WaveBook => ({
  async saveWave(wave) {
    const number = mailOutNumber(database, wave.mailOut);
    const was = database.get(
      "select claimed from wave where mail_out = ? and number = ?",
      number,
      wave.number,
    );
    const { claimed } = wave;
    const more = (claimed?.count ?? 0) - Number(was?.["claimed"] ?? 0);
    if (more !== 0 || claimed)
      database.run(
        `update mail_out set in_waves = in_waves + ?1, expired_until = min(expired_until, coalesce(?2, expired_until))
         where number = ?3`,
        more,
        claimed ? claimed.sendBefore - 1 : null,
        number,
      );
    database.run(
      `insert into wave (mail_out, number, canary, opened_at, reserved, claimed_at, claimed, send_before, released_by)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (mail_out, number) do update set canary = excluded.canary, opened_at = excluded.opened_at,
         reserved = excluded.reserved, claimed_at = excluded.claimed_at, claimed = excluded.claimed,
         send_before = excluded.send_before, released_by = excluded.released_by`,
      number,
      wave.number,
      wave.canary ? 1 : 0,
      wave.openedAt,
      wave.reserved,
      claimed?.at ?? null,
      claimed?.count ?? null,
      claimed?.sendBefore ?? null,
      claimed?.releasedBy ?? null,
    );
  },

  async loadWaves(mailOut, numbers) {
    const number = mailOutNumber(database, mailOut);
    const rows =
      numbers === undefined
        ? database.all("select * from wave where mail_out = ? order by number", number)
        : database.all(
            "select * from wave where mail_out = ? and number in (select value from json_each(?)) order by number",
            number,
            JSON.stringify(numbers),
          );
    return rows.map((row) => readWave(mailOut, row));
  },

  async listOpenWaves(at) {
    return database
      .all(
        `select w.*, m.id as mail_out_id from wave w join mail_out m on m.number = w.mail_out
         where w.send_before > ? order by w.mail_out, w.number`,
        at,
      )
      .map((row) => readWave(row["mail_out_id"] as MailOutId, row));
  },

  async latestWave(mailOut) {
    const row = database.get(
      "select max(number) as latest from wave where mail_out = ?",
      mailOutNumber(database, mailOut),
    );
    return Number(row?.["latest"] ?? 0);
  },

  async countSending({ since, openSince, project, mailOut }) {
    const [those, of] =
      mailOut === undefined ? [OF_PROJECT, project] : ["w.mail_out = ?1", mailOutNumber(database, mailOut)];
    const claimed = database.get(
      `select total(w.claimed) as count from wave w where w.claimed_at > ?2 and ${those}`,
      of,
      since,
    );
    const open = database.get(
      `select total(w.reserved) as count from wave w
       where w.claimed_at is null and w.opened_at > ?2 and ${those}`,
      of,
      openSince,
    );
    return { claimed: Number(claimed?.["count"]), reserved: Number(open?.["count"]) };
  },

  async earliestClaim({ since, project }) {
    const row = database.get(
      `select min(coalesce(w.claimed_at, w.opened_at)) as at from wave w
       where coalesce(w.claimed_at, w.opened_at) > ?2 and coalesce(w.claimed, w.reserved) > 0 and ${OF_PROJECT}`,
      project,
      since,
    );
    return row?.["at"] === null || row?.["at"] === undefined ? undefined : (Number(row["at"]) as Instant);
  },

  async saveWaiting({ mailOut, ceiling, since, askedAt, wanted, got }) {
    database.run(
      `insert into waiting (mail_out, ceiling, since, asked_at, wanted, got) values (?, ?, ?, ?, ?, ?)
       on conflict (mail_out) do update set ceiling = excluded.ceiling, since = excluded.since,
         asked_at = excluded.asked_at, wanted = excluded.wanted, got = excluded.got`,
      mailOutNumber(database, mailOut),
      ceiling,
      since,
      askedAt,
      wanted,
      got,
    );
  },

  async listWaiting(askedSince) {
    return database
      .all(
        `select w.*, m.id, p.id as project from waiting w
         join mail_out m on m.number = w.mail_out join project p on p.number = m.project
         where w.asked_at > ? order by w.since, w.mail_out`,
        askedSince,
      )
      .map(readWaiting);
  },

  async deleteWaiting(mailOut) {
    database.run("delete from waiting where mail_out = ?", mailOutNumber(database, mailOut));
  },
});

const readWave = (mailOut: MailOutId, row: Record<string, unknown>): WaveRecord => ({
  mailOut,
  number: Number(row["number"]),
  canary: row["canary"] === 1,
  openedAt: Number(row["opened_at"]) as Instant,
  reserved: Number(row["reserved"]),
  claimed:
    row["claimed_at"] === null
      ? undefined
      : {
          at: Number(row["claimed_at"]) as Instant,
          count: Number(row["claimed"]),
          sendBefore: Number(row["send_before"]) as Instant,
          releasedBy: row["released_by"] as UserId,
        },
});
