import type { Project, QualityControl, Stop } from "@sluse/core";

import { html, type Html } from "../../markup/html.ts";
import { field, type Faults } from "../../parts/field.ts";
import { hidden } from "../../parts/layout.ts";
import type { Visit } from "../../visit/visit.ts";

/** What is looked at before a project goes on under its system's stop. */
export const CONTROLS: readonly (keyof QualityControl)[] = ["proofRead", "purpose", "sender", "links"];

export function controlName({ say }: Visit, control: keyof QualityControl): string {
  switch (control) {
    case "proofRead":
      return say("Brevet er korrekturlest", "The letter is proof-read");
    case "purpose":
      return say("Formålet er kontrollert", "The purpose is checked");
    case "sender":
      return say("Avsenderen er kontrollert", "The sender is checked");
    case "links":
      return say("Lenkene er prøvd", "The links are tried");
  }
}

/** Opens one project of a stopped ordering system, when everything that failed before was looked at. */
export function openForm(visit: Visit, stop: Stop, closed: readonly Project[], faults: Faults): Html {
  const { say, session, form } = visit;
  const name = (part: string): string => `${part}-${stop.id}`;
  const isOpen = [...faults.keys()].some(
    (fault) => fault.endsWith(`-${stop.id}`) && !fault.startsWith("lift-"),
  );
  return html`<details class="fewer" ${isOpen && html`open`}>
    <summary>${say("Åpne ett prosjekt under stoppen", "Open one project under the stop")}</summary>
    <form method="post" action="/stopp/aapne" novalidate>
      ${hidden("token", session.formToken)} ${hidden("stop", stop.id)}
      <div class="ds-field">
        <label class="ds-label" for="${name("project")}">${say("Prosjekt", "Project")}</label>
        <select class="ds-input" id="${name("project")}" name="project">
          ${closed.map(({ id, title }) => html`<option value="${id}">${title}</option>`)}
        </select>
      </div>
      <fieldset class="ds-fieldset" id="${name("checked")}" tabindex="-1">
        <legend class="ds-label">${say("Dette har jeg kontrollert", "This I have checked")}</legend>
        ${CONTROLS.map(
          (control) =>
            html`<div class="check">
              <input
                class="ds-input"
                type="checkbox"
                id="${name(control)}"
                name="${control}"
                value="yes"
                ${form.text(control) === "yes" && html`checked`}
              />
              <label for="${name(control)}">${controlName(visit, control)}</label>
            </div>`,
        )}
        ${faults.has(name("checked")) && html`<p class="ds-validation-message">${faults.get(name("checked"))}</p>`}
      </fieldset>
      ${field({
        name: name("opened"),
        label: say("Begrunnelse", "Reason"),
        value: form.text(name("opened")),
        faults,
        rows: 2,
      })}
      <button class="ds-button" type="submit" data-variant="secondary">${say("Åpne …", "Open …")}</button>
    </form>
  </details>`;
}
