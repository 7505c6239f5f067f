import type { Stop } from "@sluse/core";

import { html, type Html } from "../../markup/html.ts";
import { field, type Faults } from "../../parts/field.ts";
import { hidden } from "../../parts/layout.ts";
import type { Visit } from "../../visit/visit.ts";

/** Lifts one stop, by its name. */
export function liftForm({ say, session, form }: Visit, stop: Stop, faults: Faults): Html {
  const name = `lift-${stop.id}`;
  return html`<details class="fewer" ${faults.has(name) && html`open`}>
    <summary>${say("Opphev denne stoppen", "Lift this stop")}</summary>
    <form method="post" action="/stopp/opphev" novalidate>
      ${hidden("token", session.formToken)} ${hidden("stop", stop.id)}
      ${field({
        name,
        label: say("Hvorfor kan den oppheves?", "Why may it be lifted?"),
        help: say("Blir stående i loggen.", "Stays in the log."),
        value: form.text(name),
        faults,
        rows: 2,
      })}
      <button class="ds-button" type="submit" data-variant="secondary">${say("Opphev …", "Lift …")}</button>
    </form>
  </details>`;
}
