import { eforsk, instant, type Recipient } from "@sluse/core";
import * as everything from "@sluse/gate";
import {
  createGate,
  type Gate,
  type GateOptions,
  type LookUpRequest,
  type OrderInput,
  type Wave,
} from "@sluse/gate";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { createLinkProbeDouble, createRegisterDouble, createSimulatedClock } from "@sluse/testkit";
import { createPopulation } from "@sluse/testkit/people";

import { everydayLetter, everydayTemplates } from "../everyday/letter.ts";
import { openProject } from "../everyday/project.ts";
import { CENTRAL, ORDERER, SUPERUSER } from "../everyday/users.ts";
import { door, type Door, type PackageDoors } from "./door.ts";

const recipients = [...createPopulation({ size: 3, seed: 11 }).recipients()].map(({ nationalId }) => ({
  nationalId,
}));
const SIGNED = { by: SUPERUSER, comment: "Lest og vurdert." };
const STOP = { by: SUPERUSER, reason: "Feil nummer." };
const LOOK_UP: LookUpRequest = { by: CENTRAL, reason: "Spør hvem som har skrevet.", case: "2027/4711" };
const ORDERED = {
  project: "sovn-2027",
  kind: "letter",
  round: "invitation",
  purposeTag: "5",
  content: everydayLetter("invitation"),
  window: { from: "2027-03-01T08:00:00+01:00", until: "2027-05-30T20:00:00+02:00" },
  orderedBy: ORDERER,
} as const;
const ORDER: OrderInput = { ...ORDERED, recipients };
const LATER_ORDER: OrderInput = { ...ORDERED, recipients: recipients.slice(1) };

const STANDING_ORDER: OrderInput = {
  ...ORDERED,
  standing: { trigger: "Operert for tre måneder siden", perDay: 100, inAll: 1000 },
};

/** A gate with a mail-out that awaits approval, and one for a list and a standing one that are approved. */
interface Opened {
  readonly gate: Gate;
  readonly recipient: Recipient;
  readonly waiting: string;
  readonly digest: string;
  readonly approved: string;
  readonly standing: string;
}

/** What the gates of the doors are made of. */
export function gateOptions(): GateOptions {
  const clock = createSimulatedClock(instant("2027-03-01T10:00:00+01:00"));
  return {
    ledger: createMemoryLedger(),
    registers: [createRegisterDouble({ clock, optedOut: [] })],
    linkProbe: createLinkProbeDouble({ clock }),
    policy: {
      ...eforsk,
      version: "doors-1",
      people: "test",
      sending: { ...eforsk.sending, daysAhead: 0 },
      approval: { ...eforsk.approval, lettersShown: "not-asked" },
    },
    templates: everydayTemplates(),
    pseudonymKey: { id: "doors", secret: new TextEncoder().encode("a key of the doors' tests, of 32 bytes") },
    centralFunction: [CENTRAL],
    clock,
  };
}

async function approve(gate: Gate, order: OrderInput): Promise<string> {
  const { mailOut, digest, findings } = await gate.submit(order);
  const verdict = await gate.approve(mailOut, { ...SIGNED, digest });
  if (verdict.decision === "release") return mailOut;
  throw new Error([...findings, ...verdict.findings].map(({ rule }) => rule).join(", "));
}

export async function openedGate(): Promise<Opened> {
  const gate = await createGate(gateOptions());
  await openProject(gate, "sovn-2027");
  const waiting = await gate.submit(ORDER);
  const approved = await approve(gate, LATER_ORDER);
  const standing = await approve(gate, STANDING_ORDER);
  return {
    gate,
    recipient: recipients[0]!,
    waiting: waiting.mailOut,
    digest: waiting.digest,
    approved,
    standing,
  };
}

/** A door of a gate, and what it takes. */
const ofGate = (
  name: string,
  valid: (opened: Opened) => readonly unknown[],
  call: (gate: Gate, args: unknown[]) => unknown,
): Door => ({
  name: `gate.${name}`,
  open: async () => {
    const opened = await openedGate();
    return { valid: valid(opened), call: (args) => call(opened.gate, args) };
  },
});

/** What is said of each exercise. */
const ANSWERS = Object.fromEntries(
  [
    "sleep-invitation",
    "everyday-information",
    "heart-invitation",
    "back-follow-up",
    "everyday-2-invitation",
    "sleep-reminder",
    "liver-follow-up",
    "food-invitation",
    "shoulder-invitation",
    "hip-correction",
    "knee-results",
    "child-health-invitation",
  ].map((id) => [id, "refuse"]),
);

