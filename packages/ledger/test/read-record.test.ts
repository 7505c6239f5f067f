import { endMailOut, inEveryState } from "@sluse/core";
import { sampleMailOut } from "@sluse/testkit/ledger";
import { expect, test } from "vitest";

import { readMailOut, readStop } from "../src/internal/read-record.ts";

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

const stop = {
  scope: { kind: "system", system: "eforsk", only: "letter" },
  by: "vakt@hemit.example",
  at: 0,
  reason: "Feil telefonnummer.",
  liftedBy: "superuser",
  opened: [],
};
const over = (scope: unknown): unknown => ({ ...stop, scope });

test.each([
  stop,
  over({ kind: "global" }),
  over({ kind: "system", system: "eforsk" }),
  over({ kind: "project", project: "hunt-2027", only: "form" }),
  over({ kind: "mail-out", mailOut: "hunt-2027-1" }),
])("reads a stop", (record) => {
  expect(readStop({ number: 7, record: JSON.stringify(record) })).toEqual({
    id: "stop-7",
    ...(record as object),
  });
});

test.each([
  ["of a scope that there is not", over({ kind: "Everything" })],
  ["of a system without its name", over({ kind: "system" })],
  ["of a project without its name", over({ kind: "project", only: "letter" })],
  ["of a mail-out without its name", over({ kind: "mail-out" })],
  ["of a kind of a system's that there is not", over({ kind: "system", system: "eforsk", only: "brev" })],
  ["of nothing", over(undefined)],
  ["without what was opened under it", { ...stop, opened: undefined }],
  ["that is nothing", null],
])("does not pass over a stop %s", (_, record) => {
  const row = { number: 7, record: JSON.stringify(record) };
  expect(() => readStop(row)).toThrow(expect.objectContaining({ code: "SLUSE_LEDGER_UNREADABLE" }));
});

test("does not pass over a stop that was cut off", () => {
  expect(() => readStop({ number: 7, record: '{"scope":' })).toThrow(
    expect.objectContaining({ code: "SLUSE_LEDGER_UNREADABLE" }),
  );
});
