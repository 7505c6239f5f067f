import {
  countsAsContact,
  type ClearanceId,
  type ClearanceOfWave,
  type Contact,
  type LedgerTransaction,
  type MailOutId,
  type SettledChange,
  type StoredOutcome,
} from "@sluse/core";
import { clearanceId } from "@sluse/core/house";

import { byMailOut, numbersByMailOut, type TimedReport } from "../internal/by-mail-out.ts";
import { factsOf, holdMailOuts } from "./held-mail-outs.ts";
import { mailOutNumber } from "./numbers.ts";
import { pseudonym, uuids } from "./people.ts";
import type { Row, Session } from "./session.ts";

type Contacts = Pick<
  LedgerTransaction,
  | "settle"
  | "takeBack"
  | "takeBackExpired"
  | "tallyOutcomes"
  | "listUnknown"
  | "loadContacts"
  | "findMemberships"
  | "deleteContacts"
>;

export const contacts = (session: Session): Contacts => ({
  async settle(reports, told) {
    const groups = byMailOut(reports, told);
    // Sent together: what is settled is looked at when its mail-out is held.
    const [, changes] = await Promise.all([
      holdMailOuts(session, [...groups.keys()]),
      settleGroups(session, groups),
    ]);
    for (const mailOut of groups.keys()) {
      const held = session.mailOuts.get(mailOut);
      if (held) held.facts = undefined;
    }
    return changes;
  },

  async takeBack(clearances, { begun = false } = {}) {
    return takeBack(session, clearances, begun);
  },

  async takeBackExpired(mailOut, at) {
    const { unbegun } = await factsOf(session, mailOut);
    if (unbegun === 0) return [];
    // Waves that were over when somebody came by the last time have nothing that is unbegun, and are not asked about again.
    const rows = await session.writeAndRead(
      `with due as materialized (
         select w.number from wave w join mail_out m on m.number = w.mail_out
         where w.mail_out = $1 and w.send_before <= $2 and (m.expired_until is null or w.send_before > m.expired_until)),
       seen as (update mail_out set expired_until = $2 where number = $1 and exists (select from due))
       select number from (
         select c.number, c.wave from contact c where c.mail_out = $1 and c.part = 0 and c.begun_at is null
           and c.outcome <> 'void'
         order by c.number desc limit (select case when exists (select from due) then $3::bigint else 0 end)) c
       where wave in (select number from due)`,
      await mailOutNumber(session, mailOut),
      at,
      unbegun,
    );
    return takeBack(
      session,
      rows.map((row) => clearanceId(mailOut, Number(row["number"]))),
      false,
    );
  },

  async tallyOutcomes(mailOut) {
    return (await factsOf(session, mailOut)).outcomes;
  },

  async listUnknown(mailOut, limit) {
    const rows = await session.read(
      `select number from contact where mail_out = $1 and part = 0 and outcome = 'unknown'
       order by number limit $2`,
      await mailOutNumber(session, mailOut),
      limit,
    );
    return rows.map((row) => clearanceId(mailOut, Number(row["number"])));
  },

  async loadContacts(people) {
    const rows = await session.read(
      `select c.*, ${pseudonym("c.person")} as person_name, ${pseudonym("c.about")} as about_name, m.id as mail_out_id, p.id as project_id, f.id as corrects_id
       from contact c
       join mail_out m on m.number = c.mail_out
       join project p on p.number = c.project
       left join mail_out f on f.number = c.corrects
       where (c.person = any ($1::uuid[]) or c.about = any ($1::uuid[])) and c.outcome <> 'void'
       order by c.at, c.mail_out, c.number, c.part`,
      uuids(people),
    );
    return rows.map(readContact);
  },

  async findMemberships(people) {
    const rows = await session.read(
      `select m.id from mail_out m where exists (
         select from audience a where a.mail_out = m.number and a.person = any ($1::uuid[]))
         or m.number in (select mail_out from audience a where a.about = any ($1::uuid[]))
       order by m.number`,
      uuids(people),
    );
    return rows.map((row) => row["id"] as MailOutId);
  },

  async deleteContacts(before) {
    session.mustBeAlone();
    return session.write(
      `delete from contact c where c.at < $1 and not exists (
         select from contact o where o.mail_out = c.mail_out and o.number = c.number and o.at >= $1)`,
      before,
    );
  },
});

async function takeBack(
  session: Session,
  clearances: readonly ClearanceId[],
  begun: boolean,
): Promise<readonly ClearanceOfWave[]> {
  const groups = numbersByMailOut(clearances);
  await holdMailOuts(session, [...groups.keys()]);
  const taken: ClearanceOfWave[] = [];
  for (const [mailOut, numbers] of groups) {
    const held = session.mailOuts.get(mailOut);
    if (!held) continue;
    held.facts = undefined;
    const rows = await session.writeAndRead(
      `with taken as materialized (
           select number, wave from contact
           where mail_out = $1 and number = any ($2::integer[]) and part = 0 and settled_at is null
             and outcome <> 'void' and (begun_at is null or $3)),
         voided as (
           update contact set outcome = 'void'
           where mail_out = $1 and number = any (array(select number from taken)))
         select number, wave from taken order by number`,
      held.number,
      numbers,
      begun,
    );
    for (const row of rows)
      taken.push({ clearance: clearanceId(mailOut, Number(row["number"])), wave: Number(row["wave"]) });
  }
  return taken;
}

