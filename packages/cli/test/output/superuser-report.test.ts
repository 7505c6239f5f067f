import { tmpdir } from "node:os";

import { createTemplateLibrary } from "@sluse/content";
import {
  NO_COMPLAINTS,
  EMPTY_TALLY,
  createFinding,
  digestOf,
  eforsk,
  instant,
  parseMailOutId,
  parseProjectId,
  parseOrderingSystemId,
  parseUserId,
} from "@sluse/core";
import { createGate, fullReport, gateRules, type SuperuserReport } from "@sluse/gate";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { createLinkProbeDouble, createRegisterDouble, createSimulatedClock } from "@sluse/testkit";
import { describe, expect, test } from "vitest";

import { superuserReport } from "../../src/output/superuser-report.ts";
import { Session } from "../../src/session.ts";
import { captureTerminal } from "../captured-terminal.ts";

const session = new Session(captureTerminal({ folder: tmpdir() }), { language: "nb" });
const rule = gateRules["release/canary-waits"];
if (!rule) throw new Error("the gate has lost a rule");
const held = createFinding(rule, { facts: { count: 50 } });

const mailOut = parseMailOutId("sovn-2027-1");
const project = parseProjectId("sovn-2027");
const orderer = parseUserId("kari.nordmann@uio.no");
const superuser = parseUserId("sølvi.åsen@hemit.no");
const digest = digestOf("noe");
const at = instant("2027-03-01T10:00:00+01:00");
const until = instant("2027-06-30T20:00:00+02:00");

/** A report as the gate gives it. */
async function reportFromGate(): Promise<SuperuserReport> {
  const clock = createSimulatedClock("2027-03-01T10:00:00+01:00");
  const gate = await createGate({
    ledger: createMemoryLedger(),
    registers: [createRegisterDouble({ clock })],
    linkProbe: createLinkProbeDouble({ clock }),
    policy: { ...eforsk, version: "eforsk-1", people: "test" },
    templates: createTemplateLibrary([]),
    pseudonymKey: {
      id: "2027-1",
      secret: new TextEncoder().encode("a key for tests of 32 bytes, not one more"),
    },
    centralFunction: ["sentral@hemit.no"],
    clock,
  });
  await gate.projects.register({
    id: project,
    orderingSystem: "eforsk",
    title: "Søvn og arbeid",
    controller: "Universitetet i Oslo",
    contact: { name: "Åse Østby", email: "sovn@uio.no", phone: "22855050" },
    superusers: [superuser],
    by: "sentral@hemit.no",
  });
  const ordered = await gate.submit({
    project,
    kind: "letter",
    round: "invitation",
    content: { notice: { title: "", sender: { name: "", organisationNumber: "" } }, documents: [] },
    recipients: [],
    window: { from: "2027-03-29T08:00:00+02:00", until: "2027-06-30T20:00:00+02:00" },
    orderedBy: orderer,
  });
  return fullReport(await gate.report(ordered.mailOut, { by: superuser }));
}

