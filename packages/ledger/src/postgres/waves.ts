import type { Instant, LedgerTransaction, MailOutId, UserId, WaveRecord } from "@sluse/core";

import { claimsIn } from "../internal/claims-in.ts";
import { readWaiting } from "../internal/read-waiting.ts";
import { factsOf, findMailOut } from "./held-mail-outs.ts";
import { hold } from "./locks.ts";
import { mailOutNumber } from "./numbers.ts";
import type { Row, Session } from "./session.ts";

type Waves = Pick<
  LedgerTransaction,
  | "saveWave"
  | "loadWaves"
  | "listOpenWaves"
  | "latestWave"
  | "countSending"
  | "earliestClaim"
  | "countClaims"
  | "saveWaiting"
  | "listWaiting"
  | "deleteWaiting"
>;

const OF_PROJECT = `($1::text is null or w.mail_out in (
  select m.number from mail_out m join project p on p.number = m.project where p.id = $1))`;

export const waves = (session: Session, schema: string): Waves => ({
  async saveWave(wave) {
    const number = await mailOutNumber(session, wave.mailOut);
    const held = session.mailOuts.get(wave.mailOut);
    if (held) held.facts = undefined;
    session.postWrite(
      `with looked_at as (
         update mail_out set expired_until = $8 - 1 where number = $1 and expired_until >= $8)
       insert into wave (mail_out, number, canary, opened_at, reserved, claimed_at, claimed, send_before, released_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (mail_out, number) do update set canary = excluded.canary, opened_at = excluded.opened_at,
         reserved = excluded.reserved, claimed_at = excluded.claimed_at, claimed = excluded.claimed,
         send_before = excluded.send_before, released_by = excluded.released_by`,
      number,
      wave.number,
      wave.canary,
      wave.openedAt,
      wave.reserved,
      wave.claimed?.at ?? null,
      wave.claimed?.count ?? null,
      wave.claimed?.sendBefore ?? null,
      wave.claimed?.releasedBy ?? null,
    );
  },

  async loadWaves(mailOut, numbers) {
    const rows = await session.read(
      "select * from wave where mail_out = $1 and ($2::integer[] is null or number = any($2)) order by number",
      await mailOutNumber(session, mailOut),
      numbers ?? null,
    );
    return rows.map((row) => readWave(mailOut, row));
  },

  async listOpenWaves(at) {
    const rows = await session.read(
      `select w.*, m.id as mail_out_id from wave w join mail_out m on m.number = w.mail_out
       where w.send_before > $1 order by w.mail_out, w.number`,
      at,
    );
    return rows.map((row) => readWave(row["mail_out_id"] as MailOutId, row));
  },

  async latestWave(mailOut) {
    return (await factsOf(session, mailOut)).latestWave;
  },

  async countSending({ since, openSince, project, mailOut }) {
    hold(session, schema, "ceilings");
    const [those, of] =
      mailOut === undefined
        ? [OF_PROJECT, project]
        : ["w.mail_out = $1", await mailOutNumber(session, mailOut)];
    const row = await session.readOne(
      `select coalesce(sum(w.claimed) filter (where w.claimed_at is not null), 0) as claimed,
         coalesce(sum(w.reserved) filter (where w.claimed_at is null), 0) as reserved from wave w
       where (w.claimed_at > $2 or w.claimed_at is null and w.opened_at > $3) and ${those}`,
      of,
      since,
      openSince,
    );
    return { claimed: Number(row?.["claimed"]), reserved: Number(row?.["reserved"]) };
  },

  async earliestClaim({ since, project }) {
    const row = await session.readOne(
      `select min(coalesce(w.claimed_at, w.opened_at)) as at from wave w
       where coalesce(w.claimed_at, w.opened_at) > $2 and coalesce(w.claimed, w.reserved) > 0 and ${OF_PROJECT}`,
      project,
      since,
    );
    return (row?.["at"] ?? undefined) as Instant | undefined;
  },

  async saveWaiting({ mailOut, ceiling, since, askedAt, wanted, got }) {
    session.postWrite(
      `insert into waiting (mail_out, ceiling, since, asked_at, wanted, got) values ($1, $2, $3, $4, $5, $6)
       on conflict (mail_out) do update set ceiling = excluded.ceiling, since = excluded.since,
         asked_at = excluded.asked_at, wanted = excluded.wanted, got = excluded.got`,
      await mailOutNumber(session, mailOut),
      ceiling,
      since,
      askedAt,
      wanted,
      got,
    );
  },

  async listWaiting(askedSince) {
    hold(session, schema, "ceilings");
    const rows = await session.read(
      `select w.*, m.id, p.id as project from waiting w
       join mail_out m on m.number = w.mail_out join project p on p.number = m.project
       where w.asked_at > $1 order by w.since, w.mail_out`,
      askedSince,
    );
    return rows.map(readWaiting);
  },

  async deleteWaiting(mailOut) {
    session.postWrite("delete from waiting where mail_out = $1", await mailOutNumber(session, mailOut));
  },

  async countClaims(filter) {
    if ("mailOut" in filter) {
      const held = await findMailOut(session, filter.mailOut);
      return held ? claimsIn((await factsOf(session, filter.mailOut)).outcomes) : 0;
    }
    hold(session, schema, "ceilings");
    const row = await session.readOne(
      // Of a mail-out that began later nothing is added up: a standing one has a wave for each person.
      `select coalesce(sum(
         case when (select min(w.claimed_at) from wave w where w.mail_out = m.number) >= $2 then m.in_waves
         else (select sum(w.claimed) from wave w where w.mail_out = m.number and w.claimed_at >= $2) end), 0) as count
       from mail_out m join project p on p.number = m.project where p.id = $1`,
      filter.project,
      filter.since,
    );
    return Number(row?.["count"]);
  },
});

const readWave = (mailOut: WaveRecord["mailOut"], row: Row): WaveRecord => ({
  mailOut,
  number: Number(row["number"]),
  canary: row["canary"] === true,
  openedAt: row["opened_at"] as Instant,
  reserved: Number(row["reserved"]),
  claimed:
    row["claimed_at"] === null
      ? undefined
      : {
          at: row["claimed_at"] as Instant,
          count: Number(row["claimed"]),
          sendBefore: row["send_before"] as Instant,
          releasedBy: row["released_by"] as UserId,
        },
});
