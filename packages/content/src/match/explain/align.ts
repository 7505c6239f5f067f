import { ANCHOR_WORDS, findAnchors } from "./anchors.ts";
import { alignGap, type Step } from "./align-gap.ts";
import type { LetterWord, TemplateToken } from "./words.ts";

/** Most cells of all gaps together: beyond it a gap is taken as replaced whole, so that the cost stays bounded. */
const MOST_CELLS = 1_000_000;

/** Lays a letter's words beside its template's. */
export function align(template: readonly TemplateToken[], letter: readonly LetterWord[]): Step[] {
  const steps: Step[] = [];
  const ends = [...findAnchors(template, letter), { template: template.length, letter: letter.length }];
  let atTemplate = 0;
  let atLetter = 0;
  let cells = MOST_CELLS;
  for (const anchor of ends) {
    if (anchor.template < atTemplate || anchor.letter < atLetter) continue;
    const gap = {
      template: template.slice(atTemplate, anchor.template),
      letter: letter.slice(atLetter, anchor.letter),
    };
    const size = (gap.template.length + 1) * (gap.letter.length + 1);
    const inner =
      size > cells ? replaceWhole(gap.template, gap.letter.length) : alignGap(gap.template, gap.letter);
    if (size <= cells) cells -= size;
    for (const step of inner) {
      steps.push({ ...step, template: step.template + atTemplate, letter: step.letter + atLetter });
    }
    atTemplate = anchor.template;
    atLetter = anchor.letter;
    for (let word = 0; word < ANCHOR_WORDS && atTemplate < template.length; word += 1) {
      steps.push({ kind: "same", template: atTemplate, letter: atLetter });
      atTemplate += 1;
      atLetter += 1;
    }
  }
  return steps;
}

function replaceWhole(template: readonly TemplateToken[], letterLength: number): Step[] {
  return [
    ...template.map((token, at): Step => ({
      kind: token.kind === "slot" ? "no-value" : "missing",
      template: at,
      letter: 0,
    })),
    ...Array.from({ length: letterLength }, (_, at): Step => ({
      kind: "added",
      template: template.length,
      letter: at,
    })),
  ];
}
