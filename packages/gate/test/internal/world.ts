import { createTemplateLibrary, parseTemplate, type TemplateLibrary } from "@sluse/content";
import {
  ROUNDS,
  eforsk,
  instant,
  type FollowUpPlan,
  type Ledger,
  type Outcome,
  type Policy,
  type Purpose,
  type Recipient,
  type Round,
  type SenderOutcome,
  type Settlement,
} from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import {
  createLinkProbeDouble,
  createRegisterDouble,
  createSimulatedClock,
  type LinkProbeDouble,
  type RegisterDouble,
  type SimulatedClock,
} from "@sluse/testkit";
import { createPopulation } from "@sluse/testkit/people";

import {
  createGate,
  fullReport,
  type Gate,
  type GateOptions,
  type LookUpRequest,
  type OrderInput,
  type OrderedInput,
  type ListedOrderInput,
  type Release,
  type Settled,
  type SuperuserReport,
  type Wave,
} from "../../src/index.ts";

/** A Monday in March, ten in the morning in Oslo. */
export const START = "2027-03-01T10:00:00+01:00";
export const ORDERER = "kari.nordmann@uio.no";
export const SUPERUSER = "sølvi.åsen@hemit.no";
export const SECOND_SUPERUSER = "máret.ánne@hemit.no";
export const CENTRAL = "sentral@hemit.no";

/**
 * Approvals here are of letters that nobody opened, and projects share their letters: that the one is asked for and the
 * other held is tested by itself.
 */
export const testPolicy: Policy = {
  ...eforsk,
  version: "test-1",
  people: "test",
  rules: {},
  approval: { ...eforsk.approval, lettersShown: "not-asked" },
};

const PASSAGES: Readonly<Record<string, string>> = {
  sender: "Dette brevet kommer fra Universitetet i Oslo, som er ansvarlig for studien.",
  purpose:
    "Vi skriver til deg fordi vi vil undersøke hvordan folk sover. Målet med studien er å finne ut hvordan søvn påvirker arbeid og fritid, slik at flere kan få gode råd om søvn.",
  voluntary: "Det er frivillig å delta i studien. Du trenger ikke å svare på dette brevet.",
  withdraw:
    "Du kan når som helst trekke deg uten å oppgi noen grunn. Det får ingen følger for behandlingen din.",
  contact:
    "Har du spørsmål, kan du ringe prosjektleder Åse Østby på telefon 22 85 50 50 eller skrive til sovn@uio.no. Du kan også lese mer om studien på https://www.uio.no/sovn.",
};

/** What a letter of a round must say besides. */
const PASSAGES_OF_ROUND: Readonly<Record<Round, Readonly<Record<string, string>>>> = {
  invitation: {},
  reminder: { reminder: "Vi minner om invitasjonen vi sendte deg for noen uker siden." },
  correction: {
    fault: "I brevet vi sendte deg, stod det feil telefonnummer.",
    apology: "Vi beklager feilen.",
  },
  information: {},
  "follow-up": {},
  result: { result: "Nå er studien ferdig, og vi vil gjerne fortelle deg hva vi fant." },
};

const passagesOf = (round: Round): [string, string][] =>
  Object.entries({ ...PASSAGES_OF_ROUND[round], ...PASSAGES });

/** The template for a round, as it stands in its file. */
export const templateSource = (round: Round): string => `---
id: ${round}
version: "1.0.0"
language: nb
rounds: [${round}]
kind: letter
---
${passagesOf(round)
  .map(([role, text]) => `<!-- passage: ${role} -->\n${text}\n`)
  .join("\n")}`;

/** A letter that is what its template says. */
export const letterOf = (round: Round): string =>
  `${passagesOf(round)
    .map(([, text]) => text)
    .join("\n\n")}\n`;

export function testTemplates(): TemplateLibrary {
  return createTemplateLibrary(
    ROUNDS.map((round) => {
      const { template, findings } = parseTemplate(templateSource(round), { file: `${round}.md` });
      if (!template)
        throw new Error(
          `the test's template does not parse: ${findings.map((each) => each.rule).join(", ")}`,
        );
      return template;
    }),
  );
}

