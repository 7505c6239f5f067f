import {
  clearanceId,
  type Contact,
  type Instant,
  type LedgerTransaction,
  type MailOutId,
  type Outcome,
  type OutcomeTally,
  type SettledChange,
  type Settlement,
} from "@sluse/core";

import { byMailOut } from "../internal/by-mail-out.ts";
import { tallyMoves } from "../internal/tally-moves.ts";
import { remember } from "./locks.ts";
import { mailOutNumber } from "./numbers.ts";
import { uuids } from "./people.ts";
import type { Row, Session } from "./session.ts";

type Contacts = Pick<
  LedgerTransaction,
  "settle" | "tallyOutcomes" | "listUnknown" | "loadContacts" | "findMemberships" | "deleteContacts"
>;

export const contacts = (session: Session): Contacts => ({
  async settle(settlements, at) {
    const groups = byMailOut(settlements);
    // Held in one order, so that two that settle the same mail-outs wait for one another and never in a ring.
    const rows = await session.read(
      "select number, id from mail_out where id = any ($1) order by id for update",
      [...groups.keys()],
    );
    for (const row of rows) remember(session, row["id"] as MailOutId, Number(row["number"]));
    const changes: SettledChange[] = [];
    for (const [mailOut, group] of groups) {
      const number = session.known.get(`mail-out ${mailOut}`);
      if (number !== undefined) changes.push(...(await settleIn(session, number, group, at)));
    }
    return changes;
  },

  async tallyOutcomes(mailOut) {
    const row = await session.readOne(
      "select delivered, unreachable, failed, unknown, unsettled from mail_out where number = $1",
      await mailOutNumber(session, mailOut),
    );
    return row as Record<keyof OutcomeTally, number>;
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
      `select c.*, m.id as mail_out_id, p.id as project_id, f.id as corrects_id
       from contact c
       join mail_out m on m.number = c.mail_out
       join project p on p.number = c.project
       left join mail_out f on f.number = c.corrects
       where c.person = any ($1::uuid[])
       order by c.at, c.mail_out, c.number, c.part`,
      uuids(people),
    );
    return rows.map(readContact);
  },

  async findMemberships(people) {
    const rows = await session.read(
      `select m.id from mail_out m where exists (
         select from audience a where a.mail_out = m.number and a.person = any ($1::uuid[]))
       order by m.number`,
      uuids(people),
    );
    return rows.map((row) => row["id"] as MailOutId);
  },

  async deleteContacts(before) {
    session.mustBeAlone();
    const deleted = await session.write(
      `delete from contact c where c.at < $1 and not exists (
         select from contact o where o.mail_out = c.mail_out and o.number = c.number and o.at >= $1)`,
      before,
    );
    if (deleted > 0) {
      await session.write(
        "delete from person p where not exists (select from contact c where c.person = p.pseudonym)",
      );
    }
    return deleted;
  },
});

/** The channel's own reminders share the fate of what never arrived; otherwise they stay unknown. */
async function settleIn(
  session: Session,
  number: number,
  group: ReadonlyMap<number, Settlement>,
  at: Instant,
): Promise<SettledChange[]> {
  const rows = await session.writeAndRead(
    `with before as materialized (
       select number, outcome, settled_at from contact
       where mail_out = $1 and number = any ($2::integer[]) and part = 0),
     settled as (
       update contact set settled_at = $3, outcome = case
         when number = any ($4::integer[]) then 'unreachable'
         when number = any ($5::integer[]) then 'failed'
         when part = 0 and number = any ($6::integer[]) then 'delivered'
         else 'unknown' end
       where mail_out = $1 and number = any ($2::integer[]))
     select number, outcome, settled_at from before`,
    number,
    [...group.keys()],
    at,
    numbersOf(group, "unreachable"),
    numbersOf(group, "failed"),
    numbersOf(group, "delivered"),
  );
  const found = new Map(rows.map((row) => [Number(row["number"]), row]));
  const changes = [...group].flatMap(([each, { clearance, outcome }]): SettledChange[] => {
    const row = found.get(each);
    return row
      ? [{ clearance, before: row["outcome"] as Outcome, after: outcome, first: row["settled_at"] === null }]
      : [];
  });
  const moves = tallyMoves(changes);
  await session.write(
    `update mail_out set delivered = delivered + $2, unreachable = unreachable + $3, failed = failed + $4,
       unknown = unknown + $5, unsettled = unsettled - $6 where number = $1`,
    number,
    moves.delivered,
    moves.unreachable,
    moves.failed,
    moves.unknown,
    moves.settled,
  );
  return changes;
}

const numbersOf = (group: ReadonlyMap<number, Settlement>, outcome: Outcome): number[] =>
  [...group].filter(([, settlement]) => settlement.outcome === outcome).map(([number]) => number);

const readContact = (row: Row): Contact =>
  ({
    clearance: clearanceId(row["mail_out_id"] as MailOutId, Number(row["number"])),
    mailOut: row["mail_out_id"],
    project: row["project_id"],
    purpose: row["purpose"],
    round: row["round"],
    corrects: row["corrects_id"],
    at: row["at"],
    outcome: row["outcome"],
    settledAt: row["settled_at"],
  }) as Contact;
