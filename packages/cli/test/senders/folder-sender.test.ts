import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import {
  clearanceId,
  digestOfBytes,
  instant,
  parseMailOutId,
  type ClearanceId,
  type Recipient,
  type Settlement,
} from "@sluse/core";
import type { FormToSend, Wave } from "@sluse/gate";
import { syntheticId } from "@sluse/testkit/people";
import { fc } from "@fast-check/vitest";
import { afterEach, beforeEach, expect, test } from "vitest";

import { createFolderSender } from "../../src/senders/folder-sender.ts";

const MAIL_OUT = parseMailOutId("hunt-1");
const SIGNAL = new AbortController().signal;
const [ÁNNE = "", KÅRE = "", MÁRET = ""] = fc.sample(syntheticId(), { numRuns: 3, seed: 7 });

let outbox: string;
beforeEach(async () => {
  outbox = await mkdtemp(join(tmpdir(), "sluse-outbox-"));
});
afterEach(() => rm(outbox, { recursive: true }));

const SEND_BEFORE = instant("2027-03-30T12:00:00+02:00");
const toSend = (clearance: ClearanceId, recipient: Recipient): FormToSend => ({
  clearance,
  mailOut: MAIL_OUT,
  recipient,
  mandate: { kind: "helsenorge-only" },
  notice: { title: "Hei", text: "", sender: "HUNT", organisationNumber: "974767880" },
  sendBefore: SEND_BEFORE,
  form: { id: "", expires: null, taskText: null },
});

interface MadeWave extends Wave {
  readonly settled: Settlement[];
}

/** A wave as the gate yields it. `look` is called whenever a letter is asked for. */
function makeWave(
  number: number,
  recipients: readonly Recipient[],
  look: () => void = () => undefined,
): MadeWave {
  const settled: Settlement[] = [];
  return {
    mailOut: MAIL_OUT,
    number,
    canary: number === 1,
    kind: "letter",
    sendBefore: SEND_BEFORE,
    clearances: recipients.map((recipient, at) => ({
      id: clearanceId(MAIL_OUT, at + 1),
      mailOut: MAIL_OUT,
      recipient,
      mandate: { kind: "helsenorge-only" },
      sendBefore: SEND_BEFORE,
    })),
    async begin(asked) {
      const begun = [...asked].map((each) => (typeof each === "string" ? each : each.id));
      return { begun, refused: [], findings: [], giveBack: () => undefined };
    },
    letterFor: async (asked) => {
      look();
      const id = typeof asked === "string" ? asked : asked.id;
      const recipient = recipients[Number(id.split("/")[1]) - 1]!;
      const text = `Hei, ${recipient.values?.["navn"] ?? "du"}`;
      const bytes = new TextEncoder().encode(text);
      const letter = { language: "nb", format: "text", bytes, digest: digestOfBytes(bytes) } as const;
      return { ...toSend(id, recipient), document: "brev", name: "brev", ...letter, form: null };
    },
    prepareLetter: () => Promise.reject(new Error("it is laid out otherwise")),
    handOver: async () => undefined,
    formFor: () => Promise.reject(new Error("it is no form")),
    settled,
    async settle(outcomes) {
      for (const { clearance, outcome } of outcomes)
        settled.push({ clearance: clearance as Settlement["clearance"], outcome });
      return {
        settled: settled.length,
        changed: 0,
        takenBack: 0,
        notTakenBack: 0,
        unknownClearances: 0,
        findings: [],
      };
    },
  };
}

test("lays a wave out for its owner only: who gets which letter, each letter once", async () => {
  const sender = await createFolderSender(outbox);
  const wave = makeWave(1, [
    { nationalId: ÁNNE, values: { navn: "Ánne" } },
    { nationalId: KÅRE, onBehalfOf: MÁRET, values: { navn: "Kåre" } },
    { nationalId: MÁRET, values: { navn: "Ánne" } },
  ]);
  const { outcomes, where } = await sender.send(wave, SIGNAL);
  expect(outcomes).toEqual([]);
  expect(where).toBe(join(outbox, "hunt-1/wave-001"));
  expect(await readFile(join(where, "clearances.csv"), "utf8")).toBe(
    `clearance;ID;paaVegneAv;letter;outcome
hunt-1/1;${ÁNNE};;letter-0001.txt;
hunt-1/2;${KÅRE};${MÁRET};letter-0002.txt;
hunt-1/3;${MÁRET};;letter-0001.txt;
`,
  );
  expect(await readFile(join(where, "letter-0002.txt"), "utf8")).toBe("Hei, Kåre");
  for (const name of ["clearances.csv", "letter-0001.txt"]) {
    expect((await stat(join(where, name))).mode & 0o777).toBe(0o600);
  }
  expect((await stat(where)).mode & 0o777).toBe(0o700);
});

test("shows a wave whole or not at all: nobody sends half of one", async () => {
  const sender = await createFolderSender(outbox);
  const seen: string[] = [];
  const look = (): void => {
    seen.push(...readdirSync(join(outbox, "hunt-1")).filter((name) => /^wave-\d+$/u.test(name)));
  };
  await sender.send(makeWave(1, [{ nationalId: ÁNNE }, { nationalId: KÅRE }], look), SIGNAL);
  expect(seen).toEqual([]);
  expect(existsSync(join(outbox, "hunt-1/wave-001/clearances.csv"))).toBe(true);
});

test("lays nothing over a wave that is there, and books the new one as not sent", async () => {
  const sender = await createFolderSender(outbox);
  await sender.send(makeWave(1, [{ nationalId: ÁNNE }]), SIGNAL);
  const again = makeWave(1, [{ nationalId: KÅRE }]);
  await expect(sender.send(again, SIGNAL)).rejects.toMatchObject({ code: "SLUSE_CLI_OUTBOX_FAILED" });
  expect(again.settled).toEqual([{ clearance: "hunt-1/1", outcome: "failed" }]);
  expect(await readFile(join(outbox, "hunt-1/wave-001/clearances.csv"), "utf8")).toContain(ÁNNE);
});

test("takes each file of outcomes once, when they are recorded", async () => {
  const sender = await createFolderSender(outbox);
  expect((await sender.collect(MAIL_OUT)).outcomes).toEqual([]);
  const { where } = await sender.send(makeWave(1, [{ nationalId: ÁNNE }]), SIGNAL);
  await writeFile(join(where, "outcomes.csv"), "clearance;outcome\nhunt-1/1;unreachable\n");

  const first = await sender.collect(MAIL_OUT);
  expect(first.outcomes).toEqual([{ clearance: "hunt-1/1", outcome: "unreachable" }]);
  // Not recorded yet: a crash here loses nothing.
  expect((await sender.collect(MAIL_OUT)).outcomes).toEqual(first.outcomes);
  await first.done();
  expect((await sender.collect(MAIL_OUT)).outcomes).toEqual([]);
  expect(readdirSync(where)).toContain("outcomes-read.csv");
});
