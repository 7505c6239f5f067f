import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

import { loadTemplates } from "@sluse/content";
import { HOUR, resolvePolicy } from "@sluse/core";
import { ClosingStack } from "@sluse/core/house";
import { createEpromFront, createMemoryMessageIndex } from "@sluse/eprom";
import { createGate, type Gate, type OrderInput } from "@sluse/gate";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { createPdfReader } from "@sluse/pdf";
import { createService, createTrialCallers, startServer } from "@sluse/service";
import { createLinkProbeDouble, createRegisterDouble, createSimulatedClock } from "@sluse/testkit";
import { startEpromDouble, type EpromDouble } from "@sluse/testkit/doubles";
import { createPopulation } from "@sluse/testkit/people";
import { expect } from "vitest";

const SITE = new URL("../../../../examples/ordering-system/site/", import.meta.url).pathname;
export const FORM = "4f1d5c4e-0d4e-4a8e-9a53-3f4b6e0e7f10";
export const UNAPPROVED_FORM = "11111111-0d4e-4a8e-9a53-3f4b6e0e7f10";
export const EPROM_KEY = "eproms-egen-nøkkel".replace("ø", "o");
export const SYSTEM_KEY = "nokkel-til-slusen";
export const TITLE = "Invitasjon til å være med i en studie";
export const SIRI = "siri@hospital.no";
const BY = "system:eforsk";
export const people = [...createPopulation({ size: 40, seed: 21 }).people()];
export const [optedOut = "", first = "", second = "", third = ""] = people;
/** Reads letters for all of the tests: it starts slowly. */
const pdf = createPdfReader();
export const letter = await readFile(new URL("letter.pdf", import.meta.url));

/** An ordering system, ePROM, and the gate between them, on real sockets. */
export interface FrontWorld extends AsyncDisposable {
  readonly eprom: EpromDouble;
  readonly gate: Gate;
  /** The base address that the ordering system has. */
  readonly address: string;
  /** What the ordering system was told, by ePROM's callbacks. */
  readonly callbacks: readonly Record<string, unknown>[];
  readonly mailOuts: Readonly<Record<"form" | "letter", string>>;
  /** Orders the same form again, and has it approved. */
  orderForm(): Promise<string>;
}

async function standing(gate: Gate, order: Partial<OrderInput>): Promise<string> {
  const { mailOut, digest, decision, findings } = await gate.submit({
    project: "everyday-2027",
    round: "invitation",
    purposeTag: "5",
    orderedBy: BY,
    alsoOrderedBy: ["bjorn@hospital.no"],
    window: { from: "2027-03-01T09:00:00+01:00", until: "2027-04-01T20:00:00+02:00" },
    standing: { trigger: "Utskrevet i dag", perDay: 500, inAll: 500 },
    ...order,
  } as OrderInput);
  expect({ decision, findings: findings.map(({ rule }) => rule) }).toMatchObject({
    decision: expect.not.stringMatching("refuse"),
  });
  await gate.letter(mailOut, { by: SIRI });
  const acknowledge = findings
    .filter(({ severity }) => severity === "hold")
    .map(({ fingerprint }) => ({ fingerprint, reason: "Kjent." }));
  const approved = await gate.approve(mailOut, { by: SIRI, digest, comment: "Lest.", acknowledge });
  expect(approved.decision).toBe("release");
  return mailOut;
}

export async function openFrontWorld(): Promise<FrontWorld> {
  await using closing = new ClosingStack();
  const callbacks: Record<string, unknown>[] = [];
  const clock = createSimulatedClock("2027-03-01T10:00:00+01:00");
  const eprom = closing.use(
    await startEpromDouble({
      apiKey: EPROM_KEY,
      forms: [FORM, UNAPPROVED_FORM].map((id) => ({ id, published: true, paperEnabled: true })),
    }),
  );
  const system = createServer((request, response) => {
    void (async () => {
      callbacks.push(JSON.parse(await text(request)) as Record<string, unknown>);
      response.end(JSON.stringify({ success: true }));
    })();
  }).listen(0, "127.0.0.1");
  await once(system, "listening");
  closing.defer(() => void system.close());
  const ledger = createMemoryLedger();
  const gate = await createGate({
    ledger,
    registers: [createRegisterDouble({ clock, optedOut: [optedOut] })],
    linkProbe: createLinkProbeDouble({ clock }),
    policy: resolvePolicy({
      source: "test",
      value: {
        version: "front-1",
        extends: "eforsk",
        people: "test",
        sending: { canarySize: 400, daysAhead: 0, quietHours: { from: "00:00", until: "00:00" } },
      },
    }),
    templates: await loadTemplates(`${SITE}templates`),
    pdf,
    pseudonymKey: { id: "2027-1", secret: new Uint8Array(32).fill(7) },
    centralFunction: ["kvalitet@hospital.no"],
    clock,
  });
  await gate.projects.register({
    id: "everyday-2027",
    orderingSystem: "eforsk",
    title: "Hverdagsstudien",
    controller: "Fjordheim universitet",
    contact: { name: "Åse Hætta", email: "hverdag@fjordheim-universitet.no", phone: "73 55 12 34" },
    superusers: [SIRI],
    by: "kvalitet@hospital.no",
  });
  await gate.projects.activate("everyday-2027", {
    by: SIRI,
    until: "2028-01-01T00:00:00+01:00",
    maxRecipients: 1000,
    comment: "I orden.",
  });
  const notice = { title: TITLE, sender: { name: "Fjordheim universitet", organisationNumber: "974767880" } };
  const template = { id: "invitasjon" };
  const orderForm = (): Promise<string> =>
    standing(gate, {
      kind: "form",
      form: {
        id: FORM,
        expires: "2027-06-01T20:00:00+02:00",
        taskText: "Svar på noen spørsmål om hvordan du har det.",
      },
      content: {
        notice,
        documents: [{ kind: "rendered", name: "brev", language: "nb", template, values: {} }],
      },
    });
  const mailOuts = {
    form: await orderForm(),
    letter: await standing(gate, {
      kind: "letter",
      content: {
        notice,
        documents: [
          { kind: "finished", name: "brev.pdf", language: "nb", format: "pdf", bytes: letter, template },
        ],
      },
    }),
  };
  clock.advance(HOUR);
  const front = createEpromFront({
    gate,
    by: BY,
    systemKey: SYSTEM_KEY,
    eprom: { baseUrl: eprom.baseUrl, apiKey: EPROM_KEY, index: createMemoryMessageIndex() },
    callbacks: `http://127.0.0.1:${(system.address() as AddressInfo).port}`,
    path: "/eprom/eforsk",
  });
  const service = createService({ gate, ledger, callers: createTrialCallers({}), clock });
  const server = closing.use(
    await startServer({ service, port: 0, mountsAt: () => [{ path: "/eprom/eforsk/", fetch: front }] }),
  );
  const address = `${server.address}/eprom/eforsk`;
  const kept = closing.move();
  return {
    eprom,
    gate,
    address,
    callbacks,
    mailOuts,
    orderForm,
    [Symbol.asyncDispose]: () => kept[Symbol.asyncDispose](),
  };
}
