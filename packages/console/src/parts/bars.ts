import { html, type Html } from "../markup/html.ts";
import type { Visit } from "../web/visit.ts";
import { countIn } from "../words/counts.ts";

export interface Bar {
  readonly name: string;
  readonly count: number;
  readonly more?: string | undefined;
  readonly kind?: "good" | "bad" | "open";
  /** Where on the bar something happens: a limit, as a count. */
  readonly mark?: number;
}

/** Counts beside each other as a table whose last column is drawn. */
export function bars(visit: Visit, caption: string, list: readonly Bar[], whole: number): Html {
  const { say, language } = visit;
  const share = (count: number): string => ((Math.min(count, whole) / Math.max(1, whole)) * 100).toFixed(2);
  return html`<table class="waterfall">
    <caption class="ds-sr-only">
      ${caption}
    </caption>
    <thead class="ds-sr-only">
      <tr>
        <th scope="col">${say("Hva", "What")}</th>
        <th scope="col">${say("Antall", "Number")}</th>
        <th scope="col">${say("Søyle", "Bar")}</th>
      </tr>
    </thead>
    <tbody>
      ${list.map(
        ({ name, count, more, kind, mark }) =>
          html`<tr data-kind="${kind ?? "left"}">
            <th scope="row">${name}${more !== undefined && html`<span class="quiet">${more}</span>`}</th>
            <td class="number">${countIn(count, language)}</td>
            <td class="waterfall-bar">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="track" x="0" y="0" width="100" height="10" />
                <rect x="0" y="0" width="${share(count)}" height="10" />
                ${mark !== undefined && html`<rect class="mark" x="${share(mark)}" y="0" width="0.6" height="10" />`}
              </svg>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
