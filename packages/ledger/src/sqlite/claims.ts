import { clearanceId, type Claim, type ClaimVerdict, type LedgerTransaction } from "@sluse/core";

import { countPreview, refusalOf, type Blocked } from "../internal/judgement.ts";
import { uniquePeople } from "../internal/unique-people.ts";
import type { Database } from "./database.ts";
import { judgementSql, judgementValues, type Question } from "./judgement.ts";
import { keyNumber, mailOutNumber, projectNumber } from "./numbers.ts";

type Claims = Pick<LedgerTransaction, "preview" | "claim" | "countClaims">;

export const claims = (database: Database): Claims => {
  database.exec("create temp table asked (person blob primary key, about blob) without rowid");
  database.exec("create temp table judged (person blob primary key, blocked text) without rowid");

  /** Fills `asked`; `people` is sorted by pseudonym. */
  const ask = (question: Question): void => {
    database.run("delete from asked");
    if (question.people.some((person) => person.about !== null)) {
      database.run(
        "insert into asked select unhex(value ->> 0), unhex(value ->> 1) from json_each(?)",
        JSON.stringify(question.people.map((person) => [person.person, person.about])),
      );
    } else {
      database.run(
        "insert into asked select unhex(value), null from json_each(?)",
        JSON.stringify(question.people.map((person) => person.person)),
      );
    }
  };

  return {
    async preview(people, limits, requires) {
      const question: Question = {
        people: uniquePeople(people),
        limits,
        requires: requires === null ? null : mailOutNumber(database, requires),
        mailOut: null,
        ...numbersOf(limits),
      };
      ask(question);
      const sql = `select blocked, count(*) as count from (${judgementSql(question)}) group by blocked`;
      const rows = database.all(sql, ...judgementValues(question));
      return countPreview(rows.map((row) => [row["blocked"] as Blocked, Number(row["count"])]));
    },

    async claim(claim) {
      const people = uniquePeople(claim.people);
      const mailOut = mailOutNumber(database, claim.mailOut);
      const question: Question = {
        people,
        limits: claim.limits,
        requires: claim.requires === null ? null : mailOutNumber(database, claim.requires),
        mailOut,
        ...numbersOf(claim.limits),
      };
      ask(question);
      database.run("delete from judged");
      database.run(`insert into judged ${judgementSql(question)}`, ...judgementValues(question));
      const base = Number(
        database.get("select claimed from mail_out where number = ?", mailOut)?.["claimed"],
      );
      const claimed = insertContacts(claim, mailOut, base);
      database.run(
        "update mail_out set claimed = claimed + ?1, unknown = unknown + ?1, unsettled = unsettled + ?1 where number = ?2",
        claimed,
        mailOut,
      );
      // Read back in the order they were judged and numbered.
      let number = base;
      return database.all("select blocked from judged order by person").map((row, index): ClaimVerdict => {
        const person = people[index]!.person;
        const blocked = row["blocked"] as Blocked;
        if (blocked !== null) return refusalOf(person, blocked);
        number += 1;
        return { person, kind: "claimed", clearance: clearanceId(claim.mailOut, number) };
      });
    },

    async countClaims(filter) {
      if ("mailOut" in filter) {
        const row = database.get("select claimed from mail_out where id = ?", filter.mailOut);
        return Number(row?.["claimed"] ?? 0);
      }
      const row = database.get(
        `select total(w.claimed) as count from wave w
         join mail_out m on m.number = w.mail_out join project p on p.number = m.project
         where p.id = ? and w.claimed_at >= ?`,
        filter.project,
        filter.since,
      );
      return Number(row?.["count"]);
    },
  };

  function insertContacts(claim: Claim, mailOut: number, base: number): number {
    const insert = `insert into contact
      (person, mail_out, part, number, wave, project, purpose, round, corrects, at, outcome, settled_at, pseudonym_key)
      select person, ?, ?, ? + row_number() over (order by person), ?, ?, ?, ?, ?, ?, 'unknown', null, ?
      from judged where blocked is null order by person`;
    const project = projectNumber(database, claim.project);
    const corrects = claim.corrects === null ? null : mailOutNumber(database, claim.corrects);
    const key = keyNumber(database, claim.key);
    const put = (part: number, round: string, at: number): number =>
      database.run(insert, mailOut, part, base, claim.wave, project, claim.purpose, round, corrects, at, key);
    const claimed = put(0, claim.round, claim.at);
    for (const [index, at] of claim.channelReminders.entries()) put(index + 1, "channel-reminder", at);
    return claimed;
  }

  function numbersOf(limits: Claim["limits"]): Pick<Question, "projects" | "corrections"> {
    return {
      projects: limits.map((limit) =>
        limit.project === null ? null : projectNumber(database, limit.project),
      ),
      corrections: limits.map((limit) =>
        limit.corrects === null ? null : mailOutNumber(database, limit.corrects),
      ),
    };
  }
};
