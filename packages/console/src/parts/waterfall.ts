import { html, type Html } from "../markup/html.ts";
import type { Visit } from "../web/visit.ts";
import { countIn } from "../words/counts.ts";

/** A step of a way on which there are ever fewer: how many there are, or how many fall away, and why. */
export interface Step {
  readonly kind: "left" | "away";
  readonly name: string;
  readonly count: number;
  readonly why?: string | undefined;
}

/** The way as a table whose last column is drawn: the numbers can be read, heard and added up without it. */
export function waterfall(visit: Visit, caption: string, steps: readonly Step[]): Html {
  const { say } = visit;
  const most = Math.max(1, ...steps.map(({ count }) => count));
  let left = 0;
  const rows = steps.map((step, index) => {
    const from = step.kind === "left" ? 0 : Math.max(0, left - step.count);
    left = step.kind === "left" ? step.count : from;
    return row(visit, step, {
      from: (from / most) * 100,
      width: (step.count / most) * 100,
      isLast: index === steps.length - 1,
    });
  });
  return html`<table class="waterfall">
    <caption class="ds-sr-only">
      ${caption}
    </caption>
    <thead class="ds-sr-only">
      <tr>
        <th scope="col">${say("Steg", "Step")}</th>
        <th scope="col">${say("Antall", "Number")}</th>
        <th scope="col">${say("Søyle", "Bar")}</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

interface Bar {
  readonly from: number;
  readonly width: number;
  readonly isLast: boolean;
}

const row = (
  { say, language }: Visit,
  { kind, name, count, why }: Step,
  { from, width, isLast }: Bar,
): Html =>
  html`<tr data-kind="${isLast ? "last" : kind}">
    <th scope="row">${name}${why !== undefined && html`<span class="quiet">${why}</span>`}</th>
    <td class="number">
      ${kind === "away" && html`<span aria-hidden="true">−</span><span class="ds-sr-only">${say("minus ", "minus ")}</span>`}${countIn(count, language)}
    </td>
    <td class="waterfall-bar">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect x="${from.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="10" />
      </svg>
    </td>
  </tr>`;
