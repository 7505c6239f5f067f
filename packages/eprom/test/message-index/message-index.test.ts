import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Worker } from "node:worker_threads";

import { instant, type ClearanceId } from "@sluse/core";
import { createMemoryMessageIndex, type MessageIndex } from "@sluse/eprom";
import { openSqliteMessageIndex } from "@sluse/eprom/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sluse-index-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const mandate = { kind: "helsenorge-only" } as const;
const clearance = "utsending-1/4" as ClearanceId;
const other = "utsending-1/5" as ClearanceId;
const message = { kind: "form", id: "A-1Æ", clearance, mandate } as const;
const news = { kind: "form", id: "a-1æ", outcome: "delivered", channel: "helsenorge" } as const;
const known = { kind: "known", clearance, mandate };
const unknown = { kind: "unknown" };
const file = (): string => join(folder, "ids.db");

const indexes: readonly (readonly [string, () => MessageIndex])[] = [
  ["in memory", () => createMemoryMessageIndex()],
  ["in a file", () => openSqliteMessageIndex(file())],
];

describe.each(indexes)("a message index %s", (_where, open) => {
  let index: MessageIndex & Partial<Disposable>;
  beforeEach(() => {
    index = open();
  });
  afterEach(() => index[Symbol.dispose]?.());

  it("finds the clearance, however the id is written, and of that kind alone", async () => {
    expect(await index.record(message)).toBeUndefined();
    expect(await index.tell(news)).toEqual(known);
    expect(await index.tell({ ...news, kind: "letter" })).toEqual(unknown);
  });

  it("keeps the newest of what came before its order was known", async () => {
    const [early, late] = [instant("2027-02-01T08:00:00Z"), instant("2027-02-01T09:00:00Z")];
    expect(await index.tell({ ...news, at: late })).toEqual(unknown);
    await index.tell({ ...news, outcome: "unreachable", channel: "none", at: early });
    expect(await index.record(message)).toMatchObject({ outcome: "delivered", channel: "helsenorge" });
  });

  it("takes nothing that is older than what it knows", async () => {
    await index.record(message);
    const [early, late] = [instant("2027-02-01T08:00:00Z"), instant("2027-02-01T09:00:00Z")];
    expect(await index.tell({ ...news, at: late })).toEqual(known);
    expect(await index.tell({ ...news, at: early, outcome: "unreachable" })).toEqual({ kind: "older" });
    expect(await index.tell({ ...news, at: late })).toEqual(known);
    expect(await index.tell(news)).toEqual(known);
  });

  it("takes an order told twice for one", async () => {
    await index.record(message);
    await index.record(message);
    expect(await index.tell(news)).toEqual(known);
  });

  it("takes an id that two orders have for nobody's, from then on", async () => {
    await index.record(message);
    const twice = { code: "SLUSE_EPROM_ID_TWICE" };
    await expect(index.record({ ...message, clearance: other })).rejects.toMatchObject(twice);
    expect(await index.tell(news)).toEqual(unknown);
    await expect(index.record(message)).rejects.toMatchObject(twice);
    expect(await index.tell(news)).toEqual(unknown);
  });
});

describe("a message index in memory", () => {
  it("forgets the oldest news of ids that nobody asked about", async () => {
    const index = createMemoryMessageIndex({ mostEarly: 2 });
    for (const id of ["a", "b", "c"]) await index.tell({ ...news, id });
    const record = async (id: string) => (await index.record({ ...message, id }))?.outcome;
    expect([await record("a"), await record("b"), await record("c")]).toEqual([
      undefined,
      "delivered",
      "delivered",
    ]);
  });
});

describe("a message index in a file", () => {
  it("is there after a restart, and beside another process", async () => {
    using first = openSqliteMessageIndex(file());
    await first.record(message);
    using second = openSqliteMessageIndex(file());
    expect(await second.tell(news)).toEqual(known);
  });

  it("is written by several at once, each waiting for the others", async () => {
    const names = ["first", "second", "third"];
    const ends = names.map(
      (name) =>
        new Promise((resolve, reject) => {
          const workerData = { file: file(), name, count: 100 };
          const worker = new Worker(new URL("record.worker.ts", import.meta.url), { workerData });
          worker.on("error", reject).on("exit", resolve);
        }),
    );
    expect(await Promise.all(ends)).toEqual([0, 0, 0]);
    using index = openSqliteMessageIndex(file());
    for (const name of names)
      expect(await index.tell({ ...news, kind: "letter", id: `${name}-100` })).toMatchObject({
        clearance: `${name}/100`,
      });
  });

  it("is for its owner alone", () => {
    openSqliteMessageIndex(file()).close();
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it("says what file cannot be read, and why", async () => {
    writeFileSync(file(), "this is no database, however long it is made to be");
    for (const path of [file(), join(folder, "nowhere", "ids.db"), folder])
      expect(() => openSqliteMessageIndex(path)).toThrow(
        expect.objectContaining({ code: "SLUSE_EPROM_INDEX_UNREADABLE", place: { file: path } }),
      );
    expect(() => openSqliteMessageIndex("")).toThrow(
      expect.objectContaining({ code: "SLUSE_ARGUMENT_INVALID" }),
    );
  });

  it("says so of a file that stops being one", async () => {
    using index = openSqliteMessageIndex(file());
    using database = new DatabaseSync(file());
    database.exec("drop table message");
    const unreadable = { code: "SLUSE_EPROM_INDEX_UNREADABLE", cause: expect.any(Error) };
    await expect(index.record(message)).rejects.toMatchObject(unreadable);
    await expect(index.tell(news)).rejects.toMatchObject(unreadable);
  });
});