/** A mail-out that nothing has happened to yet. */
const fresh: SuperuserReport = {
  ...(await reportFromGate()),
  view: "superuser",
  mailOut,
  submittedAt: at,
  project,
  state: "awaiting-approval",
  decision: "release",
  digest,
  findings: [],
  unrun: [],
  manifest: {
    format: 1,
    mailOut,
    project,
    orderingSystem: parseOrderingSystemId("eforsk"),
    reference: null,
    purpose: "research",
    purposeTag: "5",
    kind: "letter",
    round: "invitation",
    plan: null,
    step: null,
    form: null,
    corrects: null,
    notice: {
      title: "Brev om søvn",
      text: "",
      sender: "Universitetet i Oslo",
      organisationNumber: "971035854",
    },
    documents: [
      {
        name: "brev",
        language: "nb",
        format: "text",
        digest,
        template: { id: "invitasjon", version: "1.0.0", digest },
        typeset: null,
      },
    ],
    links: [],
    canaries: {},
    standing: null,
    audience: { count: 2, digest, key: "2027-1", together: 2 },
    channels: null,
    mandate: { kind: "helsenorge-only" },
    window: { from: "2027-03-29T06:00:00.000Z", until: "2027-06-30T18:00:00.000Z" },
    answerBy: null,
    announcement: null,
    orderedBy: orderer,
    alsoOrderedBy: [],
    policy: { version: "eforsk-1", digest },
  },
  tally: { ...EMPTY_TALLY, given: 2, valid: 2, clear: 2 },
  orderedBy: orderer,
  toldAt: at,
  limitNames: {},
  approvals: [],
  acknowledgements: [],
  stops: [],
  pause: undefined,
  waves: [],
  outcomes: { delivered: 0, unreachable: 0, failed: 0, unknown: 0, answered: 0, unsettled: 0 },
  complaints: 0,
  complaintCauses: NO_COMPLAINTS.reported,
};

const HEADINGS = [
  "Mottakere",
  "Funn",
  "Godkjenninger",
  "Funn som er godtatt",
  "Stopp",
  "Pause",
  "Bølger",
  "Utfall",
] as const;

/** The lines of a report's part, under its heading. */
function partOf(report: SuperuserReport, heading: (typeof HEADINGS)[number]): string[] | undefined {
  const lines = superuserReport(report, session).split("\n");
  const start = lines.findIndex((line, index) => line === heading && lines[index + 1]?.startsWith("─"));
  if (start === -1) return undefined;
  return lines.slice(start + 2, lines.indexOf("", start));
}

const headOf = (report: SuperuserReport): string[] =>
  superuserReport(report, session).split("\n\n")[0]?.split("\n") ?? [];

