import { html, type Html, type Part } from "../markup/html.ts";

/** A thing that is known: its name, what it is, and what there is to say besides. */
export interface Fact {
  readonly name: string;
  readonly value: Part;
  readonly more?: Part;
}

/** Facts in a box of columns, the most important first. */
export const factBox = (facts: readonly (Fact | false)[]): Html =>
  html`<dl class="fact-box">
    ${facts.map(
      (fact) =>
        fact !== false &&
        html`<div>
          <dt>${fact.name}</dt>
          <dd>${fact.value}</dd>
          ${fact.more !== undefined && fact.more !== false && html`<dd class="quiet">${fact.more}</dd>`}
        </div>`,
    )}
  </dl>`;

/** Facts as lines, name before value. */
export const factLines = (facts: readonly (Fact | false)[], isWide = false): Html =>
  html`<dl class="fact-lines" ${isWide && html`data-wide`}>
    ${facts.map(
      (fact) =>
        fact !== false &&
        html`<div>
          <dt>${fact.name}</dt>
          <dd>${fact.value}${fact.more !== undefined && html`<span class="quiet">${fact.more}</span>`}</dd>
        </div>`,
    )}
  </dl>`;
