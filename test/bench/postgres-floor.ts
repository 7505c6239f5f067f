import { createSecretKey } from "node:crypto";

import { parseNationalId, type Pseudonym, type Recipient } from "@sluse/core";
import { Client } from "pg";

import { SECRET } from "./bench-gate.ts";
import { plainPseudonym } from "./plain-pseudonym.ts";

/** Rows in each transaction: what the gate uses too, so that both wait for the disk as often. */
const SUBMIT_BATCH = 5000;
const WAVE = 500;
const NOW = Date.parse("2027-03-30T08:00:00Z");

export interface PostgresFloor {
  submit(recipients: readonly Recipient[]): Promise<void>;
  /** Claims within limits and settles, a wave at a time. */
  release(recipients: readonly Recipient[], sending?: "settled" | "begun and settled"): Promise<void>;
  close(): Promise<void>;
}

const TABLES = `
create table audience (mail_out integer not null, person uuid not null, recipient_values text,
  pseudonym_key integer not null, primary key (mail_out, person));
create table contact (person uuid not null, mail_out integer not null, part integer not null, number integer not null,
  wave integer not null, project integer not null, purpose text not null, round text not null, corrects integer,
  at bigint not null, outcome text not null, settled_at bigint, pseudonym_key integer not null,
  begun_at bigint, primary key (person, mail_out, number, part)) with (fillfactor = 45);
create unique index contact_number on contact (mail_out, number, part);`;

/** The preset's three limits on an invitation, counted for a wave at once: what claiming is, with nothing around it. */
const CLAIM = `
insert into contact
select person, 1, 0, $2::integer + row_number() over (order by person), $3::integer, 1, 'research', 'invitation', null,
  $4::bigint, 'unknown', null, 1
from unnest($1::uuid[]) given (person)
cross join lateral (
  select count(*) filter (where project = 1 and round = 'invitation') as invited,
    count(*) filter (where project = 1 and at > $4::bigint - 1209600000) as lately,
    count(*) filter (where at > $4::bigint - 31536000000) as this_year
  from contact c where c.person = given.person and c.outcome in ('delivered', 'unknown')
    and c.purpose in ('research', 'health-survey', 'quality-register')) history
where invited = 0 and lately = 0 and this_year < 4
order by person`;

/** The same rows in the same tables, bare: no approval, stop, ceiling, register, audience or audit log is asked. */
export async function openPostgresFloor(url: string, schema: string): Promise<PostgresFloor> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`create schema ${schema}; set search_path to ${schema}; ${TABLES}`);
  const key = createSecretKey(SECRET);
  const pseudonyms = (recipients: readonly Recipient[]): Pseudonym[] =>
    recipients.flatMap(({ nationalId }) => {
      const parsed = parseNationalId(nationalId, "test");
      return parsed.kind === "valid" ? [plainPseudonym(parsed.id, key)] : [];
    });
  const list = (people: readonly Pseudonym[]): string => `{${people.join(",")}}`;
  const inTransaction = async (sql: string, values: readonly unknown[]): Promise<void> => {
    await client.query("begin");
    await client.query(sql, [...values]);
    await client.query("commit");
  };
  return {
    async submit(recipients) {
      for (let from = 0; from < recipients.length; from += SUBMIT_BATCH) {
        await inTransaction(
          `insert into audience select 1, person, null, 1 from unnest($1::uuid[]) given (person)
           order by person on conflict do nothing`,
          [list(pseudonyms(recipients.slice(from, from + SUBMIT_BATCH)))],
        );
      }
    },
    async release(recipients, sending = "settled") {
      let number = 0;
      for (let from = 0; from < recipients.length; from += WAVE) {
        const wave = pseudonyms(recipients.slice(from, from + WAVE)).toSorted();
        await inTransaction(CLAIM, [list(wave), number, from / WAVE, NOW]);
        const numbers = wave.map((_, index) => number + index + 1);
        if (sending === "begun and settled")
          await inTransaction(
            "update contact set begun_at = 2 where mail_out = 1 and number = any ($1::integer[])",
            [numbers],
          );
        await inTransaction(
          `update contact set outcome = 'delivered', settled_at = 2 where mail_out = 1 and number = any ($1::integer[])`,
          [numbers],
        );
        number += wave.length;
      }
    },
    close: () => client.end(),
  };
}
