import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

import { createGate, type Gate } from "@sluse/gate";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { startEpromDouble } from "@sluse/testkit/doubles";
import { expect, test } from "vitest";

import {
  CENTRAL,
  ORDERER,
  SUPERUSER,
  chaosGate,
  chaosLetter,
  chaosOptedOut,
  chaosRecipients,
} from "./chaos-world.ts";

const SIZE = 2000;
const KILLS = 20;

test(`a release killed at ${KILLS} random moments writes to nobody twice, and loses nobody from the books`, async () => {
  const folder = mkdtempSync(join(tmpdir(), "sluse-killed-"));
  const file = join(folder, "ledger.db");
  const eprom = await startEpromDouble({ apiKey: "key-of-the-chaos", reserved: chaosOptedOut(SIZE) });
  const mailOut = await approvedMailOut(file);

  let kills = 0;
  for (;;) {
    const child = start([file, eprom.baseUrl, mailOut, String(SIZE)]);
    await once(child, "message");
    const done = once(child, "message").then(() => "completed" as const);
    const exited = once(child, "exit").then(() => "exited" as const);
    if (kills === KILLS) {
      expect(await Promise.race([done, exited])).toBe("completed");
      break;
    }
    // At random, from the first wave on: the moment is what is under test.
    const first = await Promise.race([done, setTimeout(Math.random() * 150).then(() => "running" as const)]);
    if (first === "completed") break;
    child.kill("SIGKILL");
    await exited;
    kills += 1;
  }
  expect(kills).toBeGreaterThan(5);

  const received = [...eprom.world.receipts.values()].map((receipts) => receipts.length);
  expect(Math.max(...received)).toBe(1);
  expect(eprom.world.reservedReached()).toStrictEqual([]);

  const ledger = openSqliteLedger(file);
  const gate = await createGate(chaosGate(ledger, "2027-04-01T10:00:00+02:00", SIZE));
  const { outcomes, state } = await gate.report(mailOut);
  expect(state).toBe("completed");
  expect(outcomes.delivered + outcomes.unknown).toBeGreaterThanOrEqual(received.length);
  const people = chaosRecipients(SIZE).length - chaosOptedOut(SIZE).length;
  expect(outcomes.delivered + outcomes.unknown + outcomes.failed + outcomes.unreachable).toBe(people);
  for (const nationalId of [...eprom.world.receipts.keys()].slice(0, 50)) {
    expect(await timesContacted(gate, nationalId)).toBe(1);
  }
  expect(await gate.audit.verify()).toMatchObject({ kind: "intact" });
  await ledger.close();
  await eprom.close();
  rmSync(folder, { recursive: true });
}, 240_000);

const timesContacted = async (gate: Gate, nationalId: string): Promise<number> =>
  (await gate.contactsOf(nationalId, { by: SUPERUSER })).contacts.length;

function start(values: readonly string[]): ChildProcess {
  return fork(new URL("release-process.ts", import.meta.url), values, {
    execArgv: ["--conditions=@sluse/source", "--disable-warning=ExperimentalWarning"],
  });
}

async function approvedMailOut(file: string): Promise<string> {
  const ledger = openSqliteLedger(file);
  const gate = await createGate(chaosGate(ledger, "2027-03-01T10:00:00+01:00", SIZE));
  await gate.projects.register({
    id: "kaos",
    orderingSystem: "eforsk",
    title: "Kaos",
    controller: "Universitetet i Fjordby",
    contact: { name: "Åse Østby", email: "kaos@fjordby.no", phone: "73123456" },
    superusers: [SUPERUSER],
    by: CENTRAL,
  });
  await gate.projects.activate("kaos", {
    by: SUPERUSER,
    until: "2030-01-01T00:00:00Z",
    maxRecipients: 100_000,
    comment: "Prøve.",
  });
  const report = await gate.submit({
    project: "kaos",
    kind: "letter",
    round: "invitation",
    purposeTag: "5",
    content: chaosLetter(),
    recipients: chaosRecipients(SIZE),
    window: { from: "2027-03-29T08:00:00+02:00", until: "2027-06-30T20:00:00+02:00" },
    orderedBy: ORDERER,
  });
  expect(report.decision).toBe("release");
  await gate.approve(report.mailOut, { by: SUPERUSER, digest: report.digest, comment: "Lest." });
  await ledger.close();
  return report.mailOut;
}
