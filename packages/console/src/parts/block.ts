import { html, type Html, type Part } from "../markup/html.ts";

interface Block {
  /** Where links to it point. */
  readonly id: string;
  readonly title: Part;
  readonly count?: number;
  readonly countKind?: "warning" | "danger";
  readonly body: Part;
}

/** A part of a page under a headline of its own. */
export const block = ({ id, title, count, countKind, body }: Block): Html =>
  html`<section class="block" aria-labelledby="${id}">
    <h2 class="ds-heading" data-size="sm" id="${id}" tabindex="-1">
      ${title}
      ${count !== undefined && html`<span class="count" data-kind="${countKind ?? "neutral"}">${count}</span>`}
    </h2>
    ${body}
  </section>`;
