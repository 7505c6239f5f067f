import {
  OUTCOMES,
  countsAsContact,
  type ClearanceOfWave,
  type Contact,
  type Instant,
  type LedgerTransaction,
  type MailOutId,
  type Outcome,
  type OutcomeTally,
  type SettledChange,
  type StoredOutcome,
} from "@sluse/core";
import { clearanceId, standsAgainst, toldDelivered } from "@sluse/core/house";

import { byMailOut, numbersByMailOut, type TimedReport } from "../internal/by-mail-out.ts";
import { tallyMoves } from "../internal/tally-moves.ts";
import type { Database } from "./database.ts";
import { numbered } from "./numbered.ts";
import { mailOutNumber } from "./numbers.ts";

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

export const contacts = (database: Database): Contacts => {
  return {
    async settle(reports, at) {
      const changes: SettledChange[] = [];
      for (const [mailOut, group] of byMailOut(reports, at)) {
        const row = database.get("select number from mail_out where id = ?", mailOut);
        if (row) changes.push(...settleIn(Number(row["number"]), mailOut, group));
      }
      return changes;
    },

    async takeBack(clearances, { begun = false } = {}) {
      const taken: ClearanceOfWave[] = [];
      for (const [mailOut, numbers] of numbersByMailOut(clearances)) {
        const row = database.get("select number from mail_out where id = ?", mailOut);
        if (row) taken.push(...takeBackIn(Number(row["number"]), mailOut, numbers, begun));
      }
      return taken;
    },

    async takeBackExpired(mailOut, at) {
      const number = mailOutNumber(database, mailOut);
      // Waves that were over when somebody came by the last time have nothing that is unbegun, and are not asked about again.
      const due = database.tuples(
        `select number from wave where mail_out = ?1 and send_before <= ?2
           and send_before > coalesce((select expired_until from mail_out where number = ?1), ?3)`,
        number,
        at,
        Number.MIN_SAFE_INTEGER,
      );
      if (due.length === 0) return [];
      const unbegun = database.tuples(
        `select number from (
           select c.number, c.wave from contact c
           where c.mail_out = ?1 and c.part = 0 and c.begun_at is null and c.outcome <> 'void'
           order by c.number desc limit (select unbegun from mail_out where number = ?1))
         where wave in (select value from json_each(?2))`,
        number,
        JSON.stringify(due.flat()),
      );
      database.run("update mail_out set expired_until = ? where number = ?", at, number);
      const numbers = unbegun.map(([each]) => Number(each));
      return numbers.length === 0 ? [] : takeBackIn(number, mailOut, numbers, false);
    },

    async tallyOutcomes(mailOut) {
      const number = mailOutNumber(database, mailOut);
      const row = database.get(
        "select delivered, unreachable, failed, unknown, answered, unsettled from mail_out where number = ?",
        number,
      );
      return { ...(row as Record<keyof OutcomeTally, number>) };
    },

    async listUnknown(mailOut, limit) {
      return database
        .all(
          "select number from contact where mail_out = ? and part = 0 and outcome = 'unknown' order by number limit ?",
          mailOutNumber(database, mailOut),
          limit,
        )
        .map((row) => clearanceId(mailOut, Number(row["number"])));
    },

    async loadContacts(people) {
      return database
        .all(
          `select c.*, lower(hex(c.person)) as person_name, lower(hex(c.about)) as about_name, m.id as mail_out_id, p.id as project_id, f.id as corrects_id
           from (
             select c.mail_out, c.number, c.part from json_each(?1) given
               cross join contact c on c.person = unhex(given.value)
             union
             select c.mail_out, c.number, c.part from json_each(?1) given
               cross join contact c on c.about is not null and c.about = unhex(given.value)) theirs
           cross join contact c using (mail_out, number, part)
           join mail_out m on m.number = c.mail_out
           join project p on p.number = c.project
           left join mail_out f on f.number = c.corrects
           where c.outcome <> 'void'
           order by c.at, c.mail_out, c.number, c.part`,
          JSON.stringify(people),
        )
        .map(readContact);
    },

    async findMemberships(people) {
      return database
        .all(
          `select m.id from mail_out_with_audience w join mail_out m on m.number = w.number
           where exists (select 1 from json_each(?1) given cross join audience a
                         on a.mail_out = m.number and a.person = unhex(given.value))
             or exists (select 1 from json_each(?1) given cross join audience a
                        on a.about <> x'' and a.about = unhex(given.value) and a.mail_out = m.number)
           order by m.number`,
          JSON.stringify(people),
        )
        .map((row) => row["id"] as MailOutId);
    },

    async deleteContacts(before) {
      return database.run(
        `delete from contact where at < ?1 and not exists (
           select 1 from contact other
           where other.mail_out = contact.mail_out and other.number = contact.number and other.at >= ?1)`,
        before,
      );
    },
  };

  function settleIn(number: number, mailOut: MailOutId, group: Map<number, TimedReport>): SettledChange[] {
    const standing: TimedReportOf[] = [];
    const contradicted = new Map<number, Instant>();
    const asked = numbered([...group.keys()], 2);
    const found = new Map(
      database
        .tuples(
          `select number, wave, outcome, begun_at, settled_at, delivered_at from contact
           where mail_out = ?1 and part = 0 and ${asked.sql}`,
          number,
          ...asked.values,
        )
        .map((row) => [Number(row[0]), row]),
    );
    const changes: SettledChange[] = [];
    for (const [each, report] of group) {
      const row = found.get(each);
      if (!row) continue;
      const [, wave, outcome, begunAt, settled, delivered] = row;
      const before = outcome as StoredOutcome;
      const settledAt = settled as Instant | null;
      const was = { outcome: before, settledAt, deliveredAt: delivered as Instant | null };
      const stands = standsAgainst(report, was);
      if (stands) standing.push({ number: each, ...report });
      const deliveredAt = toldDelivered(report, was);
      if (deliveredAt !== null) contradicted.set(each, deliveredAt);
      changes.push({
        clearance: clearanceId(mailOut, each),
        wave: Number(wave),
        before,
        after: stands || before === "void" ? report.outcome : before,
        first: settledAt === null,
        wasBegun: begunAt !== null,
      });
    }
    for (const [at, reports] of Map.groupBy(standing, (report) => report.at)) {
      for (const outcome of OUTCOMES) {
        const numbers = reports.filter((report) => report.outcome === outcome).map((report) => report.number);
        if (numbers.length > 0) writeOutcome(number, outcome, numbers, at);
      }
    }
    for (const [each, deliveredAt] of contradicted)
      database.run(
        `update contact set delivered_at = iif(part = 0, ?3, null), outcome = iif(part = 0, outcome, 'unknown')
         where mail_out = ?1 and number = ?2`,
        number,
        each,
        deliveredAt,
      );
    const moves = tallyMoves(changes);
    database.run(
      `update mail_out set delivered = delivered + ?, unreachable = unreachable + ?, failed = failed + ?,
         unknown = unknown + ?, answered = answered + ?, unsettled = unsettled - ?, unbegun = unbegun - ? where number = ?`,
      moves.delivered,
      moves.unreachable,
      moves.failed,
      moves.unknown,
      moves.answered,
      moves.settled,
      moves.begun,
      number,
    );
    return changes;
  }

  function takeBackIn(
    number: number,
    mailOut: MailOutId,
    numbers: readonly number[],
    begun: boolean,
  ): ClearanceOfWave[] {
    const rows = database.all(
      `select c.number, c.wave, c.begun_at from json_each(?2) given
       cross join contact c on c.mail_out = ?1 and c.number = given.value and c.part = 0
       where c.settled_at is null and c.outcome <> 'void' and (c.begun_at is null or ?3)
       order by c.number`,
      number,
      JSON.stringify(numbers),
      begun ? 1 : 0,
    );
    database.run(
      "update contact set outcome = 'void' where mail_out = ? and number in (select value from json_each(?))",
      number,
      JSON.stringify(rows.map((row) => row["number"])),
    );
    database.run(
      `update mail_out set unknown = unknown - ?1, unsettled = unsettled - ?1, unbegun = unbegun - ?2
       where number = ?3`,
      rows.length,
      rows.filter((row) => row["begun_at"] === null).length,
      number,
    );
    return rows.map((row) => ({
      clearance: clearanceId(mailOut, Number(row["number"])),
      wave: Number(row["wave"]),
    }));
  }

  /**
   * The channel's own reminders share the fate of what never arrived, and are void where they would come after the answer;
   * otherwise they stay unknown.
   */
  function writeOutcome(mailOut: number, outcome: Outcome, numbers: readonly number[], at: Instant): void {
    const reminders = countsAsContact(outcome) ? "unknown" : outcome;
    const those = numbered(numbers, 5);
    database.run(
      `update contact set settled_at = ?3, outcome = case
           when part = 0 then ?1 when ?1 = 'answered' and at > ?3 then 'void' else ?2 end,
         begun_at = coalesce(begun_at, ?3), delivered_at = null
       where mail_out = ?4 and ${those.sql}`,
      outcome,
      reminders,
      at,
      mailOut,
      ...those.values,
    );
  }
};

interface TimedReportOf extends TimedReport {
  readonly number: number;
}

const readContact = (row: Record<string, unknown>): Contact =>
  ({
    clearance: clearanceId(row["mail_out_id"] as MailOutId, Number(row["number"])),
    person: row["person_name"],
    about: row["about_name"] === "" ? null : row["about_name"],
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
