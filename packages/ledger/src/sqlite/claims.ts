import {
  clearanceId,
  type Claim,
  type ClaimPerson,
  type ClaimVerdict,
  type ContactRound,
  type Instant,
  type LedgerTransaction,
} from "@sluse/core";

import { countPreview, refusalOf, type Blocked } from "../internal/judgement.ts";
import { eachOnce, inTurns, placeIn, positionsIn, uniquePeople } from "../internal/unique-people.ts";
import { asList } from "./as-list.ts";
import type { Database } from "./database.ts";
import { judge, type Question } from "./judgement.ts";
import { keyNumber, mailOutNumber, projectNumber } from "./numbers.ts";

type Claims = Pick<LedgerTransaction, "preview" | "claim" | "countClaims">;

export const claims = (database: Database): Claims => {
  return {
    async preview({ people, purpose, limits, requires, personStops }) {
      const once = eachOnce(people);
      const { sql, values } = judge({
        people: once,
        purpose,
        limits,
        ...requirementOf(requires),
        mailOut: null,
        whom: "whoever-comes",
        personStops,
        ...numbersOf(limits),
      });
      const rows = database.tuples(
        `select blocked, count(*), iif(blocked is null, '', group_concat(position)) from (${sql}) group by blocked`,
        ...values,
      );
      return countPreview(
        rows.map(([blocked, count, positions]) => [
          blocked as Blocked,
          Number(count),
          positionsIn(positions),
        ]),
        placeIn(people, once),
      );
    },

    async claim(claim) {
      const mailOut = mailOutNumber(database, claim.mailOut);
      return inTurns(uniquePeople(claim.people)).flatMap((people) => claimTurn(claim, people, mailOut));
    },

    async countClaims(filter) {
      if ("mailOut" in filter) {
        const row = database.get(
          "select delivered + unreachable + failed + unknown + answered as count from mail_out where id = ?",
          filter.mailOut,
        );
        return Number(row?.["count"] ?? 0);
      }
      // Of a mail-out that began later nothing is added up: a standing one has a wave for each person.
      const row = database.get(
        `select total(iif((select min(w.claimed_at) from wave w where w.mail_out = m.number) >= ?2, m.in_waves,
           (select total(w.claimed) from wave w where w.mail_out = m.number and w.claimed_at >= ?2))) as count
         from mail_out m join project p on p.number = m.project where p.id = ?1`,
        filter.project,
        filter.since,
      );
      return Number(row?.["count"]);
    },
  };

  function claimTurn(claim: Claim, people: readonly ClaimPerson[], mailOut: number): ClaimVerdict[] {
    const { sql, values } = judge({
      people,
      purpose: claim.purpose,
      limits: claim.limits,
      ...requirementOf(claim.requires),
      mailOut: { number: mailOut, attempt: claim.attempt },
      whom: claim.whom,
      personStops: "hold",
      ...numbersOf(claim.limits),
    });
    // A person whom no row is about is not cleared.
    const blocked = new Map(database.tuples(sql, ...values) as [number, Blocked][]);
    const clear = people.filter((_, position) => blocked.get(position) === null);
    const before = Number(
      database.get("select claimed from mail_out where number = ?", mailOut)?.["claimed"],
    );
    insertContacts(claim, clear, mailOut, before);
    let number = before;
    return people.map(({ person, about }, position): ClaimVerdict => {
      const why = blocked.get(position);
      if (why === undefined) throw new Error("the ledger did not judge everyone it was asked about");
      if (why !== null) return refusalOf({ person, about }, why);
      number += 1;
      return { person, about, kind: "claimed", clearance: clearanceId(claim.mailOut, number) };
    });
  }

  function requirementOf(requires: Claim["requires"]): Pick<Question, "requires"> {
    if (requires === null) return { requires: null };
    const { mailOut, project } = requires;
    return {
      requires: {
        ...requires,
        mailOut: mailOut === null ? null : mailOutNumber(database, mailOut),
        project: project === null ? null : projectNumber(database, project),
      },
    };
  }

  /** Numbered on from `before`, in the order given. */
  function insertContacts(
    claim: Claim,
    clear: readonly ClaimPerson[],
    mailOut: number,
    before: number,
  ): void {
    const project = projectNumber(database, claim.project);
    const corrects = claim.corrects === null ? null : mailOutNumber(database, claim.corrects);
    const key = keyNumber(database, claim.key);
    const { list, person, about } = asList(clear);
    const put = (part: number, round: ContactRound, at: Instant): void => {
      database.run(
        `insert into contact
         (person, about, about_key, mail_out, part, number, wave, project, purpose, round, corrects, step, at, outcome,
          begun_at, settled_at, pseudonym_key)
         select ${person}, ${about}, iif(${about} is null, null, ?10), ?1, ?2, ?3 + key, ?4, ?5,
           ?6, ?7, ?8, ?12, ?9, 'unknown', null, null, ?10 from json_each(?11)`,
        mailOut,
        part,
        before + 1,
        claim.wave,
        project,
        claim.purpose,
        round,
        corrects,
        at,
        key,
        list,
        claim.step,
      );
    };
    put(0, claim.round, claim.at);
    for (const [index, at] of claim.channelReminders.entries()) put(index + 1, "channel-reminder", at);
    database.run(
      `update mail_out set claimed = claimed + ?1, unknown = unknown + ?1, unsettled = unsettled + ?1,
         unbegun = unbegun + ?1,
         expired_until = min(expired_until, coalesce((
           select w.send_before - 1 from wave w where w.mail_out = ?2 and w.number = ?3), expired_until))
       where number = ?2`,
      clear.length,
      mailOut,
      claim.wave,
    );
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
