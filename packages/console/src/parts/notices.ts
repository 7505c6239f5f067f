import type { Finding } from "@sluse/core";

import { html, type Html, type Part } from "../markup/html.ts";
import type { Visit } from "../visit/visit.ts";
import type { Faults } from "./field.ts";
import { prose } from "../words/prose.ts";
import { toldIn, toldLang } from "../words/page-language.ts";

interface Notice {
  readonly color: "success" | "warning" | "danger" | "info";
  readonly title: Part;
  readonly text?: Part;
  readonly id?: string;
}

/** Something to know before one reads on. */
export const notice = ({ color, title, text, id }: Notice): Html =>
  html`<div
    class="ds-alert"
    data-color="${color}"
    role="${color === "danger" ? "alert" : "status"}"
    ${id !== undefined && html`id="${id}" tabindex="-1"`}
  >
    <h2 class="ds-heading" data-size="2xs">${title}</h2>
    ${text !== undefined && html`<div class="notice-text">${text}</div>`}
  </div>`;

/** What must be mended before one can go on, each with the way to its field. */
export const faultList = ({ say }: Visit, faults: Faults): Html | false =>
  faults.size > 0 &&
  html`<div class="ds-error-summary" role="alert" tabindex="-1" id="feil">
    <h2 class="ds-heading">${say("Rett dette før du går videre:", "Mend this before you go on:")}</h2>
    <ul class="ds-list">
      ${[...faults].map(([name, fault]) => html`<li><a class="ds-link" href="#${name}">${fault}</a></li>`)}
    </ul>
  </div>`;

/** What the gate says no for, in its own words: nothing was done. */
export const refusal = ({ say, language }: Visit, findings: readonly Finding[]): Html =>
  notice({
    color: "danger",
    title: say("Ingenting er gjort. Slusen sa nei:", "Nothing was done. The gate said no:"),
    text: html`<ul class="ds-list">
        ${findings.map(({ message }) => {
          const { title, what, mend } = message[toldIn(language)];
          return html`<li ${toldLang(language)}>
            <strong>${title}.</strong> ${prose(what)} ${prose(mend)}
          </li>`;
        })}
      </ul>
      ${findings.some(({ rule }) => rule === "release/stopped") && html`<p><a class="ds-link" href="/stopp">${say("Se stoppene", "See the stops")}</a></p>`}`,
  });
