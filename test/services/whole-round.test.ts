import { eforsk, instant, type NationalId, type Policy, type Recipient } from "@sluse/core";
import { createCallbackHandler, createMemoryMessageIndex, epromSender, type EpromSender } from "@sluse/eprom";
import { createGate, fullReport, type Gate, type GateOptions } from "@sluse/gate";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { createKrrRegister, createMaskinportenLogin } from "@sluse/registers/krr";
import { createHelseIdLogin, createPvkRegister } from "@sluse/registers/pvk";
import { createLinkProbeDouble, createSimulatedClock, type SimulatedClock } from "@sluse/testkit";
import {
  PrivacyDefinition,
  makeClientKeys,
  startEpromDouble,
  startHelseIdDouble,
  startKrrDouble,
  startMaskinportenDouble,
  startPvkDouble,
  type EpromDouble,
  type LoopbackDouble,
} from "@sluse/testkit/doubles";
import { createPopulation } from "@sluse/testkit/people";
import { pino } from "pino";
import { expect, test } from "vitest";

import { everydayLetter, everydayTemplates } from "../everyday/letter.ts";
import { openProject } from "../everyday/project.ts";
import { CENTRAL, ORDERER, SUPERUSER } from "../everyday/users.ts";

/** A multiple of a thousand, 2 000 or more: `SLUSE_PEOPLE=30000` takes a whole survey through. */
const SIZE = Number(process.env["SLUSE_PEOPLE"] ?? 2000);
const PAGE = 20;
const API_KEY = "nøkkel-til-eprom";
const FORM = "4f1d5c4e-0d4e-4a8e-9a53-3f4b6e0e7f10";
const population = createPopulation({ size: SIZE, seed: 1814, shares: { optedOut: 0.03 } });
/** Reserved against digital post, which this policy asks for too. */
const reserved = [...population.people()].filter((_, at) => at % 100 === 0);
/** Nobody else may be written to. */
const clear = new Set(population.people()).difference(new Set([...population.optedOut(), ...reserved]));
const recipients = (): Generator<Recipient> => population.recipients();
const policy: Policy = {
  ...eforsk,
  version: "services-1",
  people: "test",
  registers: { ...eforsk.registers, required: { pvk: { maxAgeMinutes: 60 }, krr: { maxAgeMinutes: 60 } } },
  sending: { ...eforsk.sending, waveSize: 1000, perProjectHour: 100_000, perHour: 100_000 },
  approval: { ...eforsk.approval, secondSuperuserAbove: 100_000, announcedAbove: 100_000 },
};

interface Services extends AsyncDisposable {
  readonly gate: Gate;
  /** A gate on the same ledger, as after a restart. */
  readonly restart: () => Promise<Gate>;
  readonly clock: SimulatedClock;
  readonly eprom: EpromDouble;
  readonly pvk: LoopbackDouble;
  readonly krr: LoopbackDouble;
  readonly all: readonly LoopbackDouble[];
  readonly log: readonly string[];
}

