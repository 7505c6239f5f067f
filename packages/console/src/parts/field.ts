import { holdsNationalId } from "@sluse/core/house";

import { html, type Html, type Part } from "../markup/html.ts";

/** What is wrong with something filled in, by the field's name. */
export type Faults = ReadonlyMap<string, string>;
export const NO_FAULTS: Faults = new Map();

interface Field {
  readonly name: string;
  readonly label: Part;
  readonly help?: Part;
  readonly value?: string;
  readonly faults?: Faults;
  /** The form it belongs to, where it stands outside of it. */
  readonly form?: string;
  /** Lines of a text; without it a single line. */
  readonly rows?: number;
  readonly kind?: "text" | "numeric" | "date" | "tel";
  readonly short?: boolean;
}

/** A field with its label, its help and what is wrong with it, tied together for those who hear the page. */
export function field(options: Field): Html {
  const { name, label, help, faults = NO_FAULTS, form, rows } = options;
  // A number that slipped in does not come back: it would stand on the screen, and in what the browser remembers.
  const value = holdsNationalId(options.value ?? "") ? "" : (options.value ?? "");
  const fault = faults.get(name);
  const described = [help !== undefined && `${name}-hjelp`, fault !== undefined && `${name}-feil`].filter(
    (id) => id !== false,
  );
  const about = html`id="${name}" name="${name}" ${form !== undefined && html`form="${form}"`}
  ${described.length > 0 && html`aria-describedby="${described.join(" ")}"`}
  ${fault !== undefined && html`aria-invalid="true"`}`;
  return html`<div class="ds-field">
    <label class="ds-label" for="${name}">${label}</label>
    ${help !== undefined && html`<p class="help" id="${name}-hjelp">${help}</p>`}
    ${rows === undefined ? line(options, about, value) : html`<textarea class="ds-input" rows="${rows}" ${about}>${value}</textarea>`}
    ${fault !== undefined && html`<p class="ds-validation-message" id="${name}-feil">${fault}</p>`}
  </div>`;
}

function line({ kind = "text", short = false }: Field, about: Html, value: string): Html {
  return html`<input
    class="ds-input${short && " short"}"
    type="${kind === "numeric" ? "text" : kind}"
    ${kind === "numeric" && html`inputmode="numeric"`}
    autocomplete="off"
    value="${value}"
    ${about}
  />`;
}
