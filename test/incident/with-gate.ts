import { instant, type Decision, type Finding, type Recipient } from "@sluse/core";
import { fullReport, type OrderInput, type Release } from "@sluse/gate";
import { readIdTable } from "@sluse/registers/id-table";

import { ORDERER, PROJECT, SUPERUSERS, type IncidentWorld } from "./incident-world.ts";
import { HELSENORGE_ONLY, type OrderingSystem } from "./ordering-system.ts";
import type { Books } from "./start-eprom.ts";

/** One thing the ordering system tried, and what the gate said. */
export interface Attempt {
  readonly what: string;
  readonly decision: Decision;
  /** The rules that spoke, the strictest first. */
  readonly findings: readonly Finding[];
}

export interface GateRun {
  readonly attempts: readonly Attempt[];
  readonly books: Books;
  readonly waves: number;
  readonly sendingHours: number;
  readonly mailOut: string;
  /** Letter texts that were approved and sent, each with its recipients' names in it. */
  readonly texts: number;
  /** Superusers who approved it. */
  readonly approvals: number;
}

/** The same ordering system, the same letters and people, through the gate. */
export async function withGate(
  world: IncidentWorld,
  onAttempt: (attempt: Attempt) => void,
  onWave: (cleared: number) => void,
): Promise<GateRun> {
  const { gate, clock } = world;
  const eprom = await world.startEprom();
  const attempts: Attempt[] = [];
  const tried = (what: string, { decision, findings }: Omit<Attempt, "what">): void => {
    const attempt = { what, decision, findings };
    attempts.push(attempt);
    onAttempt(attempt);
  };

  tried("brev med plassholder og død lenke", await gate.submit(order(world, "1-faulty-text")));
  tried("brev med død lenke", await gate.submit(order(world, "2-dead-link")));
  tried("brev uten «frivillig» og «trekke deg»", await gate.submit(order(world, "3-not-to-standard")));

  const report = await gate.submit(order(world, PERSONAL));
  tried("rettet brev bestilt", report);
  const { mailOut, digest } = report;
  const early = gate.release(mailOut, recipients(world), { by: ORDERER });
  await sendAll(early, eprom.system, onWave);
  tried("sende uten godkjenning", refusalOf(early));
  const comment = "Lest korrektur, prøvd lenken, formålet er klart.";
  tried("bestiller godkjenner selv", await gate.approve(mailOut, { by: ORDERER, digest, comment }));
  for (const by of SUPERUSERS) {
    await gate.letter(mailOut, { by });
    const verdict = await gate.approve(mailOut, { by, digest, comment });
    tried(`superbruker ${by === SUPERUSERS[0] ? "én" : "to"} godkjenner`, verdict);
  }

  clock.set(instant(FIRST_DAY));
  const before = clock.now();
  const canary = gate.release(mailOut, recipients(world), { by: ORDERER, whenClosed: "wait" });
  await sendAll(canary, eprom.system, onWave);
  tried("første bølge er ute", refusalOf(canary));
  await gate.goOn(mailOut, { by: SUPERUSERS[0], comment: "Første bølge er sett på, ingen klager." });
  const rest = gate.release(mailOut, recipients(world), { by: ORDERER, whenClosed: "wait" });
  await sendAll(rest, eprom.system, onWave);
  tried("resten er ute", refusalOf(rest));
  const sendingHours = (clock.now() - before) / 3_600_000;

  for (const time of ["andre", "tredje", "fjerde"]) {
    clock.advance(7 * 24 * 3_600_000);
    const again = await gate.submit(order(world, PERSONAL, `Invitasjon, ${time} utsending`, clock.now()));
    tried(`samme invitasjon ${time} gang`, again);
  }
  const { waves, approvals, manifest } = fullReport(await gate.report(mailOut, { by: SUPERUSERS[0] }));
  const books = await eprom.books();
  eprom.stop();
  const texts = manifest.documents.length;
  return { attempts, books, waves: waves.length, sendingHours, mailOut, texts, approvals: approvals.length };
}

