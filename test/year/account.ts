import type { Asked } from "./oracle.ts";

/** Somebody for whom gate and oracle differ. */
export interface Difference {
  readonly what: "written to, and should not be" | "left out, and should not be";
  readonly mailOut: string;
  readonly person: number;
  readonly day: number;
  /** What the oracle says is in the way; or what the gate said. */
  readonly why: string;
  /** Whether whoever ordered was told anything that somebody can act on. */
  readonly told: boolean;
}

/** What the year came to. */
export class Account {
  readonly out: { forms: number; letters: number } = { forms: 0, letters: 0 };
  asked = 0;
  readonly notOut = new Map<string, number>();
  readonly held = new Map<string, number>();
  readonly decisions = new Map<string, number>();
  /** What the project of April tried, and what it was answered. */
  readonly attempts: { readonly what: string; readonly rules: readonly string[] }[] = [];
  readonly differences: Difference[] = [];

  decided(who: string, what: string): void {
    add(this.decisions, `${who}: ${what}`);
  }

  heldBy(rules: readonly string[]): void {
    for (const rule of new Set(rules)) add(this.held, rule);
  }

  tried(what: string, rules: readonly string[]): void {
    this.attempts.push({ what, rules: [...new Set(rules)].toSorted() });
  }

  /** Holds what the gate did against what the oracle says: `cleared`, or how it answered otherwise. */
  compare(
    { mailOut, person, plan }: Asked,
    day: number,
    { whyNot, gate, told }: { whyNot: string | undefined; gate: string; told: boolean },
  ): void {
    this.asked += 1;
    if (gate === "cleared") {
      if (plan.form) this.out.forms += 1;
      else this.out.letters += 1;
      if (whyNot !== undefined)
        this.differences.push({
          what: "written to, and should not be",
          mailOut,
          person,
          day,
          why: whyNot,
          told: false,
        });
    } else if (whyNot === undefined)
      this.differences.push({ what: "left out, and should not be", mailOut, person, day, why: gate, told });
    else add(this.notOut, whyNot);
  }

  get decisionsInAll(): number {
    return this.decisions.values().reduce((sum, count) => sum + count, 0);
  }

  get writtenTo(): number {
    return this.differences.filter(({ what }) => what === "written to, and should not be").length;
  }

  get leftOut(): number {
    return this.differences.length - this.writtenTo;
  }

  get inSilence(): number {
    return this.differences.filter(({ what, told }) => what === "left out, and should not be" && !told)
      .length;
  }
}

const add = (map: Map<string, number>, key: string): void => {
  map.set(key, (map.get(key) ?? 0) + 1);
};