describe("the report of a superuser", () => {
  test("shows of a mail-out that nothing has happened to what was ordered, and no more", () => {
    expect(headOf(fresh)).toEqual([
      "Utsending    sovn-2027-1",
      "Prosjekt     sovn-2027",
      "Type         brev, invitasjon",
      "Avgjørelse   KLAR",
      "Tilstand     venter på godkjenning",
      `Kontrollsum  ${digest}`,
      "Bestilt av   kari.nordmann@uio.no",
      "Sendt inn    01.03.2027 10:00",
      "Vindu        29.03.2027 08:00 – 30.06.2027 20:00",
      "Tittel       Brev om søvn",
      "Avsender     Universitetet i Oslo (971035854)",
      "Brev         brev (nb, invitasjon 1.0.0)",
      "Regler       eforsk-1",
    ]);
    expect(HEADINGS.filter((heading) => partOf(fresh, heading) !== undefined)).toEqual(["Mottakere", "Funn"]);
    expect(superuserReport(fresh, session)).toMatch(/\n\nKlokkeslett er norsk tid\.\n$/u);
  });

  test("shows of a form, a correction and an announcement what letters do not have", () => {
    const head = headOf({
      ...fresh,
      toldAt: instant("2027-02-01T10:00:00+01:00"),
      complaints: 1200,
      manifest: {
        ...fresh.manifest,
        kind: "form",
        form: {
          id: "sovn-skjema",
          expires: "2027-05-01T10:00:00.000Z",
          expiresAfterDays: null,
          taskText: "Les   dette\nførst.",
        },
        corrects: {
          mailOut: parseMailOutId("sovn-2027-0"),
          cause: "Feil nummer.",
          first: parseMailOutId("sovn-2027-0"),
        },
        links: ["https://a.no/", "https://b.no/"],
        answerBy: "2027-05-01T10:00:00.000Z",
      },
    });
    const of = (label: string): string | undefined =>
      head
        .find((line) => line.startsWith(`${label} `))
        ?.slice(label.length)
        .trim();
    expect({
      told: of("Varslet"),
      answer: of("Svarfrist"),
      form: of("Skjema"),
      expires: of("Skjemaet utløper"),
      text: of("Skjemainformasjon"),
      corrects: of("Retter"),
      links: of("Lenker"),
      complaints: of("Klager"),
    }).toEqual({
      told: "01.02.2027 10:00",
      answer: "01.05.2027 12:00",
      form: "sovn-skjema",
      expires: "01.05.2027 12:00",
      text: "Les dette først.",
      corrects: "sovn-2027-0: Feil nummer.",
      links: "https://a.no/, https://b.no/",
      complaints: "1200",
    });
  });

  test("names the fingerprints of the findings that may stand, and of no others", () => {
    const warned = { ...held, severity: "warn" as const, fingerprint: "00000000warned00" };
    const findings = partOf({ ...fresh, findings: [held, warned] }, "Funn")?.join("\n");
    expect(findings).toContain(held.message.nb.title);
    const all = superuserReport({ ...fresh, findings: [held, warned] }, session);
    expect(all).toContain(`${held.fingerprint}  release/canary-waits`);
    expect(all).not.toContain(warned.fingerprint);
    expect(superuserReport({ ...fresh, findings: [warned] }, session)).not.toContain("Fingeravtrykk");
  });

  test("shows who approved, what they let stand, which stops are in force, and why it waits", () => {
    const report: SuperuserReport = {
      ...fresh,
      approvals: [
        { mailOut, by: superuser, at, attempt: 1, digest, until, maxRecipients: 12_000, comment: "Lest." },
      ],
      acknowledgements: [{ fingerprint: held.fingerprint, by: superuser, reason: "Kjent.", at, until }],
      stops: [
        {
          id: "stop-14" as SuperuserReport["stops"][number]["id"],
          scope: { kind: "project", project },
          by: superuser,
          at,
          reason: "Død lenke.",
          liftedBy: "superuser",
          opened: [],
        },
      ],
      pause: { findings: [held], since: at },
    };
    expect(partOf(report, "Godkjenninger")).toEqual([
      "Av                   Tid               Til               Høyst antall  Begrunnelse",
      "───────────────────  ────────────────  ────────────────  ────────────  ───────────",
      "sølvi.åsen@hemit.no  01.03.2027 10:00  30.06.2027 20:00        12\u00A0000  Lest.",
    ]);
    expect(partOf(report, "Funn som er godtatt")?.[2]).toMatch(
      new RegExp(`^${held.fingerprint}  sølvi\\.åsen@hemit\\.no  30\\.06\\.2027 20:00 +Kjent\\.$`, "u"),
    );
    expect(partOf(report, "Stopp")?.[2]).toContain("stop-14");
    expect(partOf(report, "Pause")?.join("\n")).toContain(held.message.nb.title);
  });

  test("shows waves by their numbers, and what became of their letters", () => {
    const wave = { mailOut, openedAt: at, reserved: 50 };
    const report: SuperuserReport = {
      ...fresh,
      waves: [
        {
          ...wave,
          number: 1,
          canary: true,
          claimed: { at, count: 1200, sendBefore: at, releasedBy: fresh.orderedBy },
        },
        { ...wave, number: 2, canary: false, claimed: undefined },
      ],
      outcomes: { delivered: 1000, unreachable: 20, failed: 30, unknown: 150, answered: 0, unsettled: 110 },
    };
    expect(
      partOf(report, "Bølger")
        ?.slice(2)
        .map((line) => line.split(/ {2,}/u)),
    ).toEqual([
      ["", "1", "01.03.2027 10:00", "1\u00A0200", "prøvebølge"],
      ["", "2", "01.03.2027 10:00", "0"],
    ]);
    expect(partOf(report, "Utfall")?.map((line) => line.split(/ {2,}/u))).toEqual([
      ["levert", "1\u00A0000"],
      ["ikke nådd", "20"],
      ["mislyktes", "30"],
      ["ukjent", "40"],
      ["utfall ikke meldt ennå", "110"],
    ]);
  });
});
