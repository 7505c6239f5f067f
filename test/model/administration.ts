import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";

import { DAY, type Instant, type Round } from "@sluse/core";

import { fullReport } from "@sluse/gate";

import type { Book, StopName } from "./book.ts";
import { chosen, hasMailOuts, step, type GateCommand } from "./command.ts";
import { foreseeDecisions, foretell } from "./foresee.ts";
import { everydayLetter } from "../everyday/letter.ts";
import { CENTRAL, ORDERER, SUPERUSER } from "../everyday/users.ts";
import { PEOPLE, PROJECTS, WINDOW_DAYS, modelPolicy } from "./model-world.ts";
import type { System } from "./system.ts";

const later = (at: Instant, days: number): Instant => (at + days * DAY) as Instant;
export const recipientsOf = (people: readonly number[]): { nationalId: string }[] =>
  people.map((person) => ({ nationalId: PEOPLE[person]! }));

export const submit = (project: number, round: Round, people: readonly number[]): GateCommand =>
  step(`submit ${round} of ${PROJECTS[project]} to ${people.join(",")}`, async (book, systems) => {
    const window = { from: systems.now, until: later(systems.now, WINDOW_DAYS) };
    const answer = await systems.all((system) =>
      system.attempt(async () => {
        const report = await system.gate.submit({
          project: PROJECTS[project]!,
          kind: "letter",
          round,
          purposeTag: "5",
          content: everydayLetter(round),
          recipients: recipientsOf(people),
          window,
          orderedBy: ORDERER,
        });
        const { decision, findings, tally, state } = report;
        const { tally: exact } = fullReport(await system.gate.report(report.mailOut, { by: SUPERUSER }));
        // Last: after a crash neither the book nor the system knows of it.
        system.mailOuts.push(report.mailOut);
        return {
          decision,
          state,
          tally,
          clear: exact.clear,
          rules: findings.map((finding) => finding.rule),
        };
      }),
    );
    if (answer === "crashed") {
      book.exact = false;
      return;
    }
    const number = book.mailOuts.push({
      project,
      round,
      recipients: people,
      window,
      state: "submitted",
      approval: undefined,
      paused: false,
      canaryPassed: false,
      foretold: 0,
      shortfallSeen: 0,
      short: false,
    });
    const foretold = foretell(book, number - 1, systems.now);
    book.mailOuts[number - 1]!.foretold = book.exact ? foretold : answer.clear;
    if (book.exact) assert.equal(answer.clear, foretold, "others were foretold than may be written to");
    const foreseen = foreseeDecisions(book, number - 1, systems.now);
    if (book.exact)
      assert.ok(foreseen.includes(answer.decision), `${answer.decision}: ${answer.rules.join()}`);
    book.mailOuts[number - 1]!.state = STATE_AFTER[answer.decision];
  });

/** What a look at an order leaves it as. */
export const STATE_AFTER = { release: "submitted", hold: "held", refuse: "ended" } as const;

export const approve = (choice: number, by: string): GateCommand =>
  step(
    `approve ${choice} by ${by}`,
    async (book, systems) => {
      const number = chosen(book, choice);
      const answer = await systems.all((system) => system.attempt(() => approveIn(system, number, by)));
      const mailOut = book.mailOuts[number]!;
      const approvable = mailOut.state === "submitted" || mailOut.state === "approved";
      const inTime = systems.now < mailOut.window.until && book.isActive(mailOut.project, systems.now);
      const may = by === SUPERUSER && approvable && inTime;
      if (answer !== "crashed") {
        if (!may || book.exact) assert.equal(answer.decision === "release", may, answer.rules.join(", "));
        if (answer.decision !== "release") return;
      }
      // After a crash it may have been kept: what may be must be reckoned with.
      book.exact &&= answer !== "crashed";
      if (!may) return;
      const longest = later(systems.now, modelPolicy.approval.validDays);
      const until = Math.min(longest, mailOut.window.until) as Instant;
      mailOut.state = "approved";
      mailOut.approval = { at: systems.now, until };
    },
    hasMailOuts,
  );

