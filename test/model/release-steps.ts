import assert from "node:assert/strict";

import type { ClearanceId, Outcome } from "@sluse/core";

import { ORDERER, SUPERUSER } from "../everyday/users.ts";
import type { Book, Ending, Sent } from "./book.ts";
import { chosen, hasMailOuts, step, type GateCommand } from "./command.ts";
import { foresee } from "./foresee.ts";
import { PEOPLE, modelPolicy } from "./model-world.ts";
import type { System } from "./system.ts";
import type { Systems } from "./systems.ts";

/** What one wave cleared: people and their clearances' numbers, and what became of them; none when never settled. */
interface TakenWave {
  readonly number: number;
  readonly canary: boolean;
  readonly cleared: readonly { readonly person: number; readonly clearance: number }[];
}

interface Taken {
  readonly waves: readonly TakenWave[];
  readonly end: string;
  readonly rules: readonly string[];
}

const KIND_OF: Readonly<Record<Ending, string>> = {
  completed: "completed",
  waiting: "waiting",
  stopped: "held",
  paused: "held",
  "some unknown": "held",
  "fewer than foretold": "held",
  "outcomes open": "held",
  refused: "refused",
  left: "left",
};

/** Takes so many waves, and settles each of them but the last `unsettled`. */
export const release = (
  choice: number,
  take: number,
  outcomes: readonly Outcome[],
  unsettled: number,
): GateCommand =>
  step(
    `release ${choice}, ${take} waves, ${outcomes.join(",")}, ${unsettled} unsettled`,
    async (book, systems) => {
      const number = chosen(book, choice);
      const wasExact = book.exact;
      const id = systems.each[0]!.mailOuts[number]!;
      const foreseen = foresee(book, number, systems.now, { id, take, unsettled });
      const sent: Sent[][] = [];
      const taken = await systems.all((system) => {
        const own: Sent[] = [];
        sent.push(own);
        return takeWaves(system, book, number, { take, outcomes, unsettled, sent: own });
      });
      const [first = []] = sent;
      for (const each of first) bookSent(book, each, systems);
      if (taken.end === "crashed") book.exact = false;
      const ends = foreseen.ending === "completed" && book.mailOuts[number]!.state !== "completed";
      const ending = ends && book.isNobodySentTo(number) ? "paused" : foreseen.ending;
      if (wasExact && book.exact) {
        assert.deepEqual(
          taken.waves.map((wave) => wave.cleared.map(({ person }) => person).toSorted((a, b) => a - b)),
          foreseen.waves.map((wave) => wave.toSorted((a, b) => a - b)),
          "other people were cleared than the book foresaw",
        );
        assert.equal(taken.end, KIND_OF[ending], `ended for ${taken.rules.join(", ")}`);
      }
      noteEnding(book, number, ending, taken);
      if (foreseen.lastWave !== undefined) book.lastWaves.set(number, foreseen.lastWave);
      if (foreseen.waits) book.waiting.set(number, foreseen.waits);
      else book.waiting.delete(number);
    },
    hasMailOuts,
  );

interface Way {
  readonly take: number;
  readonly outcomes: readonly Outcome[];
  readonly unsettled: number;
  readonly sent: Sent[];
}

async function takeWaves(system: System, book: Book, number: number, way: Way): Promise<Taken> {
  const mailOut = book.mailOuts[number]!;
  const recipients = mailOut.recipients.map((person) => ({ nationalId: PEOPLE[person]! }));
  const waves: TakenWave[] = [];
  const { gate } = system;
  const going = gate.release(system.mailOuts[number]!, recipients, { by: ORDERER });
  const end = await system.attempt(async () => {
    for await (const wave of going) {
      const cleared = wave.clearances.map(({ id, recipient }) => ({
        person: PEOPLE.indexOf(recipient.nationalId),
        clearance: numberOf(id),
      }));
      waves.push({ number: wave.number, canary: wave.canary, cleared });
      // Sent is what was begun: what a crash kept from it is void before long.
      const { begun } = await wave.begin(wave.clearances);
      assert.equal(begun.length, cleared.length, "something was cleared and could not be begun");
      const fresh = cleared.map(({ person, clearance }): Sent => ({
        person,
        clearance,
        mailOut: number,
        project: mailOut.project,
        round: mailOut.round,
        at: system.now,
        outcome: "unknown",
        told: false,
        uncertain: false,
      }));
      way.sent.push(...fresh);
      if (waves.length <= way.take - way.unsettled) {
        const outcomes = fresh.map((_, index) => way.outcomes[index % way.outcomes.length]!);
        for (const [index, each] of fresh.entries()) tell(each, outcomes[index]!);
        await wave.settle(
          wave.clearances.map(({ id }, index) => ({ clearance: id, outcome: outcomes[index]! })),
        );
        for (const each of fresh) each.uncertain = false;
      }
      if (waves.length === way.take) return "left";
    }
    return going.end?.kind ?? "none";
  });
  const findings = going.end && "findings" in going.end ? going.end.findings : [];
  return { waves, end, rules: findings.map((finding) => finding.rule) };
}

