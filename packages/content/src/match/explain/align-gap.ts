import type { LetterWord, TemplateToken } from "./words.ts";

/**
 * One step through template and letter side by side. `template` and `letter` are the tokens it is at:
 * a word that is in both, only in the template, only in the letter, in a slot's value, or a slot without a value.
 */
export interface Step {
  readonly kind: "same" | "missing" | "added" | "value" | "no-value";
  readonly template: number;
  readonly letter: number;
}

/** A slot takes a word for little; a word put in costs most; leaving out more of the same passage costs ever less. */
const VALUE = 1;
const ADDED = 4;
const CHANGED = 4;
const FIRST_MISSING = 7;
const NEXT_MISSING = 2;

/**
 * The cheapest way through a gap. Two costs for each pair of places, from there to the end: `open`, and `leaving` for
 * when the word before was left out.
 */
export function alignGap(template: readonly TemplateToken[], letter: readonly LetterWord[]): Step[] {
  const rows = template.length;
  const columns = letter.length;
  const width = columns + 1;
  const open = new Int32Array((rows + 1) * width);
  const leaving = new Int32Array((rows + 1) * width);
  for (let row = rows; row >= 0; row -= 1) {
    const token = template[row];
    for (let column = columns; column >= 0; column -= 1) {
      const at = row * width + column;
      if (!token) {
        open[at] = leaving[at] = ADDED * (columns - column);
        continue;
      }
      const below = at + width;
      let best: number;
      let goOn: number;
      if (token.kind === "slot") {
        best = Math.min(cost(open, below), column < columns ? cost(open, at + 1) + VALUE : Infinity);
        goOn = cost(leaving, below);
      } else {
        best = cost(leaving, below) + FIRST_MISSING;
        goOn = cost(leaving, below) + NEXT_MISSING;
        if (column < columns) {
          const change = token.text === letter[column]?.text ? 0 : CHANGED;
          best = Math.min(best, cost(open, at + 1) + ADDED, cost(open, below + 1) + change);
        }
      }
      open[at] = best;
      leaving[at] = Math.min(best, goOn);
    }
  }
  return walk(template, letter, open, leaving);
}

const cost = (table: Int32Array, at: number): number => table[at] ?? 0;

function walk(
  template: readonly TemplateToken[],
  letter: readonly LetterWord[],
  open: Int32Array,
  leaving: Int32Array,
): Step[] {
  const width = letter.length + 1;
  const steps: Step[] = [];
  let row = 0;
  let column = 0;
  let isLeaving = false;
  let hasValue = false;
  const step = (kind: Step["kind"]): void => {
    steps.push({ kind, template: row, letter: column });
  };
  while (row < template.length || column < letter.length) {
    const token = template[row];
    const at = row * width + column;
    const below = at + width;
    if (!token) {
      step("added");
      column += 1;
    } else if (token.kind === "slot") {
      isLeaving &&= cost(leaving, at) < cost(open, at);
      if (!isLeaving && column < letter.length && cost(open, at) === cost(open, at + 1) + VALUE) {
        step("value");
        hasValue = true;
        column += 1;
        continue;
      }
      if (!hasValue) step("no-value");
      hasValue = false;
      row += 1;
    } else if (isLeaving && cost(leaving, at) < cost(open, at)) {
      step("missing");
      row += 1;
    } else {
      isLeaving = false;
      const isSame = token.text === letter[column]?.text;
      if (column < letter.length && cost(open, at) === cost(open, below + 1) + (isSame ? 0 : CHANGED)) {
        if (isSame) step("same");
        else {
          step("missing");
          steps.push({ kind: "added", template: row + 1, letter: column });
        }
        row += 1;
        column += 1;
      } else if (cost(open, at) === cost(leaving, below) + FIRST_MISSING) {
        step("missing");
        row += 1;
        isLeaving = true;
      } else {
        step("added");
        column += 1;
      }
    }
  }
  return steps;
}
