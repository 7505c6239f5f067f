import { clearanceId, type ClearanceId, type LedgerTransaction, type MailOutId } from "@sluse/core";

import { beginVerdicts, type Found } from "../internal/begin-verdicts.ts";
import { numbersByMailOut } from "../internal/by-mail-out.ts";
import { factsOf, holdMailOuts } from "./held-mail-outs.ts";
import { mailOutNumber } from "./numbers.ts";
import { uuids } from "./people.ts";
import type { Row, Session } from "./session.ts";

type Beginnings = Pick<LedgerTransaction, "begin" | "listUnbegun" | "countUnbegun" | "countUntold">;

const UNBEGUN = "c.part = 0 and c.begun_at is null and c.outcome <> 'void'";

export const beginnings = (session: Session): Beginnings => ({
  async begin(asked, at) {
    const groups = numbersByMailOut(asked);
    await holdMailOuts(session, [...groups.keys()]);
    const found = new Map<ClearanceId, Found>();
    for (const [mailOut, numbers] of groups) {
      const held = session.mailOuts.get(mailOut);
      if (!held) continue;
      held.facts = undefined;
      const rows = await session.writeAndRead(BEGIN, held.number, numbers, at);
      for (const row of rows) {
        for (const number of String(row["numbers"]).split(","))
          found.set(clearanceId(mailOut, Number(number)), row["kind"] as Found);
      }
    }
    return beginVerdicts(asked, found);
  },

  async listUnbegun(filter) {
    if ("people" in filter) {
      const rows = await session.read(
        `select c.number, c.wave, m.id from contact c join mail_out m on m.number = c.mail_out
         where (c.person = any ($1::uuid[]) or c.about = any ($1::uuid[])) and ${UNBEGUN} order by c.mail_out, c.number`,
        uuids(filter.people),
      );
      return rows.map(readUnbegun);
    }
    const { unbegun } = await factsOf(session, filter.mailOut);
    if (unbegun === 0) return [];
    // They are the last ones, most often: read from the end, and no further than to the first of them.
    const rows = await session.read(
      `select number, wave, $2::text as id from (
         select c.number, c.wave from contact c where c.mail_out = $1 and ${UNBEGUN}
         order by c.number desc limit $3) c
       order by number`,
      await mailOutNumber(session, filter.mailOut),
      filter.mailOut,
      unbegun,
    );
    return rows.map(readUnbegun);
  },

  async countUnbegun(mailOut) {
    return (await factsOf(session, mailOut)).unbegun;
  },

  async countUntold(mailOut) {
    const { outcomes } = await factsOf(session, mailOut);
    if (outcomes.unsettled === 0) return [];
    const rows = await session.read(
      `select wave, count(begun_at) as begun, count(*) - count(begun_at) as unbegun from contact
       where mail_out = $1 and part = 0 and settled_at is null and outcome <> 'void' group by wave order by wave`,
      await mailOutNumber(session, mailOut),
    );
    return rows.map((row) => ({
      wave: Number(row["wave"]),
      begun: Number(row["begun"]),
      unbegun: Number(row["unbegun"]),
    }));
  },
});

/** Looks and begins in one statement; gathered, for most of a wave fare alike. */
const BEGIN = `with theirs as materialized (
    select number, person, about, purpose, outcome, begun_at from contact
    where mail_out = $1 and number = any ($2::integer[]) and part = 0),
  stopped as materialized (
    select s.person, s.reach from person_stop s
    where s.person = any (array(select person from theirs union all select about from theirs))),
  found as materialized (
    select c.number, case
      when c.outcome = 'void' then 'void'
      when c.begun_at is not null then 'already-begun'
      when exists (
        select from stopped s where (s.person = c.person or s.person = c.about)
          and (s.reach <> 'secondary-use' or c.purpose <> 'treatment')) then 'stopped'
      else 'begun' end as kind
    from theirs c),
  begun as (
    update contact set begun_at = $3
    where mail_out = $1 and part = 0 and number = any (array(select number from found where kind = 'begun')))
  select kind, string_agg(number::text, ',') as numbers from found group by kind`;

const readUnbegun = (row: Row): { readonly clearance: ClearanceId; readonly wave: number } => ({
  clearance: clearanceId(row["id"] as MailOutId, Number(row["number"])),
  wave: Number(row["wave"]),
});
