import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { instant, type ClearanceId } from "@sluse/core";
import { afterEach, beforeEach, expect, test } from "vitest";

import { openMessageIndex } from "../../src/serve/message-index.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sluse-index-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const mandate = { kind: "helsenorge-only" } as const;
const clearance = "utsending-1/4" as ClearanceId;
const message = { kind: "form", id: "A-1", clearance, mandate } as const;
const news = { kind: "form", id: "a-1", outcome: "delivered", channel: "helsenorge" } as const;
const file = (): string => join(folder, "ids.db");

test("knows whose an id is after a restart, and beside another process", async () => {
  using first = openMessageIndex(file());
  expect(await first.record(message)).toBeUndefined();
  using second = openMessageIndex(file());
  expect(await second.tell(news)).toEqual({ kind: "known", clearance, mandate });
});

test("keeps news that came before its order was known", async () => {
  using index = openMessageIndex(file());
  expect(await index.tell(news)).toEqual({ kind: "unknown" });
  expect(await index.record(message)).toEqual({ outcome: "delivered", channel: "helsenorge" });
});

test("takes nothing that is older, and nothing of an id that two have", async () => {
  using index = openMessageIndex(file());
  await index.record(message);
  await index.tell({ ...news, at: instant("2027-03-02T10:00:00Z") });
  expect(await index.tell({ ...news, at: instant("2027-03-01T10:00:00Z") })).toEqual({ kind: "older" });
  const other = { ...message, clearance: "utsending-1/5" as ClearanceId };
  await expect(index.record(other)).rejects.toMatchObject({ code: "SLUSE_EPROM_ID_TWICE" });
  expect(await index.tell(news)).toEqual({ kind: "unknown" });
});
