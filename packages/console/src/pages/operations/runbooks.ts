import { guideAddress } from "@sluse/core/house";

import { html, type Html } from "../../markup/html.ts";
import type { Visit } from "../../visit/visit.ts";

/** Where it says what to do, by what has happened: in the documentation, which is in English. */
export function runbooks({ say }: Visit): Html {
  const pages: readonly (readonly [name: string, page: string])[] = [
    [say("Ta sikkerhetskopi, og legge den tilbake", "Back up, and restore"), "backup-and-restore"],
    [say("Oppgradere Sluse", "Upgrade Sluse"), "operations#upgrade"],
    [
      say("Bytte nøkkelen som personer kjennes igjen med", "Change the key that people are known by"),
      "operations#a-new-pseudonym-key",
    ],
    [say("Et register svarer ikke som det skal", "A register does not answer as it should"), "registers"],
    [
      say(
        "Hva som overvåkes, og beskjeder når noe er galt",
        "What is watched, and alerts when something is wrong",
      ),
      "operations#the-page-of-operations",
    ],
    [say("Innsyn, sletting og personvern", "Access, deletion and privacy"), "personal-data"],
  ];
  return html`<h3 class="ds-heading" data-size="2xs">
      ${say("Veiledninger for driften", "Guides for operations")}
    </h3>
    <ul class="ds-list">
      ${pages.map(
        ([name, page]) =>
          html`<li>
            <a class="ds-link" href="${guideAddress(page)}" rel="noopener noreferrer external" target="_blank"
              >${name}</a
            >
          </li>`,
      )}
    </ul>
    <p class="quiet">${say("De er på engelsk, og åpnes i en ny fane.", "They open in a new tab.")}</p>`;
}
