import { eforsk, instant, type Ledger, type Policy } from "@sluse/core";
import { createGate, type Gate, type GateOptions } from "@sluse/gate";
import { createMemoryLedger } from "@sluse/ledger/memory";
import {
  createLinkProbeDouble,
  createRegisterDouble,
  createSimulatedClock,
  type RegisterDouble,
  type SimulatedClock,
} from "@sluse/testkit";
import { createPopulation } from "@sluse/testkit/people";

import { createService, createTrialCallers, type Service, type ServiceOptions } from "../../src/index.ts";
import type { WireOrder } from "../../src/schemas/order.ts";
import { letterTemplates } from "./letter.ts";

/** A Monday in March, ten in the morning in Oslo. */
const START = "2027-03-01T10:00:00+01:00";
/** In the window of every order of the tests. */
const IN_WINDOW = "2027-03-30T10:00:00+02:00";

/** Who calls, by their trial key. */
export const USERS = {
  orderer: "kari.nordmann@fjordby.no",
  superuser: "sølvi.åsen@hemit.no",
  otherSuperuser: "máret.ánne@hemit.no",
  central: "sentral@hemit.no",
  serviceDesk: "vakt@hemit.no",
  operations: "drift@hemit.no",
  auditor: "revisor@hemit.no",
  stranger: "fremmed@ntnu.no",
} as const;
export const SYSTEMS = { own: "eforsk", other: "qreg" } as const;

export const PROJECT = "gange-2027";

/** Everyday people who may be written to in tests. */
export const people = (size: number): string[] => [...createPopulation({ size, seed: 4 }).people()];

export interface World {
  readonly gate: Gate;
  readonly ledger: Ledger;
  readonly clock: SimulatedClock;
  readonly register: RegisterDouble;
  readonly service: Service;
  /** Asks as somebody; a body that is an object goes as JSON. */
  ask(as: string, method: string, path: string, body?: unknown): Promise<Response>;
  /** The same, and reads the answer. */
  told(as: string, method: string, path: string, body?: unknown): Promise<unknown>;
}

export const testPolicy: Policy = { ...eforsk, version: "test-1", people: "test" };

/** A service over a gate with one project of `eforsk` that is switched on. */
export async function openWorld(
  changes: { readonly gate?: Partial<GateOptions>; readonly service?: Partial<ServiceOptions> } = {},
): Promise<World> {
  const clock = createSimulatedClock(START);
  const register = createRegisterDouble({ clock });
  const ledger = changes.gate?.ledger ?? createMemoryLedger();
  const gate = await createGate({
    registers: [register],
    linkProbe: createLinkProbeDouble({ clock }),
    policy: testPolicy,
    templates: letterTemplates(),
    pseudonymKey: {
      id: "2027-1",
      secret: new TextEncoder().encode("a key for tests of 32 bytes, and one more"),
    },
    centralFunction: [USERS.central],
    serviceDesk: [USERS.serviceDesk],
    operations: [USERS.operations],
    auditors: [USERS.auditor],
    clock,
    ...changes.gate,
    ledger,
  });
  if ((await gate.projects.list()).length === 0) await openProject(gate, PROJECT, SYSTEMS.own);
  const callers = createTrialCallers({
    ...Object.fromEntries(Object.entries(USERS).map(([key, person]) => [key, { person }])),
    system: { system: SYSTEMS.own },
    otherSystem: { system: SYSTEMS.other },
  });
  const service = createService({ gate, ledger, callers, clock, ...changes.service });
  const ask: World["ask"] = async (as, method, path, body) =>
    service.fetch(
      new Request(`http://sluse.test${path}`, {
        method,
        headers: {
          authorization: `Bearer ${as}`,
          ...(body === undefined
            ? {}
            : { "content-type": typeof body === "string" ? "application/x-ndjson" : "application/json" }),
        },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
    );
  const told: World["told"] = async (...asked) => {
    const response = await ask(...asked);
    const text = await response.text();
    return text === "" ? undefined : (JSON.parse(text) as unknown);
  };
  return { gate, ledger, clock, register, service, ask, told };
}

export async function openProject(gate: Gate, id: string, orderingSystem: string): Promise<void> {
  await gate.projects.register({
    id,
    orderingSystem,
    title: "Gange og helse",
    controller: "Universitetet i Fjordby",
    contact: { name: "Åse Østby", email: "gange@fjordby.no", phone: "22855050" },
    superusers: [USERS.superuser, USERS.otherSuperuser],
    by: USERS.central,
  });
  await gate.projects.activate(id, {
    by: USERS.superuser,
    until: "2030-01-01T00:00:00+01:00",
    maxRecipients: 1_000_000,
    comment: "Kvalitetskontrollert.",
  });
}

export const orderOf = (changes: Partial<WireOrder> = {}): WireOrder => ({
  project: PROJECT,
  kind: "letter",
  round: "invitation",
  purposeTag: "5",
  content: {
    notice: {
      title: "Invitasjon til studie om gange",
      sender: { name: "Universitetet i Fjordby", organisationNumber: "971035854" },
    },
    documents: [
      { kind: "rendered", name: "brev", language: "nb", template: { id: "invitasjon" }, values: {} },
    ],
  },
  window: { from: "2027-03-29T08:00:00+02:00", until: "2027-06-30T20:00:00+02:00" },
  ...changes,
});

/** What a system says beside: for whom it orders. */
export const forOrderer: Partial<WireOrder> = { alsoOrderedBy: [USERS.orderer] };

export const rowsOf = (ids: readonly string[]): { readonly nationalId: string }[] =>
  ids.map((nationalId) => ({ nationalId }));

/** Rows, one a line. */
export const linesOf = (values: readonly unknown[]): string =>
  values.map((each) => `${JSON.stringify(each)}\n`).join("");

interface Submitted {
  readonly mailOut: string;
  readonly digest: string;
}

/** Orders a mail-out as the orderer, or as somebody else. */
export async function submit(
  { told }: World,
  ids: readonly string[],
  as = "orderer",
  changes: Partial<WireOrder> = as === "system" ? forOrderer : {},
): Promise<Submitted> {
  return (await told(
    as,
    "POST",
    "/api/v1/mail-outs",
    linesOf([orderOf(changes), ...rowsOf(ids)]),
  )) as Submitted;
}

/** Orders and approves a mail-out, and moves the clock into its window. */
export async function approved(
  world: World,
  ids: readonly string[],
  as = "orderer",
  changes?: Partial<WireOrder>,
): Promise<string> {
  const { mailOut, digest } = await submit(world, ids, as, changes);
  const { findings } = (await world.told("superuser", "GET", `/api/v1/mail-outs/${mailOut}`)) as {
    readonly findings: readonly { readonly severity: string; readonly fingerprint: string }[];
  };
  const acknowledge = findings
    .filter(({ severity }) => severity === "hold")
    .map(({ fingerprint }) => ({ fingerprint, reason: "Kjent." }));
  await world.told("superuser", "GET", `/api/v1/mail-outs/${mailOut}/letter`);
  const response = await world.ask("superuser", "POST", `/api/v1/mail-outs/${mailOut}/approvals`, {
    digest,
    comment: "Lest og funnet i orden.",
    acknowledge,
  });
  if (response.status !== 201) throw new Error(await response.text());
  world.clock.set(instant(IN_WINDOW));
  return mailOut;
}