/** A gate that asks PVK behind HelseID and KRR behind Maskinporten, and an ePROM, all of them doubles on loopback. */
async function openServices(): Promise<Services> {
  const keys = await makeClientKeys("rsa", "RS256");
  const client = { clientId: "sluse", publicKey: keys.publicKey };
  const pvkScope = "nhn:helsenorge.eksternapi/personverninnstilling_read";
  const krrScopes = ["krr:global/kontaktinformasjon.read", "krr:global/digitalpost.read"];
  const helseId = await startHelseIdDouble({ clients: [{ ...client, scopes: [pvkScope] }] });
  const maskinporten = await startMaskinportenDouble({ clients: [{ ...client, scopes: krrScopes }] });
  const definition = new PrivacyDefinition({
    id: "b3cda307-154c-4af4-87d3-30567c931924",
    name: "Reservasjon mot henvendelser",
    partKode: "prøve",
    type: "reservation",
    active: population.optedOut(),
    pageSize: PAGE,
  });
  const pvk = await startPvkDouble({ definitions: [definition], login: helseId, missing: [] });
  const krr = await startKrrDouble({
    login: maskinporten,
    people: new Map(reserved.map((person) => [person, { reserved: true }])),
  });
  const forms = [{ id: FORM, published: true, paperEnabled: false }];
  const eprom = await startEpromDouble({ apiKey: API_KEY, forms, reserved: population.optedOut() });
  const clock = createSimulatedClock("2027-03-01T10:00:00+01:00");
  const ledger = openSqliteLedger(":memory:");
  const log: string[] = [];
  const options: GateOptions = {
    ledger,
    registers: [
      createPvkRegister({
        id: "pvk",
        baseUrl: pvk.baseUrl,
        login: createHelseIdLogin({
          issuer: helseId.baseUrl,
          clientId: "sluse",
          key: keys.privateKey,
          scope: pvkScope,
        }),
        definition: {
          id: definition.id,
          name: definition.name,
          partKode: definition.partKode,
          setting: "reservation",
        },
        connection: { firstPauseMilliseconds: 1 },
        clock,
      }),
      createKrrRegister({
        id: "krr",
        baseUrl: krr.baseUrl,
        login: createMaskinportenLogin({
          issuer: maskinporten.baseUrl,
          clientId: "sluse",
          key: keys.privateKey,
        }),
        connection: { firstPauseMilliseconds: 1 },
        clock,
      }),
    ],
    linkProbe: createLinkProbeDouble({ clock }),
    policy,
    templates: everydayTemplates(),
    pseudonymKey: { id: "1", secret: new TextEncoder().encode("a key of these services of 32 bytes") },
    centralFunction: [CENTRAL],
    logger: pino({ level: "trace" }, { write: (line: string) => void log.push(line) }),
    clock,
  };
  const gate = await createGate(options);
  const all = [helseId, maskinporten, pvk, krr, eprom];
  return {
    gate,
    restart: () => createGate(options),
    clock,
    eprom,
    pvk,
    krr,
    all,
    log,
    async [Symbol.asyncDispose]() {
      for (const service of all) await service.close();
      await ledger.close();
    },
  };
}

const submit = (gate: Gate): ReturnType<Gate["submit"]> =>
  gate.submit({
    project: "tjenester",
    kind: "form",
    round: "invitation",
    purposeTag: "5",
    form: {
      id: FORM,
      expires: "2027-06-01T23:59:00+02:00",
      taskText: "Svar på noen spørsmål om hvordan du sover.",
    },
    content: everydayLetter("invitation"),
    recipients: recipients(),
    window: { from: "2027-03-29T08:00:00+02:00", until: "2027-04-30T20:00:00+02:00" },
    orderedBy: ORDERER,
  });

/** A sender of what was approved, and what takes ePROM's callbacks. */
async function openSender({
  gate,
  eprom,
}: Services): Promise<{ sender: EpromSender; handle: ReturnType<typeof createCallbackHandler> }> {
  const index = createMemoryMessageIndex();
  const connection = {
    baseUrl: eprom.baseUrl,
    apiKey: API_KEY,
    index,
    concurrency: 8,
    failuresBeforeStop: 100,
  };
  const sender = epromSender(connection);
  const handle = createCallbackHandler({
    apiKey: API_KEY,
    index,
    reconcile: (outcomes) => gate.reconcile(outcomes, { by: "eprom" }),
  });
  return { sender, handle };
}

const HALF_HOUR = 1_800_000;

test(
  "a whole round goes through every service, and no national id stands where it must not",
  { timeout: HALF_HOUR },
  async () => {
    await using services = await openServices();
    const { gate, clock, eprom, pvk, krr } = services;
    await openProject(gate, "tjenester");
    const { mailOut, digest, decision } = await submit(gate);
    expect(decision).toBe("release");
    const pages = Math.ceil(population.tally.optedOut / PAGE);
    // Each page is asked for once more: a list that moves is read anew.
    expect(pvk.traffic.count("HentInnbyggereAktivePiForDefinisjon")).toBe(2 * pages);
    expect(krr.traffic.count("/rest/v2/personer")).toBe(Math.ceil(SIZE / 1000));

    await gate.letter(mailOut, { by: SUPERUSER });
    await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
    clock.set(instant("2027-03-30T10:00:00+02:00"));
    // Things that go wrong on the way: answers that never say what was done, and one that says nothing was.
    eprom.faults.add({ fault: { kind: "status", status: 504 }, from: 60, times: 5 });
    eprom.faults.add({ fault: { kind: "reset" }, from: 300, times: 5 });
    eprom.faults.add({ fault: { kind: "status", status: 500 }, from: 700, times: 3 });
    const { sender, handle } = await openSender(services);
    for (let turn = 0; turn < 2; turn += 1) {
      for await (const wave of gate.release(mailOut, recipients(), { by: ORDERER })) {
        await wave.settle(await sender.send(wave));
      }
      await eprom.callbacks.send({ to: handle, order: "shuffled" });
      if (turn === 0) await gate.goOn(mailOut, { by: SUPERUSER, comment: "Første bølge er sett på." });
    }

    const { state, outcomes } = fullReport(await gate.report(mailOut, { by: SUPERUSER }));
    expect(state).toBe("completed");
    expect(outcomes).toMatchObject({ delivered: clear.size - 13, unknown: 13, unsettled: 0 });
    const received = [...eprom.world.receipts];
    expect(received.every(([person, { length }]) => length === 1 && clear.has(person as NationalId))).toBe(
      true,
    );
    expect(eprom.traffic.mostAtOnce).toBeLessThanOrEqual(8);
    expect(pvk.traffic.count("HentInnbyggereAktivePiForDefinisjon")).toBe(4 * pages);
    expectNobodyIn(services, JSON.stringify(await gate.report(mailOut, { by: SUPERUSER })));
  },
);