/** Nothing may ever go out that the book speaks against, whatever crashed before. */
function bookSent(book: Book, sent: Sent, systems: Systems): void {
  const { person, mailOut, project } = sent;
  assert.deepEqual(book.obstacles(mailOut, systems.now), [], `mail-out ${mailOut} went on`);
  assert.deepEqual(book.hindrances(person, mailOut, systems.now), [], `person ${person} was written to`);
  book.sent.push(sent);
  assert.ok(book.sentInTheHour(systems.now) <= modelPolicy.sending.perHour, "above the hour's ceiling");
  assert.ok(
    book.sentInTheHour(systems.now, project) <= modelPolicy.sending.perProjectHour,
    "above the project's ceiling for the hour",
  );
}

function noteEnding(book: Book, number: number, ending: Ending, taken: Taken): void {
  const mailOut = book.mailOuts[number]!;
  if (taken.end === "completed") mailOut.state = "completed";
  if (taken.rules.includes("release/outside-window")) mailOut.state = "ended";
  if (taken.rules.includes("release/canary-waits") || ending === "paused")
    mailOut.paused ||= taken.end === "held";
  if (taken.rules.includes("release/fewer-cleared")) {
    mailOut.paused = true;
    mailOut.short = true;
  }
}

/** From here on it is told, and until that is known to be kept, uncertain. What reached nobody is taken to be kept. */
function tell(sent: Sent, outcome: Outcome): void {
  sent.outcome = outcome;
  sent.told = true;
  sent.uncertain = true;
}

/** Tells the gate what became of those nobody had settled. */
export const reconcile = (choice: number, outcome: Outcome): GateCommand =>
  step(
    `reconcile ${choice} as ${outcome}`,
    async (book, systems) => {
      const number = chosen(book, choice);
      const answer = await systems.all((system) =>
        system.attempt(async () => {
          const id = system.mailOuts[number]!;
          const unknown = await system.gate.unknownOutcomes(id, { by: SUPERUSER });
          const settled = await system.gate.reconcile(
            unknown.map((clearance: ClearanceId) => ({ clearance, outcome })),
            { by: SUPERUSER },
          );
          return { ...settled, unknown: unknown.map((clearance) => clearance.split("/")[1]) };
        }),
      );
      if (answer === "crashed") book.exact = false;
      for (const each of book.sent) {
        if (each.mailOut !== number || (each.outcome !== "unknown" && !each.uncertain)) continue;
        const listed = answer === "crashed" || answer.unknown.includes(String(each.clearance));
        assert.ok(listed || each.uncertain, "lost from the books");
        // What is not listed was kept before the crash after all.
        if (listed) tell(each, outcome);
        each.uncertain = answer === "crashed";
      }
    },
    hasMailOuts,
  );

/**
 * Tells the gate of everything it knows no outcome of that it was never sent, but of what a process crashed while it
 * told of. Whoever was begun stays written to; what a crash kept from being begun is taken back, and nobody saw it.
 */
export const callOff = (choice: number): GateCommand =>
  step(
    `call off ${choice}`,
    async (book, systems) => {
      const number = chosen(book, choice);
      const own = book.sent.filter((each) => each.mailOut === number);
      const uncertain = new Set(own.filter((each) => each.uncertain).map(({ clearance }) => clearance));
      const answer = await systems.all((system) =>
        system.attempt(async () => {
          const unknown = await system.gate.unknownOutcomes(system.mailOuts[number]!, { by: SUPERUSER });
          const words = unknown
            .filter((clearance) => !uncertain.has(numberOf(clearance)))
            .map((clearance) => ({ clearance, outcome: "not-sent" as const }));
          return system.gate.reconcile(words, { by: SUPERUSER });
        }),
      );
      if (answer === "crashed") book.exact = false;
      else if (book.exact) assert.equal(answer.takenBack, 0, "something was taken back that was begun");
    },
    hasMailOuts,
  );

const numberOf = (clearance: ClearanceId): number => Number(clearance.split("/")[1]);
