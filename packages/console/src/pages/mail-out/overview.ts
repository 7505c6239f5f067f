import type { Html } from "../../markup/html.ts";
import { html } from "../../markup/html.ts";
import type { Visit } from "../../visit/visit.ts";

export interface Stretch {
  readonly id: string;
  readonly name: string;
  readonly state?: string;
  readonly kind?: "ok" | "warning";
}

/** The parts of a long page, with what is left to do in each. */
export const overview = ({ say }: Visit, parts: readonly (Stretch | false)[]): Html =>
  html`<nav class="overview" aria-label="${say("På denne siden", "On this page")}">
    <h2 class="overview-title">${say("På denne siden", "On this page")}</h2>
    <ol>
      ${parts.map(
        (part) =>
          part !== false &&
          html`<li>
            <a href="#${part.id}"
              >${part.name}
              ${part.state !== undefined && html`<span class="overview-state" data-kind="${part.kind ?? "none"}">${part.state}</span>`}</a
            >
          </li>`,
      )}
    </ol>
  </nav>`;
