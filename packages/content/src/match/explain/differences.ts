import type { Comparison } from "./comparison.ts";
import type { Step } from "./align-gap.ts";

/** A stretch where letter and template are not the same, between words that are. */
export interface Difference {
  /** Tokens of the template that the letter lacks, slots among them. */
  readonly missing: readonly number[];
  /** Words of the letter that the template lacks. */
  readonly added: readonly number[];
  /** Where it begins in both. */
  readonly template: number;
  readonly letter: number;
  /** Whether it stands beside a slot whose value may have spilled into it. */
  readonly besideSlot: boolean;
}

/** Groups steps into differences. A slot that lacks its value is one, also where all words around it are there. */
export function findDifferences({ steps, tokens, locked }: Comparison): Difference[] {
  const isRecipientSlot = (step: Step | undefined): boolean => {
    const token = step ? tokens[step.template] : undefined;
    return token?.kind === "slot" && locked.slots[token.index]?.reach === "recipient";
  };
  const differences: Difference[] = [];
  for (let from = 0; from < steps.length;) {
    let until = from;
    while (until < steps.length && isDifference(steps[until])) until += 1;
    const [first] = steps.slice(from, from + 1);
    if (until > from && first) {
      const stretch = steps.slice(from, until);
      differences.push({
        missing: stretch.filter((step) => step.kind !== "added").map((step) => step.template),
        added: stretch.filter((step) => step.kind === "added").map((step) => step.letter),
        template: first.template,
        letter: first.letter,
        besideSlot: [steps[from - 1], ...stretch, steps[until]].some((step) => isRecipientSlot(step)),
      });
    }
    from = until + 1;
  }
  return differences;
}

const isDifference = (step: Step | undefined): boolean =>
  step !== undefined && step.kind !== "same" && step.kind !== "value";
