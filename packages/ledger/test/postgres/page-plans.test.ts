import type { MailOutSource, ProjectId, UserId } from "@sluse/core";
import { afterAll, describe, expect, test } from "vitest";

import { rangeOf } from "../../src/postgres/orderers.ts";
import { postgresLedgers } from "../internal/postgres-ledgers.ts";

const ledgers = await postgresLedgers();
await ledgers.open();
// A hundred projects, as many mail-outs as years make, most of them over.
await ledgers.client.query(`
  insert into project (id, record) select 'p-' || n, '{}' from generate_series(1, 100) n;
  insert into mail_out (id, project, state, record, submitted_at, content)
    select 'u-' || n, 1 + n % 100, case when n % 50 = 0 then 'held' else 'completed' end, '{}', n, 'c-' || n from generate_series(1, 20000) n;
  insert into orderer (mail_out, name, project, state)
    select number, 'user-' || number % 70, project, state from mail_out;
  analyze project, mail_out, orderer`);
afterAll(() => ledgers.dispose());

const project = "p-7" as ProjectId;
const user = "user-7" as UserId;
const SOURCES: readonly MailOutSource[] = [
  { kind: "site" },
  { kind: "project", project },
  { kind: "orderer", user },
  { kind: "orderer", user, project },
];

describe.each(["newest-first", "oldest-first"] as const)("a page, %s,", (order) => {
  test.each(SOURCES)("reads one range of an index, and sorts nothing: %o", async (source) => {
    const [sql, values] = rangeOf(source, "completed", order);
    const { rows } = await ledgers.client.query<{ "QUERY PLAN": string }>(`explain ${sql}`, [
      10_000,
      10,
      ...values,
    ]);
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).not.toMatch(/Sort|Filter: (?!\(id)|Seq Scan on (mail_out|orderer)/u);
    expect(plan).toMatch(/Index Cond: \(\(ROW\(/u);
  });
});
