import type { Comparison } from "./comparison.ts";
import type { Step } from "./align.ts";

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

/** How far a difference is moved to find the edge of a passage. */
const FARTHEST = 64;

/** Groups steps into differences. A slot that lacks its value is one, also where all words around it are there. */
export function findDifferences(comparison: Comparison): Difference[] {
  const { steps, tokens, locked } = comparison;
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
      const difference = {
        missing: stretch.filter((step) => step.kind !== "added").map((step) => step.template),
        added: stretch.filter((step) => step.kind === "added").map((step) => step.letter),
        template: first.template,
        letter: first.letter,
        besideSlot: [steps[from - 1], ...stretch, steps[until]].some((step) => isRecipientSlot(step)),
      };
      differences.push(atEdgeOfPassage(comparison, difference));
    }
    from = until + 1;
  }
  return differences;
}

const isDifference = (step: Step | undefined): boolean =>
  step !== undefined && step.kind !== "same" && step.kind !== "value";

/**
 * "a b c b c" has a "b c" too many, or a "c b": the same words can be taken for the difference in several ways. The
 * one that begins where a passage begins is what a person would see.
 */
function atEdgeOfPassage({ tokens, words, passageOf }: Comparison, difference: Difference): Difference {
  const isEdge = (at: number): boolean => at === 0 || passageOf[at - 1] !== passageOf[at];
  const wordAt = (at: number): string | undefined => {
    const token = tokens[at];
    return token?.kind === "word" ? token.text : undefined;
  };
  const { missing, added, template, letter } = difference;
  if ((missing.length > 0 && added.length > 0) || isEdge(template)) return difference;
  const length = missing.length + added.length;
  const textAt = (shift: number): string | undefined =>
    missing.length > 0 ? wordAt(template + shift) : words[letter + shift]?.text;
  for (const direction of [-1, 1] as const) {
    for (let by = 1; by <= FARTHEST; by += 1) {
      const shift = direction * by;
      const enters = direction === -1 ? shift : length - 1 + shift;
      const leaves = direction === -1 ? length + shift : shift - 1;
      const passed = wordAt(template + (direction === -1 ? shift : missing.length + shift - 1));
      if (passed === undefined || textAt(enters) !== textAt(leaves) || textAt(enters) !== passed) break;
      if (!isEdge(template + shift)) continue;
      const move = (at: number): number => at + shift;
      return {
        ...difference,
        missing: missing.map(move),
        added: added.map(move),
        template: template + shift,
        letter: letter + shift,
      };
    }
  }
  return difference;
}