type Loose = (...args: unknown[]) => unknown;
type PartName = "checks" | "projects" | "templates" | "exercises" | "audit";
/** A door of one of the gate's parts. */
const part = <Name extends PartName>(
  of: Name,
  name: keyof Gate[Name] & string,
  valid: readonly unknown[],
): Door =>
  ofGate(
    `${of}.${name}`,
    () => valid,
    (gate, args) => (gate[of] as unknown as Readonly<Record<string, Loose>>)[name]?.(...args),
  );
/** A door of a wave of one: of the standing mail-out, so that each call finds it as it was. */
const ofWave = (name: keyof Wave, valid: (wave: Wave) => readonly unknown[]): Door => ({
  name: `gate.clear().wave.${name}`,
  open: async () => {
    const { gate, standing, recipient } = await openedGate();
    const cleared = await gate.clear(standing, recipient, { by: SUPERUSER });
    if (cleared.kind !== "cleared") throw new Error(cleared.findings.map(({ rule }) => rule).join(", "));
    const { wave } = cleared;
    return { valid: valid(wave), call: (args) => (wave[name] as Loose)(...args) };
  },
});
const giveBack: Door = {
  name: "gate.clear().wave.begin().giveBack",
  open: async () => {
    const { gate, standing, recipient } = await openedGate();
    const cleared = await gate.clear(standing, recipient, { by: SUPERUSER });
    if (cleared.kind !== "cleared") throw new Error(cleared.kind);
    const begun = await cleared.wave.begin(cleared.wave.clearances);
    return { valid: [begun.begun], call: (args) => (begun.giveBack as Loose)(...args) };
  },
};
const plain = (name: keyof Gate, valid: (opened: Opened) => readonly unknown[]): Door =>
  ofGate(name, valid, (gate, args) => (gate[name] as Loose)(...args));

