import type { Project, ProposedChange } from "@sluse/core";

import { projectVersion } from "../confirm/version.ts";
import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { field } from "../../parts/field.ts";
import { hidden } from "../../parts/layout.ts";
import { newSecret } from "../../sessions/secrets.ts";
import type { Visit } from "../../visit/visit.ts";
import { listIn, peopleIn } from "../../words/counts.ts";
import type { Answers } from "../mail-out/decision-block.ts";

/** Who approves for the project from now on. */
export function superusersForm(visit: Visit, project: Project, { fields, faults }: Answers): Html {
  const { say, session, nameOf } = visit;
  return block({
    id: "superbrukere",
    title: say("Superbrukere", "Superusers"),
    body: html`<ul class="ds-list">
        ${project.superusers.map((id) => html`<li>${nameOf(id)} <span class="quiet">${nameOf(id) === id ? "" : id}</span></li>`)}
      </ul>
      ${proposals(visit, project)}
      <details class="fewer" ${(faults.has("superusers") || faults.has("superusers-comment")) && html`open`}>
        <summary>${say("Endre superbrukerne", "Change the superusers")}</summary>
        <form class="form-card" method="post" action="/prosjekter/${project.id}/superbrukere" novalidate>
          ${hidden("token", session.formToken)} ${hidden("key", newSecret())}
          ${hidden("version", projectVersion(project))}
          ${field({
            name: "superusers",
            label: say("Én på hver linje, slik de logger inn", "One a line, as they log in"),
            value: fields.get("superusers") ?? project.superusers.join("\n"),
            faults,
            rows: 4,
          })}
          ${field({
            name: "superusers-comment",
            label: say("Begrunnelse", "Reason"),
            value: fields.get("superusers-comment") ?? "",
            faults,
            rows: 2,
          })}
          <button class="ds-button" type="submit" data-variant="secondary">
            ${say("Endre …", "Change …")}
          </button>
        </form>
      </details>`,
  });
}

/** What may wait here; a plan waits by the plan. */
type OtherChange = Exclude<ProposedChange["change"], { readonly kind: "plan" }>;

/** What one has asked for: whoever agrees makes the same change. */
function proposals(visit: Visit, project: Project): Html {
  const { say, times, nameOf } = visit;
  const lines = project.proposals.flatMap(({ by, at, comment, change }) => {
    // It stands by the plan.
    if (change.kind === "plan") return [];
    const what = changeIn(visit, change);
    return html`<li>
      ${say(
        `${nameOf(by)} foreslo ${times.date(at)}: ${what}. Begrunnelse: «${comment}»`,
        `${nameOf(by)} proposed on ${times.date(at)}: ${what}. Reason: “${comment}”`,
      )}
    </li>`;
  });
  return html`${
    lines.length > 0 &&
    html`<p>
        ${say(
          "Venter på at en annen superbruker, eller sentral funksjon, gjør den samme endringen:",
          "Waits for another superuser, or the central function, to make the same change:",
        )}
      </p>
      <ul class="ds-list">
        ${lines}
      </ul>`
  }`;
}

function changeIn({ say, times, nameOf, language }: Visit, change: OtherChange): string {
  switch (change.kind) {
    case "superusers":
      return say(
        `superbrukerne skal være ${listIn(change.superusers.map(nameOf), language)}`,
        `the superusers shall be ${listIn(change.superusers.map(nameOf), language)}`,
      );
    case "activation":
      return say(
        `taket skal være ${peopleIn(change.maxRecipients, language)} til ${times.date(change.until)}`,
        `the ceiling shall be ${peopleIn(change.maxRecipients, language)} until ${times.date(change.until)}`,
      );
  }
}