/** The mended letter: made for each from its template, as PDF on the letterhead. */
const PERSONAL = "sovn-invitasjon-personlig";
const FIRST_DAY = "2027-03-02T08:00:00+01:00";

const FIRST_NAMES = [
  "Åse",
  "Áilu",
  "Kåre",
  "Máret Ánne",
  "Øystein",
  "Bjørg",
  "Iŋgá",
  "Ole-Jørgen",
  "Siv",
  "Kari",
];
const LAST_NAMES = [
  "Ærlig-Øvrebø",
  "Čáhppe",
  "Solvang",
  "Gaup",
  "Hætta",
  "D'Angelo",
  "Nordås",
  "Bø",
  "Lillevik",
];

/** What the ordering system calls somebody: the same however the number is written. */
function nameOf(written: string): string {
  const digits = Number(written.replaceAll(/\D/gu, "").slice(0, 9));
  return `${FIRST_NAMES[digits % FIRST_NAMES.length]} ${LAST_NAMES[digits % LAST_NAMES.length]}`;
}

/** Streamed from the same file every time, each with a name: the gate keeps nobody. */
async function* recipients(world: IncidentWorld): AsyncGenerator<Recipient> {
  for await (const row of readIdTable(world.recipientsFile))
    yield { ...row, values: { navn: nameOf(row.nationalId) } };
}

function order(
  world: IncidentWorld,
  letter: string,
  title = "Invitasjon til studie",
  now?: number,
): OrderInput {
  const from = now === undefined ? instant(FIRST_DAY) : instant(now + 22 * 24 * 3_600_000);
  return {
    project: PROJECT,
    kind: "letter",
    round: "invitation",
    purposeTag: "5",
    content: {
      notice: { title, sender: { name: "Universitetet i Fjordby", organisationNumber: "999999999" } },
      documents: [
        letter === PERSONAL
          ? { kind: "rendered", name: "invitasjon", language: "nb", template: { id: letter }, values: {} }
          : {
              kind: "finished",
              name: `${letter}.pdf`,
              language: "nb",
              format: "pdf",
              bytes: world.letter(letter),
              template: { id: "sovn-invitasjon" },
            },
      ],
    },
    recipients: letter === PERSONAL ? recipients(world) : readIdTable(world.recipientsFile),
    window: { from, until: instant(from + 60 * 24 * 3_600_000) },
    orderedBy: ORDERER,
    announcement: {
      schedule: "Alle dager kl. 8–22 fra 2. mars",
      projectManager: { name: "Åse Østby", mobile: "91234567", email: "sovnstudien@fjordby.no" },
      recipientsAre: "Voksne i Fjordby",
      recruitedBecause: "Trukket ut fra Folkeregisteret",
      switchboardTold: true,
    },
  };
}

async function sendAll(
  release: Release,
  system: OrderingSystem,
  onWave: (cleared: number) => void,
): Promise<void> {
  for await (const wave of release) {
    const { begun } = await wave.begin(wave.clearances);
    const letters = await Promise.all(begun.map((id) => wave.letterFor(id)));
    const outcomes = await system.sendAll(
      letters.map(({ recipient, notice, bytes }) => ({
        nationalId: recipient.nationalId.replaceAll(/\s/gu, ""),
        title: notice.title,
        pdf: bytes,
        // The mandate of research: a person Helsenorge refuses is not reached another way.
        channels: HELSENORGE_ONLY,
      })),
    );
    await wave.settle(begun.map((id, index) => ({ clearance: id, outcome: outcomes[index]! })));
    onWave(wave.clearances.length);
  }
}

function refusalOf({ end }: Release): Omit<Attempt, "what"> {
  if (end === undefined || end.kind === "completed") return { decision: "release", findings: [] };
  return { decision: end.kind === "refused" ? "refuse" : "hold", findings: end.findings };
}