const doors: readonly Door[] = [
  door("createGate", createGate, () => [gateOptions()]),
  door("checkKeys", everything.checkKeys, () => {
    const { ledger, pseudonymKey } = gateOptions();
    return [ledger, { pseudonymKey, retiredKeys: [] }];
  }),
  door("fullReport", everything.fullReport, () => [{ view: "superuser" }]),
  plain("submit", () => [ORDER, { signal: new AbortController().signal }]),
  plain("recheck", ({ waiting }) => [waiting, recipients, { by: SUPERUSER }]),
  plain("letter", ({ waiting }) => [waiting, { by: SUPERUSER, language: "nb" }]),
  plain("proof", ({ waiting }) => [
    waiting,
    {
      by: SUPERUSER,
      to: { kind: "test-person", nationalId: recipients[0]?.nationalId },
      language: "nb",
      values: { navn: "Kari Nordmann" },
    },
  ]),
  plain("ask", ({ waiting }) => [waiting, { by: SUPERUSER, question: "Hvem har lest brevet?" }]),
  ofGate(
    "answer",
    ({ waiting }) => [waiting, { by: ORDERER, number: 1, answer: "Brukerrådet." }],
    async (gate, args) => {
      const { mailOuts } = await gate.list({ by: CENTRAL });
      for (const { mailOut } of mailOuts)
        await gate.ask(mailOut, { by: SUPERUSER, question: "Hvem har lest brevet?" });
      return (gate.answer as Loose)(...args);
    },
  ),
  plain("approve", ({ waiting, digest }) => [
    waiting,
    { ...SIGNED, digest, maxRecipients: 3, acknowledge: [{ fingerprint: "a", reason: "Kjent." }] },
  ]),
  plain("reject", ({ waiting }) => [waiting, SIGNED]),
  plain("withdraw", ({ waiting }) => [waiting, SIGNED]),
  ofGate(
    "release",
    (opened) => [opened.approved, recipients.slice(1), { by: SUPERUSER, whenClosed: "return" }],
    async (gate, args) => {
      const waves = (gate.release as Loose)(...args) as ReturnType<Gate["release"]>;
      for await (const wave of waves) await wave.settle([]);
    },
  ),
  plain("clear", ({ standing }) => [
    standing,
    recipients[0],
    { by: SUPERUSER, signal: new AbortController().signal },
  ]),
  plain("begin", ({ approved }) => [approved, { by: SUPERUSER, wave: 1, clearances: [`${approved}/1`] }]),
  ofWave("begin", ({ clearances }) => [clearances]),
  giveBack,
  ofWave("letterFor", ({ clearances }) => [clearances[0]]),
  ofWave("prepareLetter", ({ clearances }) => [clearances[0]]),
  ofWave("formFor", ({ clearances }) => [clearances[0]]),
  ofWave("handOver", () => []),
  ofWave("settle", ({ clearances }) => [
    clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })),
  ]),
  plain("reconcile", () => [
    [{ clearance: "sovn-2027-0000000000.1.1", outcome: "delivered" }],
    { by: SUPERUSER },
  ]),
  plain("unknownOutcomes", ({ waiting }) => [waiting, { by: SUPERUSER, limit: 10 }]),
  plain("stop", ({ waiting }) => [{ mailOut: waiting }, STOP]),
  plain("liftStop", () => ["stop-1", STOP]),
  plain("openUnderStop", () => [
    "stop-1",
    {
      by: CENTRAL,
      comment: "Lest.",
      project: "sovn-2027",
      checked: { proofRead: true, purpose: true, sender: true, links: true },
    },
  ]),
  plain("stops", () => [{ by: SUPERUSER }]),
  plain("goOn", ({ waiting }) => [waiting, SIGNED]),
  plain("reportComplaints", ({ waiting }) => [waiting, { by: SUPERUSER, count: 1 }]),
  plain("contactsOf", () => [recipients[0]?.nationalId, LOOK_UP]),
  plain("exportPerson", () => [recipients[0]?.nationalId, LOOK_UP]),
  plain("report", ({ waiting }) => [waiting, { by: SUPERUSER }]),
  plain("list", () => [{ by: SUPERUSER, project: "sovn-2027" }]),
  plain("calendar", () => [{ by: SUPERUSER, from: "2027-03-01T10:00:00+01:00", days: 3 }]),
  plain("status", () => [{ by: CENTRAL }]),
  plain("tidy", () => []),
  plain("remind", () => []),
  part("projects", "register", [
    {
      id: "hjerte-2027",
      orderingSystem: "eforsk",
      title: "Hjerte og arbeid",
      purpose: "research",
      controller: "Universitetet i Oslo",
      contact: { name: "Åse Østby", email: "hjerte@uio.no", phone: "22855050" },
      superusers: [SUPERUSER],
      by: CENTRAL,
    },
  ]),
  part("projects", "activate", [
    "sovn-2027",
    { by: SUPERUSER, until: "2028-01-01T00:00:00+01:00", maxRecipients: 10, comment: "Kontrollert." },
  ]),
  part("projects", "deactivate", ["sovn-2027", SIGNED]),
  part("projects", "setSuperusers", [
    "sovn-2027",
    { by: CENTRAL, superusers: [SUPERUSER, ORDERER], comment: "Ny ansvarlig." },
  ]),
  part("projects", "setPlan", [
    "sovn-2027",
    {
      by: CENTRAL,
      plan: {
        steps: [
          { name: "6-måneder", days: 182, form: "4f1d5c4e" },
          { name: "12-måneder", days: 365, form: null },
        ],
        earlyDays: 14,
        after: "trigger",
        next: "answered",
        invites: "one-parent",
      },
      comment: "Avtalt med registeret.",
    },
  ]),
  part("checks", "order", [ORDER, { signal: new AbortController().signal }]),
  part("checks", "letter", [
    {
      by: ORDERER,
      project: "sovn-2027",
      round: "invitation",
      content: everydayLetter("invitation"),
      sample: { fornavn: "Kåre" },
      window: ORDERED.window,
      answerBy: "2027-06-01T00:00:00+02:00",
    },
  ]),
  part("checks", "links", [
    {
      by: ORDERER,
      project: "sovn-2027",
      links: ["https://www.fjordby.no/sovn", "https://www.fjordby.no/sovn?s=proeve-1234567"],
      canaries: { svarkode: "proeve-1234567" },
      answerBy: "2027-06-01T00:00:00+02:00",
    },
  ]),
  part("exercises", "list", [{ by: SUPERUSER }]),
  part("exercises", "answer", [{ by: SUPERUSER, set: "2026-1", answers: ANSWERS }]),
  part("exercises", "results", [{ by: CENTRAL }]),
  part("templates", "list", [{ by: SUPERUSER }]),
  part("templates", "approve", [
    "invitation",
    "1.0.0",
    {
      ...SIGNED,
      system: "eforsk",
      digests: { nb: "0".repeat(64) },
      until: "2028-01-01T00:00:00+01:00",
    },
  ]),
  part("templates", "withdraw", ["invitation", "1.0.0", { ...SIGNED, system: "eforsk" }]),
  part("projects", "get", ["sovn-2027"]),
  part("projects", "list", []),
  part("audit", "verify", [{ by: CENTRAL }]),
  part("audit", "export", [{ by: CENTRAL }]),
];

export const gateDoors: PackageDoors = {
  modules: { "@sluse/gate": everything },
  doors,
  others: { LanguagesAskedFor: "is made and filled by the gate's own packages" },
};

/** Every function that a gate has, by its way in. */
export async function functionsOfAGate(): Promise<readonly string[]> {
  const { gate } = await openedGate();
  return Object.entries(gate).flatMap(([name, its]) =>
    typeof its === "function"
      ? [`gate.${name}`]
      : Object.keys(its as object).map((inner) => `gate.${name}.${inner}`),
  );
}