export async function approveIn(
  system: System,
  number: number,
  by: string,
): Promise<{ decision: string; rules: string[] }> {
  const id = system.mailOuts[number]!;
  const { digest, findings } = await system.gate.report(id, { by: SUPERUSER });
  const acknowledge = findings
    .filter((finding) => finding.severity === "hold")
    .map(({ fingerprint }) => ({ fingerprint, reason: "Kjent." }));
  await system.gate.letter(id, { by });
  const verdict = await system.gate.approve(id, { by, digest, comment: "Lest.", acknowledge });
  return { decision: verdict.decision, rules: verdict.findings.map((finding) => finding.rule) };
}

export const withdraw = (choice: number): GateCommand =>
  step(
    `withdraw ${choice}`,
    async (book, systems) => {
      const number = chosen(book, choice);
      const answer = await systems.all((system) =>
        system.attempt(
          async () =>
            (await system.gate.withdraw(system.mailOuts[number]!, { by: ORDERER, comment: "Feil." }))
              .decision,
        ),
      );
      if (answer === "crashed") book.exact = false;
      // Whether it was kept when the process crashed, nobody knows: then nothing more may be expected, and nothing is.
      if (answer === "release") book.mailOuts[number]!.state = "ended";
    },
    hasMailOuts,
  );

/** What is stopped, or let go on. */
export type Target = "everything" | "system" | { project: number } | { mailOut: number } | { person: number };

const nameOf = (target: Exclude<Target, { person: number }>): StopName => {
  if (typeof target === "string") return target;
  return "project" in target ? `project ${target.project}` : `mail-out ${target.mailOut}`;
};

const targetIn = (system: System, target: Target): Parameters<System["gate"]["stop"]>[0] => {
  if (target === "everything") return "everything";
  if (target === "system") return { system: "eforsk" };
  if ("project" in target) return { project: PROJECTS[target.project]! };
  if ("mailOut" in target) return { mailOut: system.mailOuts[target.mailOut]! };
  return { person: PEOPLE[target.person]! };
};

export const stop = (target: Target): GateCommand =>
  step(
    `stop ${JSON.stringify(target)}`,
    async (book, systems) => {
      const own = resolve(book.mailOuts.length, target);
      const answer = await systems.all((system) =>
        system.attempt(
          async () =>
            (await system.gate.stop(targetIn(system, own), { by: ORDERER, reason: "Klager." })).decision,
        ),
      );
      if (answer === "crashed") {
        book.exact = false;
        return;
      }
      assert.equal(answer, "release", "anybody may stop");
      if (typeof own === "object" && "person" in own) book.stoppedPeople.add(own.person);
      else book.stops.add(nameOf(own));
    },
    (book) => typeof target === "string" || !("mailOut" in target) || hasMailOuts(book),
  );

const isStoppedAt = (book: Book, target: Target): boolean =>
  typeof target === "object" && "person" in target ? false : book.stops.has(nameOf(target));

/** Lifts every stop of just this scope, each by its name; a person's as the person's. */
async function liftIn(
  system: System,
  target: Target,
  by: string,
): Promise<"release" | "hold" | "refuse" | "none"> {
  const request = { by, reason: "Sett på." };
  if (typeof target === "object" && "person" in target)
    return (await system.gate.liftStop({ person: PEOPLE[target.person]! }, request)).decision;
  const scope = scopeIn(system, target);
  const stops = await system.gate.stops({ by });
  let answer: "release" | "hold" | "refuse" | "none" = "none";
  for (const each of stops) {
    if (!isDeepStrictEqual(each.scope, scope)) continue;
    answer = (await system.gate.liftStop(each.id, request)).decision;
  }
  return answer;
}

function scopeIn(system: System, target: Exclude<Target, { person: number }>): object {
  if (target === "everything") return { kind: "global" };
  if (target === "system") return { kind: "system", system: "eforsk" };
  if ("project" in target) return { kind: "project", project: PROJECTS[target.project] };
  return { kind: "mail-out", mailOut: system.mailOuts[target.mailOut] };
}