/** Three letters, to those who answered. */
export const PLAN: FollowUpPlan = {
  steps: [
    { name: "3-måneder", days: 91, form: null },
    { name: "6-måneder", days: 182, form: null },
    { name: "12-måneder", days: 365, form: null },
  ],
  earlyDays: 14,
  after: "answered-invitation",
  next: "answered",
  invites: "one-parent",
};

export interface World {
  readonly gate: Gate;
  readonly ledger: Ledger;
  readonly clock: SimulatedClock;
  readonly register: RegisterDouble;
  readonly probe: LinkProbeDouble;
  readonly options: GateOptions;
}

/** A gate over a ledger that knows no project yet. */
export async function createWorld(
  changes: Partial<GateOptions> & { readonly clock?: SimulatedClock } = {},
): Promise<World> {
  const clock = changes.clock ?? createSimulatedClock(START);
  const register = createRegisterDouble({ clock, optedOut: [] });
  const probe = createLinkProbeDouble({ clock });
  const options: GateOptions = {
    ledger: createMemoryLedger(),
    registers: [register],
    linkProbe: probe,
    policy: testPolicy,
    templates: testTemplates(),
    pseudonymKey: {
      id: "2027-1",
      secret: new TextEncoder().encode("a key for tests of 32 bytes, not one more"),
    },
    centralFunction: [CENTRAL],
    clock,
    ...changes,
  };
  const gate = await createGate(options);
  return { gate, ledger: options.ledger, clock, register, probe, options };
}

/** A gate with one active project, `sovn-2027`. */
export async function openWorld(changes: Parameters<typeof createWorld>[0] = {}): Promise<World> {
  const world = await createWorld(changes);
  await openProject(world.gate);
  return world;
}

/** Registers and activates a project. */
export async function openProject(
  gate: Gate,
  id = "sovn-2027",
  maxRecipients = 1_000_000,
  purpose: Purpose = "research",
): Promise<void> {
  await gate.projects.register({
    id,
    orderingSystem: "eforsk",
    title: "Søvn og arbeid",
    purpose,
    controller: "Universitetet i Oslo",
    contact: { name: "Åse Østby", email: "sovn@uio.no", phone: "22855050" },
    superusers: [SUPERUSER, SECOND_SUPERUSER],
    by: CENTRAL,
  });
  // A project under treatment takes two.
  for (const by of [SUPERUSER, SECOND_SUPERUSER].slice(0, purpose === "treatment" ? 2 : 1))
    await gate.projects.activate(id, {
      by,
      until: "2030-01-01T00:00:00+01:00",
      maxRecipients,
      comment: "Kvalitetskontrollert.",
    });
}

/** Everyday recipients who may be written to in tests. */
export const people = (size: number, seed = 1): Recipient[] =>
  [...createPopulation({ size, seed }).people()].map((nationalId) => ({ nationalId }));

export const createOrder = (
  recipients: ListedOrderInput["recipients"],
  changes: Partial<OrderedInput> = {},
): ListedOrderInput => ({ ...ordered(changes), recipients });

/** What an order says beside whom it goes to. */
export function ordered(changes: Partial<OrderedInput> = {}): OrderedInput {
  return {
    project: "sovn-2027",
    kind: "letter",
    round: "invitation",
    purposeTag: "5",
    content: {
      notice: {
        title: changes.round === "result" ? "Resultater fra studie om søvn" : "Invitasjon til studie om søvn",
        sender: { name: "Universitetet i Oslo", organisationNumber: "971035854" },
      },
      documents: [
        {
          kind: "finished",
          name: "brev.txt",
          language: "nb",
          format: "text",
          bytes: new TextEncoder().encode(letterOf(changes.round ?? "invitation")),
          template: { id: changes.round ?? "invitation" },
        },
      ],
    },
    window: { from: "2027-03-29T08:00:00+02:00", until: "2027-06-30T20:00:00+02:00" },
    orderedBy: ORDERER,
    ...changes,
  };
}

export const ANNOUNCEMENT: NonNullable<OrderInput["announcement"]> = {
  schedule: "Hverdager kl. 8–20 fra 29. mars",
  projectManager: { name: "Åse Østby", mobile: "91234567", email: "sovn@uio.no" },
  recipientsAre: "Voksne i Trøndelag",
  recruitedBecause: "Trukket fra Folkeregisteret",
  switchboardTold: true,
};

