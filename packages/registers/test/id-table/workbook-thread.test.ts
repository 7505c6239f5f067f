import { Worker } from "node:worker_threads";

import { isSluseError } from "@sluse/core";
import { readIdTable } from "@sluse/registers/id-table";
import { createPopulation } from "@sluse/testkit/people";
import { beforeAll, describe, expect, it, vi } from "vitest";

import { workbookRows, type WorkbookRowsOptions } from "../../src/internal/workbook/workbook-rows.ts";
import { collect } from "../collect.ts";
import { zipOf } from "./archives.ts";
import { partsOf, sheetXml, textRow } from "./workbooks.ts";

const ROWS = 30_000;
let people: string[];
/** Large enough for a thread of its own. */
let large: Buffer;
beforeAll(() => {
  people = [...createPopulation({ size: 1, seed: 63 }).strangers(ROWS)];
  large = zipOf(partsOf([sheetXml(["ID", ...people].map((text, at) => textRow(at + 1, text)).join(""))]));
});

const content = async function* (bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
};

const rowsOf = (bytes: Buffer, options: Omit<WorkbookRowsOptions, "unseen">) =>
  workbookRows(new Uint8Array(bytes), { unseen: "refused", ...options });

describe("a workbook that is not small", () => {
  it("is read in a thread, to the last row, and its reader keeps its bytes", async () => {
    const before = Buffer.from(large);
    const rows = await collect(readIdTable({ name: "a.xlsx", content: large }));
    expect(rows.map((row) => row.nationalId)).toEqual(people);
    expect(large.equals(before)).toBe(true);
  });

  it("says in the thread's own words why it is refused", async () => {
    const twice = zipOf(
      partsOf([
        sheetXml(["ID", ...people].map((text, at) => textRow(at + 1, text)).join("") + textRow(2, "x")),
      ]),
    );
    const error: unknown = await collect(readIdTable({ name: "a.xlsx", content: twice })).catch(
      (thrown: unknown) => thrown,
    );
    expect(isSluseError(error) && error.message).toContain("rows out of order, after row 30001");
  });

  it("is let go of when it does not come in time, and when its thread has no more memory", async () => {
    await expect(collect(rowsOf(large, { milliseconds: 0 }))).rejects.toMatchObject({
      fault: { kind: "out-of-time" },
    });
    await expect(collect(rowsOf(large, { memoryMegabytes: 4 }))).rejects.toMatchObject({
      fault: { kind: "too-large", what: "takes more memory than it may" },
    });
  });

  it("is let go of by the signal, before and while it is read", async () => {
    const over = AbortSignal.abort(new Error("for sent"));
    await expect(collect(rowsOf(large, { signal: over }))).rejects.toThrow("for sent");
    const abort = new AbortController();
    const reading = readIdTable({ name: "a.xlsx", content: content(large) }, { signal: abort.signal });
    await reading.next();
    abort.abort(new Error("det holder"));
    await expect(collect(reading)).rejects.toThrow("det holder");
  });

  it("may be left half read, and its thread ends", async () => {
    const ended = vi.spyOn(Worker.prototype, "terminate");
    const reading = readIdTable({ name: "a.xlsx", content: large });
    await reading.next();
    expect(ended).not.toHaveBeenCalled();
    await reading.return();
    expect(ended).toHaveBeenCalledOnce();
    ended.mockRestore();
    expect((await collect(rowsOf(large, {}))).flat()).toHaveLength(ROWS + 1);
  });
});
