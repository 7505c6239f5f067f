import { html, type Html, type Part } from "../markup/html.ts";

/** A stretch of a bar, in hundredths of its length. */
export interface Stretch {
  readonly kind?: "track";
  readonly from: number;
  readonly width: number;
}

export interface BarRow {
  /** What it is painted as. */
  readonly kind: string;
  readonly name: string;
  readonly more?: string | undefined;
  readonly number: Part;
  readonly stretches: readonly Stretch[];
}

interface BarTable {
  readonly caption: string;
  /** What stands in each column. */
  readonly columns: readonly [string, string, string];
  readonly rows: readonly BarRow[];
}

/** Numbers as a table whose last column is drawn: they can be read, heard and added up without it. */
export const barTable = ({ caption, columns, rows }: BarTable): Html =>
  html`<table class="waterfall">
    <caption class="ds-sr-only">
      ${caption}
    </caption>
    <thead class="ds-sr-only">
      <tr>
        ${columns.map((column) => html`<th scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ kind, name, more, number, stretches }) =>
          html`<tr data-kind="${kind}">
            <th scope="row">${name}${more !== undefined && html`<span class="quiet">${more}</span>`}</th>
            <td class="number">${number}</td>
            <td class="waterfall-bar">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                ${stretches.map(
                  (each) =>
                    html`<rect
                      ${each.kind !== undefined && html`class="${each.kind}"`}
                      x="${each.from.toFixed(2)}"
                      y="0"
                      width="${each.width.toFixed(2)}"
                      height="10"
                    />`,
                )}
              </svg>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
