import { eforsk, instant } from "@sluse/core";
import * as everything from "@sluse/gate";
import { createGate, type Gate, type GateOptions, type LookUpRequest, type OrderInput } from "@sluse/gate";
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
const EVERYDAY = {
  project: "sovn-2027",
  kind: "letter",
  round: "invitation",
  content: everydayLetter("invitation"),
  recipients,
  window: { from: "2027-03-01T08:00:00+01:00", until: "2027-05-30T20:00:00+02:00" },
  orderedBy: ORDERER,
} as const;
const ORDER: OrderInput = EVERYDAY;

const LATER_ORDER: OrderInput = { ...EVERYDAY, recipients: recipients.slice(1) };

/** A gate with a mail-out that awaits approval and one that is approved. */
interface Opened {
  readonly gate: Gate;
  readonly waiting: string;
  readonly digest: string;
  readonly approved: string;
}

function options(): GateOptions {
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

async function open(): Promise<Opened> {
  const gate = await createGate(options());
  await openProject(gate, "sovn-2027");
  const waiting = await gate.submit(ORDER);
  const approved = await gate.submit(LATER_ORDER);
  await gate.approve(approved.mailOut, { ...SIGNED, digest: approved.digest });
  return { gate, waiting: waiting.mailOut, digest: waiting.digest, approved: approved.mailOut };
}

/** A door of a gate, and what it takes. */
const ofGate = (
  name: string,
  valid: (opened: Opened) => readonly unknown[],
  call: (gate: Gate, args: unknown[]) => unknown,
): Door => ({
  name: `gate.${name}`,
  open: async () => {
    const opened = await open();
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
const plain = (name: keyof Gate, valid: (opened: Opened) => readonly unknown[]): Door =>
  ofGate(name, valid, (gate, args) => (gate[name] as Loose)(...args));
const project = (name: keyof Gate["projects"], valid: readonly unknown[]): Door =>
  ofGate(
    `projects.${name}`,
    () => valid,
    (gate, args) => (gate.projects[name] as Loose)(...args),
  );
const audit = (name: keyof Gate["audit"], valid: readonly unknown[]): Door =>
  ofGate(
    `audit.${name}`,
    () => valid,
    (gate, args) => (gate.audit[name] as Loose)(...args),
  );

const doors: readonly Door[] = [
  door("createGate", createGate, () => [options()]),
  door("checkKeys", everything.checkKeys, () => {
    const { ledger, pseudonymKey } = options();
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
  plain("tidy", () => []),
  plain("remind", () => []),
  project("register", [
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
  project("activate", [
    "sovn-2027",
    { by: SUPERUSER, until: "2028-01-01T00:00:00+01:00", maxRecipients: 10, comment: "Kontrollert." },
  ]),
  project("deactivate", ["sovn-2027", SIGNED]),
  project("setSuperusers", [
    "sovn-2027",
    { by: CENTRAL, superusers: [SUPERUSER, ORDERER], comment: "Ny ansvarlig." },
  ]),
  project("setPlan", [
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
  ofGate(
    "exercises.list",
    () => [{ by: SUPERUSER }],
    (gate, args) => (gate.exercises.list as Loose)(...args),
  ),
  ofGate(
    "exercises.answer",
    () => [{ by: SUPERUSER, set: "2026-1", answers: ANSWERS }],
    (gate, args) => (gate.exercises.answer as Loose)(...args),
  ),
  ofGate(
    "exercises.results",
    () => [{ by: CENTRAL }],
    (gate, args) => (gate.exercises.results as Loose)(...args),
  ),
  project("get", ["sovn-2027"]),
  project("list", []),
  audit("verify", [{ by: CENTRAL }]),
  audit("export", [{ by: CENTRAL }]),
];

export const gateDoors: PackageDoors = {
  modules: { "@sluse/gate": everything },
  doors,
  others: { LanguagesAskedFor: "is made and filled by the gate's own packages" },
};
