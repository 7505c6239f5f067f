import type { Outcome } from "@sluse/core";

import { Person, type LivedRound, type Row } from "./life.ts";

/** Why somebody is not to be written to: what the book says, and the gate to nobody. */
export type WhyNot =
  | "dead"
  | "too young"
  | "opted out"
  | "stopped"
  | "invited before"
  | "never invited"
  | "has answered"
  | "took no part"
  | "the other parent is asked";

/** A row with the people it is of. */
export interface Lived {
  readonly row: Row;
  readonly recipient: Person;
  /** Whom the letter is about, when another. */
  readonly child: Person | null;
}

/** People of these rows: a mother of two stands in two of them, a child of two parents as well. */
export function meet(rows: readonly Row[]): readonly Lived[] {
  const lived: Lived[] = [];
  for (const [nth, row] of rows.entries()) {
    const before = lived.at(-1);
    const own = (): Lived => ({
      row,
      recipient: Person.recipient(row, nth),
      child: Person.child(row.child, nth),
    });
    switch (row.about) {
      case "self":
        lived.push({ row, recipient: Person.recipient(row, nth), child: null });
        break;
      case "child":
        lived.push(own());
        break;
      case "child-of-the-row-before":
        // Nobody has three parents.
        lived.push(
          before?.child && before.row.about !== row.about ? { ...own(), child: before.child } : own(),
        );
        break;
      case "second-child-of-the-row-before":
        lived.push(before?.child ? { ...own(), recipient: before.recipient } : own());
    }
  }
  return lived;
}

interface Sent {
  readonly to: Lived;
  readonly round: LivedRound;
  outcome: Outcome;
}

const REACHED: ReadonlySet<Outcome> = new Set(["delivered", "unknown", "answered"]);

/** The plain book: who got what and what came of it, beside the gate and in other words. */
export class FamilyBook {
  readonly #sent: Sent[] = [];

  write(sent: Sent): void {
    this.#sent.push(sent);
  }

  /** Somebody answers what they have got of a round. */
  answer(to: Lived): void {
    for (const each of this.#sent)
      if (each.to === to && each.round === "invitation" && REACHED.has(each.outcome))
        each.outcome = "answered";
  }

  /** Why not, on a day; undefined for whoever is to be written to. */
  whyNot(lived: Lived, round: LivedRound, day: string): WhyNot | undefined {
    return refusal(lived, day) ?? this.whyNotBesides(lived, round);
  }

  #isOtherAsked({ child }: Lived): boolean {
    const about = this.#sent.filter(({ to, round }) => child && to.child === child && round === "invitation");
    return about.some(({ outcome }) => REACHED.has(outcome));
  }

  /** What the gate knows by itself. */
  whyNotBesides(lived: Lived, round: LivedRound): WhyNot | undefined {
    const got = (...rounds: LivedRound[]): Outcome[] =>
      this.#sent
        .filter(({ to, ...sent }) => to === lived && rounds.includes(sent.round))
        .map(({ outcome }) => outcome)
        .filter((outcome) => REACHED.has(outcome));
    switch (round) {
      case "invitation":
        if (got("invitation").length > 0) return "invited before";
        return this.#isOtherAsked(lived) ? "the other parent is asked" : undefined;
      case "reminder":
        if (got("invitation").length === 0) return "never invited";
        return got("invitation").includes("answered") ? "has answered" : undefined;
      case "result":
        return got("invitation", "reminder").includes("answered") ? undefined : "took no part";
    }
  }
}

/** What registers say, and who said no to somebody who stopped them by hand. */
function refusal({ recipient, child }: Lived, day: string): WhyNot | undefined {
  if (recipient.isDead || child?.isDead) return "dead";
  if (recipient.ageOn(day) < 16) return "too young";
  if (recipient.isStopped || child?.isStopped) return "stopped";
  return recipient.hasOptedOut || child?.hasOptedOut ? "opted out" : undefined;
}

/** One invitation is written about a child: of those who may get it, so many do. */
export function countOnceAChild(round: LivedRound, allowed: readonly Lived[]): number {
  if (round !== "invitation") return allowed.length;
  const alone = allowed.filter(({ child }) => child === null).length;
  return alone + new Set(allowed.flatMap(({ child }) => child ?? [])).size;
}
