import { ledgerCases } from "@sluse/testkit/ledger";
import { afterAll, expect, test, vi } from "vitest";

import { openSqliteLedger } from "../../src/sqlite/index.ts";
import { Database } from "../../src/sqlite/database.ts";

/** The plans of every statement of the whole port, as the cases of the conformance suite have it run. */
const plans = new Map<string, readonly Step[]>();

const { all } = Database.prototype;
for (const method of ["get", "all", "tuples", "run"] as const) {
  const real = Database.prototype[method] as (this: Database, ...given: unknown[]) => never;
  vi.spyOn(Database.prototype, method).mockImplementation(function (this: Database, ...given: unknown[]) {
    const sql = String(given[0]);
    if (/^\s*(?:select|with|insert|update|delete)/iu.test(sql) && !plans.has(sql))
      plans.set(sql, Reflect.apply(all, this, [`explain query plan ${sql}`, ...given.slice(1)]));
    return real.apply(this, given);
  });
}
afterAll(() => vi.restoreAllMocks());

interface Step {
  readonly id: number;
  readonly parent: number;
  readonly detail: string;
}

/** What a plan does again for each row of something: an inner loop, or a query within one. */
function repeated(steps: readonly Step[]): string[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const isWithin = ({ parent }: Step): boolean => {
    const above = byId.get(parent);
    return above !== undefined && (above.detail.startsWith("CORRELATED") || isWithin(above));
  };
  const loops = steps.filter(({ detail }) => /^(?:SCAN|SEARCH) /u.test(detail));
  return loops
    .filter((step) => isWithin(step) || loops.find(({ parent }) => parent === step.parent) !== step)
    .map(({ detail }) => detail);
}

/** All rows of a table, or all people or contacts of a mail-out. */
const MANY =
  /^SCAN (?!given|CONSTANT|person_stop$|renamed$|leap|\S+ VIRTUAL)|^SEARCH (?!w )\S+ .*\(mail_out=\?\)$/u;

test("no statement goes through all the contacts or people of a mail-out for each person", async () => {
  for (const { run } of Object.values(ledgerCases).flat()) await run(openSqliteLedger(":memory:"));
  const long = [...plans].flatMap(([sql, steps]) => {
    const found = repeated(steps).filter((detail) => MANY.test(detail));
    return found.length === 0 ? [] : [{ sql, found }];
  });
  expect(plans.size).toBeGreaterThan(100);
  expect(long).toEqual([]);
});
