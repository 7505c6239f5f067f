import type { TemplateLibrary } from "@sluse/content";
import { eforsk, type Ledger, type Outcome, type Policy } from "@sluse/core";
import {
  createGate,
  fullReport,
  type Gate,
  type OrderInput,
  type ListedOrderInput,
  type SuperuserReport,
} from "@sluse/gate";
import { createMemoryLedger } from "@sluse/ledger/memory";
import {
  createLinkProbeDouble,
  createRegisterDouble,
  type LinkProbeDouble,
  type RegisterDouble,
} from "@sluse/testkit";

import {
  createConsole,
  createHeldRoles,
  createTrialLogin,
  type Console,
  type ConsoleUser,
} from "../../src/index.ts";
import { demoHouse } from "./house.ts";
import { BJORN, DAG, ODA, PEOPLE, RITA, SIGNE, SIGURD, SIRI } from "./people.ts";
import { createRunningClock, type RunningClock } from "./running-clock.ts";
import { templates as demoTemplates } from "./templates.ts";

/** Rules as eFORSK's, but small, so that a few people show everything: two approve above a thousand, a first wave is ten. */
export const demoPolicy: Policy = {
  ...eforsk,
  version: "fjordheim-3",
  people: "test",
  sending: { ...eforsk.sending, canarySize: 10, waveSize: 40, perProjectHour: 120 },
  approval: { ...eforsk.approval, secondSuperuserAbove: 1000, templates: "approved" },
  breakers: { ...eforsk.breakers, minimumSettled: 10 },
  links: { ...eforsk.links, testHosts: [] },
};

export interface World {
  readonly gate: Gate;
  readonly clock: RunningClock;
  readonly register: RegisterDouble;
  readonly probe: LinkProbeDouble;
  readonly console: Console;
  readonly ledger: Ledger;
  readonly faults: unknown[];
}

/** A site with made-up people and no projects yet, on a Tuesday in March. */
export async function createWorld(
  origin: string,
  {
    ledger = createMemoryLedger(),
    policy = demoPolicy,
    templates = demoTemplates,
    sessionsAtOnce = 5,
    people = PEOPLE,
  }: {
    readonly ledger?: Ledger;
    readonly policy?: Policy;
    readonly templates?: TemplateLibrary;
    readonly sessionsAtOnce?: number;
    /** Who may log in. Their roles hold. */
    readonly people?: readonly ConsoleUser[];
  } = {},
): Promise<World> {
  const clock = createRunningClock("2027-03-16T09:12:00+01:00");
  const register = createRegisterDouble({ clock, optedOut: [] });
  const probe = createLinkProbeDouble({ clock });
  probe.titles.set(
    "https://hverdagen.fjordheim.example/vil-du-delta",
    "Vil du være med i Hverdagen i Trøndelag?",
  );
  const roles = {
    centralFunction: [SIGNE.id],
    serviceDesk: [DAG.id],
    operations: [ODA.id],
    auditors: [RITA.id],
  };
  const held = createHeldRoles();
  const gate = await createGate({
    ledger,
    registers: [register],
    linkProbe: probe,
    policy,
    templates,
    pseudonymKey: {
      id: "2027-1",
      secret: new TextEncoder().encode("a key for made-up people, 32 bytes long"),
    },
    clock,
    ...roles,
    heldRoles: held.heldRoles,
  });
  const faults: unknown[] = [];
  const served = createConsole({
    gate,
    ledger,
    login: createTrialLogin(people),
    held,
    siteName: "Fjordheim universitetssykehus",
    origin,
    roles,
    policy,
    clock,
    house: demoHouse,
    sessionsAtOnce,
    onFault: (fault) => faults.push(fault),
  });
  return { gate, clock, register, probe, console: served, ledger, faults };
}

/** Makes a project known, and switches it on unless it is said not to. */
export async function addProject(
  { gate }: World,
  project: {
    readonly id: string;
    readonly title: string;
    readonly system?: string;
    readonly superusers?: readonly string[];
    readonly isOff?: boolean;
    readonly maxRecipients?: number;
  },
): Promise<void> {
  const superusers = project.superusers ?? [SIRI.id, SIGURD.id];
  await gate.projects.register({
    id: project.id,
    orderingSystem: project.system ?? "eforsk",
    title: project.title,
    controller: "Fjordheim universitetssykehus",
    contact: { name: "Astri Nygaard", email: "hverdagen@fjordheim.example", phone: "73 55 12 34" },
    superusers,
    by: SIGNE.id,
  });
  if (project.isOff === true) return;
  await gate.projects.activate(project.id, {
    by: superusers[0] ?? SIRI.id,
    until: "2028-01-01T00:00:00+01:00",
    maxRecipients: project.maxRecipients ?? 20_000,
    comment: "Kvalitetskontrollert: brev, formål, avsender og lenker er sett på.",
  });
}

/** Submits, and answers what a superuser sees of it. */
export async function submit({ gate }: World, order: OrderInput): Promise<SuperuserReport> {
  const { mailOut } = await gate.submit(order);
  return fullReport(await gate.report(mailOut, { by: SIGNE.id }));
}

export async function approve(
  { gate }: World,
  { mailOut, digest, findings }: SuperuserReport,
  by: string = SIRI.id,
): Promise<void> {
  for (const language of ["nb", "nn"] as const) await gate.letter(mailOut, { by, language });
  const verdict = await gate.approve(mailOut, {
    by,
    digest,
    comment: "Lest på begge språk. Lenken er prøvd på telefon.",
    acknowledge: findings
      .filter(({ severity }) => severity === "hold")
      .map(({ fingerprint }) => ({ fingerprint, reason: "Kjent fra før, og avklart med prosjektlederen." })),
  });
  const refused = verdict.findings.filter(({ severity }) => severity === "refuse");
  if (refused.length > 0) throw new Error(refused.map(({ message }) => message.en.what).join("; "));
}

/** Lets waves go until something stops it, and tells the same of everybody, or what the index says. */
export async function send(
  { gate }: World,
  mailOut: string,
  people: ListedOrderInput["recipients"],
  outcomeOf: (index: number) => Outcome | undefined = () => "delivered",
): Promise<void> {
  let index = 0;
  for await (const wave of gate.release(mailOut, people, { by: BJORN.id })) {
    await wave.settle(
      wave.clearances.flatMap(({ id }) => {
        const outcome = outcomeOf(index++);
        return outcome === undefined ? [] : [{ clearance: id, outcome }];
      }),
    );
  }
}

/** Approves every template but the newest, which nobody has read yet. */
export async function approveTemplates({ gate }: World): Promise<void> {
  for (const { template, version, letters } of await gate.templates.list({ by: SIGNE.id })) {
    if (version === NEWEST) continue;
    await gate.templates.approve(template, version, {
      by: SIGNE.id,
      digests: Object.fromEntries(letters.map(({ language, digest }) => [language, digest])),
      until: "2028-01-01T00:00:00+01:00",
      comment: "Lest av klarspråkgruppa.",
    });
  }
}

const NEWEST = "2.1.0";
