import { array, assert, nat, property, string } from "fast-check";
import { describe, expect, it } from "vitest";

import { linesOf } from "../../src/bodies/lines.ts";
import { approved, linesOf as written, openWorld, orderOf, people, rowsOf } from "../internal/world.ts";

const LONGEST = 1000;
const linesIn = (chunks: readonly Uint8Array[]): string[] => [...linesOf(chunks, LONGEST)];
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("lines", () => {
  it("are the same wherever the bytes are cut, letters of several bytes among them", () => {
    assert(
      property(array(string({ unit: "grapheme" })), array(nat(200)), (texts, cuts) => {
        const lines = texts
          .map((text) => text.replaceAll(/[\r\n\ufeff]/gu, ""))
          .filter((text) => text.trim() !== "");
        const bytes = bytesOf(lines.map((line) => `${line}\n`).join(""));
        const at = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)), bytes.length].toSorted(
          (a, b) => a - b,
        );
        const chunks = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
        expect(linesIn(chunks)).toEqual(lines);
      }),
    );
  });

  it("may end as Windows ends them, have a mark of order first, and lack the last end", () => {
    expect(linesIn([bytesOf("\ufeff{}\r\n\r\n  \n{}")]).map((line) => line.trim())).toEqual(["{}", "{}"]);
  });

  it.each([
    ["half a letter at the end", [...bytesOf('{"a":"å').subarray(0, -1)]],
    ["half a letter within", [0x7b, 0xc3, 0x0a, 0x7d]],
    ["a letter written too long", [0xc0, 0xaf]],
    ["half a pair", [0xed, 0xa0, 0x80]],
    ["two bytes a letter", [0x7b, 0x00, 0x7d, 0xff]],
  ])("with %s are none", (_, bytes) => {
    expect(() => linesIn([Uint8Array.from(bytes)])).toThrow("not UTF-8");
  });

  it("are read no further than a line may be long, ended or not", () => {
    const long = bytesOf("a".repeat(LONGEST + 1));
    expect(() => linesIn([long])).toThrow("longer than");
    expect(() => linesIn([long, bytesOf("\n")])).toThrow("longer than");
    expect(linesIn([long.subarray(1)])).toHaveLength(1);
  });
});

const ids = people(6);
const [first = "", second = ""] = ids;
const row = (id: string): string => JSON.stringify({ nationalId: id });

describe("a list in lines", () => {
  const BAD: readonly (readonly [string, string])[] = [
    ["two rows in one line", `${row(first)}${row(second)}\n`],
    ["two rows that a comma parts", `${row(first)},${row(second)}\n`],
    ["two rows that an old Mac parts", `${row(first)}\r${row(second)}\r`],
    ["something behind a row", `${row(first)} ${second}\n`],
    ["a NUL behind a row", `${row(first)}\0\n`],
    ["a row over two lines", `${row(first).replace(":", ":\n")}\n`],
    ["half a row at its end", `${row(first)}\n${row(second).slice(0, -4)}`],
    ["half a row within", `${row(first).slice(0, 12)}\n${row(second)}\n`],
    ["a mark of order within", `${row(first)}\n\ufeff${row(second)}\n`],
    ["a number twice in a row", `{"nationalId":"${first}","nationalId":"${second}"}\n`],
    ["a remark", `// mottakere\n${row(first)}\n`],
    ["a list as JSON", `[\n${row(first)},\n${row(second)}\n]\n`],
  ];

  it.each(BAD)("with %s is no order's, and nothing of it is kept or said again", async (_, rows) => {
    const world = await openWorld();
    const response = await world.ask(
      "orderer",
      "POST",
      "/api/v1/mail-outs",
      `${written([orderOf()])}${rows}`,
    );
    const answer = await response.text();
    expect([response.status, (JSON.parse(answer) as { code: string }).code]).toEqual([
      400,
      "SLUSE_SERVICE_JSON_INVALID",
    ]);
    expect(answer).not.toMatch(new RegExp(`${first}|${second}`, "u"));
    expect(await world.told("superuser", "GET", "/api/v1/mail-outs")).toEqual({ mailOuts: [] });
  });

  it("with any of it clears nobody when it is released, and another list does", async () => {
    const world = await openWorld();
    const path = `/api/v1/mail-outs/${await approved(world, ids)}/release?waves=1`;
    for (const [, rows] of BAD) expect((await world.ask("orderer", "POST", path, rows)).status).toBe(400);
    const released = await (await world.ask("orderer", "POST", path, written(rowsOf(ids)))).text();
    expect(released).toContain('"clearances":[{');
  });

  it("with another order among its rows is an order with a row that nobody reads", async () => {
    const world = await openWorld();
    const rows = written([orderOf(), ...rowsOf(ids), orderOf()]);
    const report = (await world.told("orderer", "POST", "/api/v1/mail-outs", rows)) as {
      readonly decision: string;
      readonly findings: readonly { readonly rule: string }[];
    };
    expect([report.decision, report.findings.map(({ rule }) => rule)]).toEqual([
      "refuse",
      expect.arrayContaining(["recipient/unknown-field"]),
    ]);
    expect(await world.told("superuser", "GET", "/api/v1/mail-outs")).toMatchObject({
      mailOuts: [{ state: "refused" }],
    });
  });
});
