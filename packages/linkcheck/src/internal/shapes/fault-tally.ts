import { PLACES_SHOWN, createFinding, type Finding } from "@sluse/core";

import { linkRules, type LinkRuleId } from "../../rules/link-rules.ts";

interface Tally {
  readonly rule: LinkRuleId;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly rows: number[];
  count: number;
}

/** Counts faults by rule and shape, so that 30 000 letters with the same fault cost one finding. */
export class FaultTally {
  readonly #tallies = new Map<string, Tally>();

  add(
    rule: LinkRuleId,
    facts: Readonly<Record<string, string | number>>,
    rows: readonly number[],
    count = 1,
  ): void {
    const key = `${rule}\n${JSON.stringify(facts)}`;
    let tally = this.#tallies.get(key);
    if (!tally) {
      tally = { rule, facts, rows: [], count: 0 };
      this.#tallies.set(key, tally);
    }
    tally.count += count;
    for (const row of rows) if (tally.rows.length < PLACES_SHOWN) tally.rows.push(row);
  }

  toFindings(): Finding[] {
    return [...this.#tallies.values()].map(({ rule, facts, rows, count }) =>
      Object.assign(createFinding(linkRules[rule], { facts }), {
        count,
        places: rows.map((row) => ({ kind: "row" as const, row })),
      }),
    );
  }
}
