import type { MailOutSource, ProjectId, UserId } from "@sluse/core";
import { describe, expect, test } from "vitest";

import { Database } from "../../src/sqlite/database.ts";
import { applyMigrations } from "../../src/sqlite/migrate.ts";
import { rangeOf } from "../../src/sqlite/orderers.ts";

const database = new Database(":memory:", 0);
applyMigrations(database);

const project = "hunt-2027" as ProjectId;
const user = "kari@ntnu.no" as UserId;
const SOURCES: readonly MailOutSource[] = [
  { kind: "site" },
  { kind: "project", project },
  { kind: "orderer", user },
  { kind: "orderer", user, project },
];

describe.each(["newest-first", "oldest-first"] as const)("a page, %s,", (order) => {
  test.each(SOURCES)("reads one range of an index, and sorts nothing: %o", (source) => {
    const [sql, values] = rangeOf(source, "held", order);
    const plan = database
      .all(`explain query plan ${sql}`, ...values, 5, 10)
      .map(({ detail }) => String(detail));
    expect(plan.filter((step) => /SCAN (?!CONSTANT)|TEMP B-TREE/u.test(step))).toEqual([]);
    expect(plan.some((step) => /SEARCH .* USING COVERING INDEX .*[<>]\?\)/u.test(step))).toBe(true);
  });
});
