import type { ListedOrderInput } from "@sluse/gate";

import { listOf, type Crowd } from "./happenings.ts";
import { ANNOUNCEMENT, letterOf } from "./letters.ts";
import type { Asked, Plan } from "./oracle.ts";
import { needsSuperuser, rulesOf, type Play } from "./play.ts";
import { nameOf } from "./set-up.ts";
import type { LetterSystem } from "./systems.ts";
import { atHour } from "./time.ts";
import { CENTRAL, MACHINE, ORDERER } from "./world.ts";

/** The window of a mail-out to a list opens two days after it is ordered, or three weeks after where it must be announced. */
const AHEAD = 2;
const ANNOUNCED_AHEAD = 22;
const WINDOW_DAYS = 40;
const REMINDED_AFTER = 28;
/** A superuser reads on the morning after. */
const READ_AT = 9;

/** A project writes to its list, and reminds those of the same list four weeks after. */
export function writeToLists(play: Play, systems: readonly LetterSystem[], crowd: Crowd): void {
  for (const system of systems) {
    const people = listOf(system, crowd);
    play.at(system.day * 24 + 10, () => order(play, system, people, "invitation"));
    if (!system.isApril)
      play.at((system.day + REMINDED_AFTER) * 24 + 10, () => order(play, system, people, "reminder"));
  }
}

export type ListRound = "invitation" | "reminder";

export const planOfLetter = (system: LetterSystem, round: ListRound): Plan => ({
  form: false,
  project: system.id,
  why: system.why,
  round,
  step: undefined,
  steps: [],
  paper: false,
  ownRegister: system.ownRegister,
  reminders: [],
});

export function orderOfLetter(
  play: Play,
  system: LetterSystem,
  people: readonly number[],
  round: ListRound,
): ListedOrderInput {
  const ahead = system.isApril ? ANNOUNCED_AHEAD : AHEAD;
  return {
    project: system.id,
    kind: "letter",
    round,
    purposeTag: "5",
    content: letterOf(round, nameOf(system)),
    recipients: rowsOf(play, system, people),
    window: {
      from: new Date(atHour(play.day + ahead, 8)),
      until: new Date(atHour(play.day + ahead + WINDOW_DAYS, 20)),
    },
    orderedBy: ORDERER,
    ...(system.isApril ? { announcement: ANNOUNCEMENT } : {}),
  };
}

function* rowsOf(
  play: Play,
  { id }: LetterSystem,
  people: readonly number[],
): Generator<{ nationalId: string; row: number }> {
  const seen = new Set<number>();
  for (const [place, person] of people.entries()) {
    // Who stands there twice stands there under the last number they had, too.
    yield { nationalId: play.numberOf(seen.has(person) ? `${id} again` : id, person), row: place + 1 };
    seen.add(person);
  }
}

async function order(
  play: Play,
  system: LetterSystem,
  people: readonly number[],
  round: ListRound,
): Promise<void> {
  const report = await play.world.gate.submit(orderOfLetter(play, system, people, round));
  if (report.decision === "refuse") throw new Error(`${system.id}: ${rulesOf(report.findings).join(", ")}`);
  const { mailOut } = report;
  play.at((play.day + 1) * 24 + READ_AT, async () => {
    await play.approve(mailOut);
    const ahead = system.isApril ? ANNOUNCED_AHEAD : AHEAD;
    play.at((play.day - 1 + ahead) * 24 + READ_AT, () =>
      release(play, system, { mailOut, people, round, got: new Set() }),
    );
  });
}

interface Released {
  readonly mailOut: string;
  readonly people: readonly number[];
  readonly round: ListRound;
  readonly got: Set<number>;
}

/** Releases what may leave this hour, and again the next, until it is done. */
async function release(
  play: Play,
  system: LetterSystem,
  { mailOut, people, round, got }: Released,
): Promise<void> {
  const plan = planOfLetter(system, round);
  const asOf = (person: number): Asked => ({
    mailOut: `${system.id} ${round}`,
    plan,
    person,
    about: undefined,
  });
  const run = play.world.gate.release(mailOut, rowsOf(play, system, people), { by: MACHINE });
  for await (const wave of run) {
    await play.send(wave, ({ row = 0 }) => {
      const person = people[row - 1]!;
      got.add(person);
      return asOf(person);
    });
  }
  const { end } = run;
  if (end?.kind === "completed" || end?.kind === "refused" || end === undefined || end.kind === "caught-up") {
    const findings = end && end.kind !== "completed" ? end.findings : [];
    for (const person of new Set(people)) {
      if (got.has(person)) continue;
      play.account.compare(asOf(person), play.day, {
        whyNot: play.oracle.whyNot(asOf(person), play.now),
        gate: `${end?.kind}: ${rulesOf(findings).join(", ")}`,
        told: end?.kind === "refused",
      });
    }
    return;
  }
  play.account.heldBy(rulesOf(end.findings));
  if (needsSuperuser(end.findings)) await play.goOn(mailOut, end.findings);
  if (rulesOf(end.findings).includes("release/stopped")) {
    // Nothing leaves before the central function has looked, the day after.
    play.at((play.day + 1) * 24 + 8, async () => {
      await openUnderStop(play, system.id);
      await release(play, system, { mailOut, people, round, got });
    });
    return;
  }
  play.at(play.nextOpenHour(), () => release(play, system, { mailOut, people, round, got }));
}

/** What the central function does when a project waits under the stop: it looks at the letter, and opens that project alone. */
async function openUnderStop(play: Play, project: string): Promise<void> {
  const stop = play.stoppedBy;
  if (stop === undefined) return;
  const verdict = await play.world.gate.openUnderStop(stop, {
    by: CENTRAL,
    project,
    comment: "Brevet er kontrollert.",
    checked: { proofRead: true, purpose: true, sender: true, links: true },
  });
  if (verdict.decision !== "release") throw new Error(rulesOf(verdict.findings).join(", "));
  play.account.decided("central function", "opens a project under the stop");
}
