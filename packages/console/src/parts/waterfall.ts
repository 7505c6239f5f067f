import { html, type Html } from "../markup/html.ts";
import type { Visit } from "../visit/visit.ts";
import { countIn } from "../words/counts.ts";
import { barTable, type BarRow } from "./bar-table.ts";

/** A step of a way on which there are ever fewer: how many there are, or how many fall away, and why. */
export interface Step {
  readonly kind: "left" | "away";
  readonly name: string;
  readonly count: number;
  readonly why?: string | undefined;
}

/** The way step by step: what falls away hangs where it fell from. */
export function waterfall({ say, language }: Visit, caption: string, steps: readonly Step[]): Html {
  const most = Math.max(1, ...steps.map(({ count }) => count));
  const rows: BarRow[] = [];
  let left = 0;
  for (const [index, { kind, name, count, why }] of steps.entries()) {
    const from = kind === "left" ? 0 : Math.max(0, left - count);
    left = kind === "left" ? count : from;
    rows.push({
      kind: index === steps.length - 1 ? "last" : kind,
      name,
      more: why,
      number: html`${kind === "away" && html`<span aria-hidden="true">−</span><span class="ds-sr-only">${say("minus ", "minus ")}</span>`}${countIn(count, language)}`,
      stretches: [{ from: (from / most) * 100, width: (count / most) * 100 }],
    });
  }
  return barTable({
    caption,
    columns: [say("Steg", "Step"), say("Antall", "Number"), say("Søyle", "Bar")],
    rows,
  });
}