test(
  "what was sent when the gate died stays unknown until ePROM tells, and is never sent again",
  { timeout: HALF_HOUR },
  async () => {
    await using services = await openServices();
    const { gate, restart, clock, eprom } = services;
    await openProject(gate, "tjenester");
    const { mailOut, digest } = await submit(gate);
    await gate.letter(mailOut, { by: SUPERUSER });
    await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
    clock.set(instant("2027-03-30T10:00:00+02:00"));
    const { sender, handle } = await openSender(services);
    const sendAll = async (on: Gate): Promise<void> => {
      for await (const wave of on.release(mailOut, recipients(), { by: ORDERER })) {
        await wave.settle(await sender.send(wave));
      }
    };
    await sendAll(gate);
    await eprom.callbacks.send({ to: handle, order: "shuffled" });
    await gate.goOn(mailOut, { by: SUPERUSER, comment: "Første bølge er sett på." });

    // The gate dies when every letter of the wave has left and none is settled.
    const waves = gate.release(mailOut, recipients(), { by: ORDERER })[Symbol.asyncIterator]();
    const { value: wave } = await waves.next();
    const sent = await sender.send(wave);
    expect(sent.length).toBeGreaterThan(0);

    const restarted = await restart();
    // Until then something of the wave might be told of: nothing more is cleared.
    if (wave) clock.set(wave.sendBefore);
    await sendAll(restarted);
    const before = fullReport(await restarted.report(mailOut, { by: SUPERUSER })).outcomes;
    expect(before).toMatchObject({ unsettled: sent.length, unknown: sent.length });
    expect(eprom.world.receipts.size).toBe(clear.size);
    expect([...eprom.world.receipts.values()].every(({ length }) => length === 1)).toBe(true);

    await eprom.callbacks.send({ to: handle, order: "shuffled" });
    expect(fullReport(await restarted.report(mailOut, { by: SUPERUSER })).outcomes).toMatchObject({
      delivered: clear.size,
      unknown: 0,
    });
  },
);

test("while every service is out of order nobody is cleared, and nobody is told of", async () => {
  await using services = await openServices();
  await openProject(services.gate, "tjenester");
  for (const { faults } of services.all) {
    faults.add({ fault: { kind: "status", status: 500 }, times: Number.POSITIVE_INFINITY });
  }
  const report = await submit(services.gate);
  expect(report.decision).toBe("hold");
  const { tally } = await services.gate.report(report.mailOut, { by: SUPERUSER });
  expect(tally).toMatchObject({ clear: 0, unknown: population.tally.people });
  expectNobodyIn(services, JSON.stringify(report));
});

const everybody: ReadonlySet<string> = new Set(population.people());

/** Looks for every person's number in all that the doubles heard, bodies apart, in the log, and in what was told. */
function expectNobodyIn({ all, log }: Services, told: string): void {
  const heard = all.flatMap(({ traffic }) => [...traffic.logLines()]);
  expect(log.length).toBeGreaterThan(0);
  expect(heard.length).toBeGreaterThan(0);
  for (const line of [...heard, ...log, told]) {
    for (const [digits] of line.matchAll(/\d{11,}/gu)) {
      for (let at = 0; at + 11 <= digits.length; at += 1) {
        expect(everybody.has(digits.slice(at, at + 11))).toBe(false);
      }
    }
  }
}
