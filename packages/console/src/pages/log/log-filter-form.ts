import { html, type Html } from "../../markup/html.ts";
import { field } from "../../parts/field.ts";
import type { Visit } from "../../visit/visit.ts";
import { EVENT_NAMES } from "../../words/event-words.ts";
import type { LogFilter } from "./log-filter.ts";
import { nameIn } from "../../words/page-language.ts";

/** Narrows the log down. In the address, so that what one found can be kept and sent: none of it is a person's. */
export function logFilterForm({ say, language }: Visit, filter: LogFilter): Html {
  return html`<form class="filters" method="get" action="/logg">
    <div class="ds-field">
      <label class="ds-label" for="hva">${say("Hva", "What")}</label>
      <select class="ds-input" id="hva" name="hva">
        <option value="">${say("Alt", "Everything")}</option>
        ${Object.entries(EVENT_NAMES).map(
          ([what, name]) =>
            html`<option value="${what}" ${what === filter.what && html`selected`}>
              ${nameIn(name, language)}
            </option>`,
        )}
      </select>
    </div>
    ${field({ name: "hvem", label: say("Hvem", "Who"), value: filter.by })}
    ${field({ name: "prosjekt", label: say("Prosjekt", "Project"), value: filter.project })}
    ${field({ name: "utsending", label: say("Utsending", "Mail-out"), value: filter.mailOut })}
    <button class="ds-button" type="submit" data-variant="secondary">${say("Vis", "Show")}</button>
  </form>`;
}
