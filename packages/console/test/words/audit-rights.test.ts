import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { EVENT_NAMES } from "../../src/words/event-words.ts";

/** What each of the two database roles may write to the log, as the page grants it. */
const granted = [
  ...readFileSync(new URL("../../../../docs/reference/postgres-roles.md", import.meta.url), "utf8").matchAll(
    /select '(?<role>\w+)', unnest\(array\[(?<events>[^\]]*)\]/gu,
  ),
].map(({ groups }) => ({
  role: groups?.["role"],
  events: new Set([...(groups?.["events"] ?? "").matchAll(/'([a-z-]+)'/gu)].map(([, event]) => event)),
}));

test("the page on database roles lets somebody write every event there is, and each what any act may come to", () => {
  expect(granted.map(({ role }) => role)).toEqual(["sluse_ordering", "sluse_console"]);
  const everybody = new Set(granted.flatMap(({ events }) => [...events]));
  expect(Object.keys(EVENT_NAMES).filter((event) => !everybody.has(event))).toEqual([]);
  for (const { events } of granted) {
    expect([...events].filter((event) => !Object.hasOwn(EVENT_NAMES, event ?? ""))).toEqual([]);
    for (const each of ["act-refused", "numbers-merged", "contacts-rekeyed", "ledger-restored"])
      expect(events).toContain(each);
  }
});
