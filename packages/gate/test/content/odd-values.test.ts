import type { Finding, Recipient } from "@sluse/core";
import { expect, describe, test } from "vitest";

import { personalOrder, personalTemplates, withTokens } from "../internal/personal-letters.ts";
import { approved, openWorld, releaseAll, reportOf, testPolicy, type World } from "../internal/world.ts";

const world = (policy = testPolicy): Promise<World> =>
  openWorld({ templates: personalTemplates("Hilsen oss."), policy });
const NAMES = ["Ánne Sør", "Kåre Nord", "Liv Vest"];
const named = (size: number, odd: Readonly<Record<number, string>>): Recipient[] =>
  withTokens(size, (at) => ({ navn: NAMES[at % 3]! })).map((each, at) =>
    at in odd ? { ...each, values: { navn: odd[at]! } } : each,
  );
const submit = async ({ gate }: World, recipients: readonly Recipient[]) =>
  reportOf(gate, (await gate.submit(personalOrder(recipients))).mailOut);
const whats = (findings: readonly Finding[]): string[] => findings.map(({ message }) => message.nb.what);

describe("a value that cannot stand in a letter", () => {
  test("leaves its row out and holds, with the character named, and nobody else waits for it", async () => {
    const open = await world();
    const recipients = named(8, { 3: "K?re Ås", 5: "Kåre\u200BØy" });
    const { decision, findings, tally } = await submit(open, recipients);
    expect(decision).toBe("hold");
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(["recipient/odd-value"]));
    const said = whats(findings).join("\n");
    expect(said).toContain("Tegnet «?» passer ikke. Den det gjelder, er utelatt.");
    expect(said).toContain("Tegnet «U+200B» passer ikke.");
    expect(findings[0]?.places).toEqual([{ kind: "row", row: 4, column: "navn" }]);
    expect(JSON.stringify(findings)).not.toMatch(/K\?re|Øy/u);
    expect(tally).toMatchObject({ given: 8, valid: 6, invalid: { "odd-value": 2 }, clear: 6 });
  });

  test("is never written to, though a superuser lets the others go", async () => {
    const open = await world();
    const recipients = named(8, { 3: "K?re Ås" });
    const mailOut = await approved(open, recipients, personalOrder(recipients));
    const cleared = await releaseAll(open, mailOut, recipients);
    expect(cleared).toHaveLength(7);
    expect(cleared).not.toContain(recipients[3]?.nationalId);
  });

  test("comes along when the row is mended and the mail-out looked at again", async () => {
    const open = await world();
    const { mailOut } = await submit(open, named(8, { 3: "K?re Ås" }));
    await open.gate.recheck(mailOut, named(8, { 3: "Kåre Ås" }), { by: "kari.nordmann@uio.no" });
    const { decision, tally } = await reportOf(open.gate, mailOut);
    expect({ decision, clear: tally.clear }).toEqual({ decision: "release", clear: 8 });
  });

  test("refuses the order when it is the list's fault: more than half of a short one, one in twenty of a long one", async () => {
    const rows = (share: number, size: number) =>
      named(size, Object.fromEntries(Array.from({ length: share }, (_, at) => [at * 2, "Kåre 4"])));
    const decisions: string[] = [];
    for (const [odd, size] of [
      [2, 4],
      [3, 5],
      [5, 40],
      [6, 40],
      [10, 200],
      [11, 200],
    ] as const) {
      const { decision, findings } = await submit(await world(), rows(odd, size));
      decisions.push(`${odd} of ${size}: ${decision} ${findings[0]?.rule}`);
    }
    expect(decisions).toEqual([
      "2 of 4: hold recipient/odd-value",
      "3 of 5: refuse text/slot-not-name",
      "5 of 40: hold recipient/odd-value",
      "6 of 40: refuse text/slot-not-name",
      "10 of 200: hold recipient/odd-value",
      "11 of 200: refuse text/slot-not-name",
    ]);
  });

  test("is one that a policy refuses, too", async () => {
    const strict = { ...testPolicy, rules: { ...testPolicy.rules, "text/no-value": "refuse" as const } };
    const { findings } = await submit(await world(strict), named(8, { 3: "UKJENT" }));
    expect(findings.map(({ rule }) => rule)).toEqual(["recipient/odd-value"]);
  });

  test("is no column that nobody reads: one row of it refuses, for a child may be hidden in it", async () => {
    const recipients = named(8, {});
    const [first, ...rest] = recipients;
    const { decision, findings } = await submit(await world(), [
      { ...first!, values: { ...first!.values, barnet: "" } },
      ...rest,
    ]);
    expect(decision).toBe("refuse");
    expect(findings.map(({ rule }) => rule)).toEqual(["text/slot-unknown"]);
  });
});
