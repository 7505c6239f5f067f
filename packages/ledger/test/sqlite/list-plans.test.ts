import { NOT_ENDED_STATES, type ProjectId } from "@sluse/core";
import { expect, test } from "vitest";

import { Database } from "../../src/sqlite/database.ts";
import { listOf } from "../../src/sqlite/mail-outs.ts";
import { applyMigrations } from "../../src/sqlite/migrate.ts";

const database = new Database(":memory:", 0);
applyMigrations(database);

test.each([{ states: NOT_ENDED_STATES }, { states: NOT_ENDED_STATES, project: "hunt-2027" as ProjectId }])(
  "a list by state reads no mail-out in another: %o",
  (filter) => {
    const [sql, values] = listOf(filter);
    const plan = database.all(`explain query plan ${sql}`, ...values).map(({ detail }) => String(detail));
    expect(plan.filter((step) => /SCAN (?!json_each)/u.test(step))).toEqual([]);
    expect(plan.some((step) => /SEARCH mail_out USING INDEX .*state=\?/u.test(step))).toBe(true);
  },
);
