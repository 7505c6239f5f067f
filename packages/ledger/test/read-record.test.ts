import { endMailOut, inEveryState } from "@sluse/core";
import { sampleMailOut } from "@sluse/testkit/ledger";
import { expect, test } from "vitest";

import { readMailOut } from "../src/internal/read-record.ts";

const approved = sampleMailOut("hunt-2027-1");
const every = inEveryState(approved);
const { digest } = approved;

test.each([
  { ...every, state: "receiving" },
  { ...every, state: "held" },
  { ...every, state: "held", digest },
  { ...every, state: "awaiting-approval", digest },
  approved,
  { ...approved, state: "paused", pause: { findings: [] } },
  { ...every, state: "withdrawn" },
  endMailOut(approved, "completed"),
])("reads a mail-out that is $state", (record) => {
  expect(readMailOut(JSON.stringify(record))).toEqual(record);
});

test.each([
  ["is approved without a digest", { ...approved, digest: undefined }],
  ["awaits approval without a digest", { ...every, state: "awaiting-approval" }],
  ["is received and has a digest", { ...every, state: "receiving", digest }],
  ["is releasing and paused", { ...approved, state: "releasing", pause: { findings: [] } }],
  ["is paused for nothing", { ...approved, state: "paused" }],
  ["has sent nothing and passed its canary", { ...every, state: "held", digest, canaryPassed: true }],
  ["is in no state", every],
  ["is in a state that there is not", { ...approved, state: "toString" }],
  ["is nothing", null],
])("believes nothing of a mail-out that %s", (_, record) => {
  expect(() => readMailOut(JSON.stringify(record))).toThrow(
    expect.objectContaining({ code: "SLUSE_LEDGER_UNREADABLE" }),
  );
});
