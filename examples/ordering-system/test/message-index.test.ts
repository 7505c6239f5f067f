import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { instant, type ClearanceId } from "@sluse/core";
import { afterEach, beforeEach, expect, test } from "vitest";

import { openMessageIndex } from "../message-index.ts";

const message = {
  kind: "form",
  id: "4F1D-æ",
  clearance: "everyday-2027-1/7" as ClearanceId,
  mandate: { kind: "helsenorge-only" },
} as const;
const news = { kind: "form", id: "4f1d-æ", outcome: "delivered", channel: "helsenorge" } as const;
const known = { kind: "known", clearance: message.clearance, mandate: message.mandate };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "message-index-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("news finds its clearance, also after a restart", async () => {
  const file = join(folder, "messages.db");
  {
    using index = openMessageIndex(file);
    expect(await index.record(message)).toBeUndefined();
  }
  using again = openMessageIndex(file);
  expect(await again.tell(news)).toEqual(known);
  expect(await again.tell({ ...news, kind: "letter" })).toEqual({ kind: "unknown" });
});

test("news that comes before its order waits for it", async () => {
  using index = openMessageIndex(join(folder, "messages.db"));
  const early = { outcome: "unreachable", channel: "none" } as const;
  expect(await index.tell({ ...news, ...early })).toEqual({ kind: "unknown" });
  expect(await index.record(message)).toEqual(early);
});

test("news that is older than what is known changes nothing", async () => {
  using index = openMessageIndex(join(folder, "messages.db"));
  await index.record(message);
  const [early, late] = [instant("2027-02-01T08:00:00Z"), instant("2027-02-01T09:00:00Z")];
  expect(await index.tell({ ...news, at: late })).toEqual(known);
  expect(await index.tell({ ...news, at: early, outcome: "unreachable" })).toEqual({ kind: "older" });
  expect(await index.tell({ ...news, at: late })).toEqual(known);
  expect(await index.tell(news)).toEqual(known);
});

test("an id that two orders have is nobody's", async () => {
  using index = openMessageIndex(join(folder, "messages.db"));
  await index.record(message);
  await index.record(message);
  const other = { ...message, clearance: "everyday-2027-1/8" as ClearanceId };
  await expect(index.record(other)).rejects.toMatchObject({ code: "SLUSE_EPROM_ID_TWICE" });
  expect(await index.tell(news)).toEqual({ kind: "unknown" });
});
