import { ENDED } from "@sluse/core";
import type { OrdererReport } from "@sluse/gate";

import { html, type Html } from "../../markup/html.ts";
import { field } from "../../parts/field.ts";
import { hidden } from "../../parts/layout.ts";
import { newSecret } from "../../sessions/secrets.ts";
import type { Visit } from "../../visit/visit.ts";
import type { Answers } from "../mail-out/decision-block.ts";

/** Whoever ordered a mail-out may take it back, as long as it has not ended. */
export function withdrawForm(
  { say, session }: Visit,
  { state, mailOut, digest }: OrdererReport,
  { fields, faults }: Answers,
): Html | false {
  if (ENDED.has(state)) return false;
  return html`<form class="form-card" method="post" action="/utsendinger/${mailOut}/avgjorelse" novalidate>
    ${hidden("token", session.formToken)} ${hidden("key", newSecret())} ${hidden("digest", digest)}
    ${field({
      name: "comment",
      label: say("Hvorfor trekkes den tilbake?", "Why is it withdrawn?"),
      help: say(
        "Blir stående i loggen. Ikke skriv navn eller fødselsnummer.",
        "Stays in the log. Write no names and no national id.",
      ),
      value: fields.get("comment") ?? "",
      faults,
      rows: 2,
    })}
    <button
      class="ds-button"
      type="submit"
      name="decision"
      value="withdraw"
      data-variant="secondary"
      data-color="danger"
    >
      ${say("Trekk tilbake for godt …", "Withdraw for good …")}
    </button>
  </form>`;
}