/** Why somebody is looked up in tests. */
export const LOOK_UP: LookUpRequest = {
  by: CENTRAL,
  reason: "Spør hvem som har skrevet.",
  case: "2027/4711",
};

/** The report as a superuser sees it. */
export const reportOf = async (gate: Gate, mailOut: string): Promise<SuperuserReport> =>
  fullReport(await gate.report(mailOut, { by: SUPERUSER }));

/** Submits, approves, and moves the clock into the window. */
export async function approved(
  world: World,
  recipients: readonly Recipient[],
  changes: Partial<OrderedInput> = {},
): Promise<string> {
  const report = await world.gate.submit(createOrder(recipients, changes));
  if (report.decision === "refuse") {
    throw new Error(
      `refused: ${report.findings.map((finding) => `${finding.rule} ${finding.message.en.what}`).join("; ")}`,
    );
  }
  const { findings } = await reportOf(world.gate, report.mailOut);
  const verdict = await world.gate.approve(report.mailOut, {
    by: SUPERUSER,
    digest: report.digest,
    comment: "Lest og funnet i orden.",
    acknowledge: findings
      .filter((finding) => finding.severity === "hold")
      .map(({ fingerprint }) => ({ fingerprint, reason: "Kjent." })),
  });
  if (verdict.decision !== "release") {
    throw new Error(`not approved: ${verdict.findings.map((finding) => finding.rule).join(", ")}`);
  }
  world.clock.set(instant("2027-03-30T10:00:00+02:00"));
  return report.mailOut;
}

/** Takes every wave, settling each clearance with `outcome`. Answers who was cleared. */
export async function drain(
  release: Release,
  outcome: Outcome | ((wave: Wave) => readonly Settlement[] | Promise<readonly Settlement[]>) = "delivered",
): Promise<string[]> {
  const cleared: string[] = [];
  for await (const wave of release) {
    cleared.push(...wave.clearances.map((clearance) => clearance.recipient.nationalId));
    await wave.settle(
      typeof outcome === "function"
        ? await outcome(wave)
        : wave.clearances.map((clearance) => ({ clearance: clearance.id, outcome })),
    );
  }
  return cleared;
}

/** Releases the first wave, and a superuser lets the rest go. Answers who was cleared. */
export async function passCanary(
  world: World,
  mailOut: string,
  recipients: readonly Recipient[],
  outcome: Parameters<typeof drain>[1] = "delivered",
): Promise<string[]> {
  const release = world.gate.release(mailOut, recipients, { by: ORDERER });
  const cleared = await drain(release, outcome);
  if (release.end?.kind !== "held") throw new Error(`the first wave is not held: ${release.end?.kind}`);
  await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Første bølge er sett på." });
  return cleared;
}

/** Tells the same of everybody whose outcome nobody knows yet. */
export async function tellUnknown(
  { gate }: World,
  mailOut: string,
  outcome: SenderOutcome,
): Promise<Settled> {
  const unknown = await gate.unknownOutcomes(mailOut, { by: SUPERUSER });
  return gate.reconcile(
    unknown.map((clearance) => ({ clearance, outcome })),
    { by: CENTRAL },
  );
}

/** Something happens while the register is asked the next time. */
export function whileAsked({ register }: World, happening: () => unknown): void {
  const { lookup } = register;
  register.lookup = async (asked, options) => {
    register.lookup = lookup;
    await happening();
    return lookup(asked, options);
  };
}

/** Releases to the end: canary, a superuser's word, hourly ceilings slept through. */
export async function releaseAll(
  world: World,
  mailOut: string,
  recipients: readonly Recipient[],
  outcome: Outcome = "delivered",
): Promise<string[]> {
  const cleared: string[] = [];
  for (let turn = 0; turn < 10; turn += 1) {
    const release = world.gate.release(mailOut, recipients, { by: ORDERER, whenClosed: "wait" });
    cleared.push(...(await drain(release, outcome)));
    if (release.end?.kind !== "held") return cleared;
    await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Første bølge er sett på." });
  }
  return cleared;
}