export const lift = (target: Target, by: string): GateCommand =>
  step(
    `lift ${JSON.stringify(target)} by ${by}`,
    async (book, systems) => {
      const own = resolve(book.mailOuts.length, target);
      const answer = await systems.all((system) => system.attempt(() => liftIn(system, own, by)));
      const isWide = typeof own === "string" || "person" in own;
      const may = by === CENTRAL || (by === SUPERUSER && !isWide);
      if (answer === "crashed") book.exact = false;
      else if (answer === "none")
        assert.ok(typeof own !== "object" || !("person" in own), "a person's stop is lifted unnamed");
      else assert.equal(answer, may ? "release" : "refuse", "lifted by those who may, and nobody else");
      if (answer === "none" && book.exact) assert.ok(!isStoppedAt(book, own), "a stop in force has a name");
      if (!may) return;
      if (typeof own === "object" && "person" in own) book.stoppedPeople.delete(own.person);
      else book.stops.delete(nameOf(own));
    },
    (book) => typeof target === "string" || !("mailOut" in target) || hasMailOuts(book),
  );

export const goOn = (number: number, by: string): GateCommand =>
  step(
    `go on with ${number} by ${by}`,
    async (book, systems) => {
      const own = resolve(book.mailOuts.length, { mailOut: number });
      if (typeof own !== "object" || !("mailOut" in own)) return;
      const mailOut = book.mailOuts[own.mailOut]!;
      const answer = await systems.all((system) =>
        system.attempt(
          async () =>
            (await system.gate.goOn(system.mailOuts[own.mailOut]!, { by, comment: "Sett på." })).decision,
        ),
      );
      if (answer === "crashed") book.exact = false;
      else {
        if (answer !== "release") return;
        assert.equal(by, SUPERUSER, "only a superuser lets a mail-out go on");
        assert.deepEqual(stopsOver(book, own.mailOut), [], "nothing goes on under a stop");
      }
      if (by !== SUPERUSER) return;
      // Where nobody got the canary, or what they got was taken back, there is nothing to have looked at.
      if (mailOut.paused && book.sent.some((each) => each.mailOut === own.mailOut))
        mailOut.canaryPassed = true;
      if (mailOut.short)
        mailOut.shortfallSeen =
          mailOut.foretold - book.sent.filter((each) => each.mailOut === own.mailOut).length;
      book.failedSeen.set(own.mailOut, book.failedOf(own.mailOut));
      mailOut.short = false;
      mailOut.paused = false;
    },
    hasMailOuts,
  );

/** The stops that lie over a mail-out. */
const stopsOver = (book: Book, number: number): StopName[] =>
  [...book.stops].filter(
    (name) =>
      name === "everything" ||
      name === "system" ||
      name === `mail-out ${number}` ||
      name === `project ${book.mailOuts[number]!.project}`,
  );

const resolve = (mailOuts: number, target: Target): Target =>
  typeof target === "object" && "mailOut" in target
    ? { mailOut: target.mailOut < 0 ? Math.max(0, mailOuts + target.mailOut) : target.mailOut % mailOuts }
    : target;

export const switchProject = (project: number, on: boolean): GateCommand =>
  step(`${on ? "activate" : "deactivate"} ${PROJECTS[project]}`, async (book, systems) => {
    const answer = await systems.all((system) =>
      system.attempt(async () => {
        const { projects } = system.gate;
        const verdict = on
          ? await projects.activate(PROJECTS[project]!, {
              by: SUPERUSER,
              until: "2090-01-01T00:00:00Z",
              maxRecipients: 100_000,
              comment: "Kvalitetskontrollert.",
            })
          : await projects.deactivate(PROJECTS[project]!, { by: SUPERUSER, comment: "Pause." });
        return verdict.decision;
      }),
    );
    if (answer === "crashed") book.exact = false;
    if (on) book.activeSince[project] = systems.now;
    else if (answer !== "crashed") book.activeSince[project] = undefined;
  });