async function settleGroups(
  session: Session,
  groups: ReturnType<typeof byMailOut>,
): Promise<SettledChange[]> {
  const changes: SettledChange[] = [];
  for (const [mailOut, group] of groups) {
    const before = new Map<number, Before>();
    const alike = Map.groupBy(group, ([, { outcome, at, deliveredAt }]) => `${outcome} ${at} ${deliveredAt}`);
    for (const reports of alike.values()) {
      const numbers = reports.map(([number]) => number);
      await settleAs(session, mailOut, reports[0]![1], numbers, before);
    }
    for (const [number, { clearance, outcome }] of group) {
      const was = before.get(number);
      if (!was) continue;
      changes.push({
        clearance,
        wave: was.wave,
        before: was.outcome,
        after: was.gaveWay || was.outcome === "void" ? outcome : was.outcome,
        first: was.first,
        wasBegun: was.wasBegun,
      });
    }
  }
  return changes;
}

interface Before {
  readonly wave: number;
  readonly outcome: StoredOutcome;
  /** Nobody had said anything yet. */
  readonly first: boolean;
  readonly wasBegun: boolean;
  /** The new report stands against what was there. */
  readonly gaveWay: boolean;
}

/** Records one outcome for many clearances, most often all of a wave's. Notes what was there before. */
async function settleAs(
  session: Session,
  mailOut: MailOutId,
  { outcome, at, deliveredAt }: TimedReport,
  numbers: readonly number[],
  before: Map<number, Before>,
): Promise<void> {
  const rows = await session.writeAndRead(
    `with named as materialized (select number from mail_out where id = $1),
     before as materialized (
       select *, case when case when gives_way then $4 else outcome end = 'unreachable' then greatest($6::bigint, delivered_at,
           case when $4 = 'delivered' then $3::bigint end, case when outcome = 'delivered' then settled_at end) end as contradicted
       from (select number, wave, outcome, begun_at, settled_at, delivered_at,
         outcome <> 'answered' and ($4 = 'answered' or settled_at is null or outcome = 'unknown'
           or ($4 <> 'unknown' and case
             when (outcome = 'failed') <> ($4 = 'failed') then outcome = 'failed'
             when settled_at <> $3 then settled_at < $3
             else $4 = 'delivered' or outcome <> 'delivered' end)) as gives_way
       from contact where mail_out = (select number from named) and number = any ($2::integer[]) and part = 0) c),
     settled as (
       update contact set settled_at = $3, outcome = case
           when part = 0 then $4 when $4 = 'answered' and at > $3 then 'void' else $5 end,
         begun_at = coalesce(begun_at, $3), delivered_at = null
       where mail_out = (select number from named)
         and number = any (array(select number from before where gives_way and contradicted is null))),
     kept as (
       update contact c set outcome = case when c.part = 0 then 'unreachable' else 'unknown' end,
         settled_at = case when b.gives_way then $3 else c.settled_at end, begun_at = coalesce(c.begun_at, $3),
         delivered_at = case when c.part = 0 then b.contradicted end
       from before b where c.mail_out = (select number from named) and c.number = b.number
         and c.number = any (array(select number from before
           where contradicted is not null and (gives_way or contradicted is distinct from delivered_at))))
     -- Gathered: most clearances of a wave were the same before.
     select wave, outcome, settled_at is null as first, begun_at is not null as was_begun, gives_way,
       string_agg(number::text, ',') as numbers
     from before group by 1, 2, 3, 4, 5`,
    mailOut,
    numbers,
    at,
    outcome,
    // The channel's own reminders share the fate of what never arrived, and are void after the answer; otherwise they stay
    // unknown.
    countsAsContact(outcome) ? "unknown" : outcome,
    deliveredAt,
  );
  for (const row of rows) {
    const was: Before = {
      wave: Number(row["wave"]),
      outcome: row["outcome"] as StoredOutcome,
      first: row["first"] === true,
      wasBegun: row["was_begun"] === true,
      gaveWay: row["gives_way"] === true,
    };
    for (const number of String(row["numbers"]).split(",")) before.set(Number(number), was);
  }
}

const readContact = (row: Row): Contact =>
  ({
    clearance: clearanceId(row["mail_out_id"] as MailOutId, Number(row["number"])),
    person: row["person_name"],
    about: row["about_name"],
    mailOut: row["mail_out_id"],
    project: row["project_id"],
    purpose: row["purpose"],
    round: row["round"],
    corrects: row["corrects_id"],
    step: row["step"],
    at: row["at"],
    outcome: row["outcome"],
    settledAt: row["settled_at"],
    deliveredAt: row["delivered_at"],
  }) as Contact;
