import type { Project } from "@sluse/core";

import { projectVersion } from "../../acts/version.ts";
import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { field } from "../../parts/field.ts";
import { hidden } from "../../parts/layout.ts";
import { newSecret } from "../../sessions/session-store.ts";
import type { Visit } from "../../web/visit.ts";
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
      <details class="fewer" ${faults.has("superusers") && html`open`}>
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
          <button class="ds-button" type="submit" data-variant="secondary">
            ${say("Endre …", "Change …")}
          </button>
        </form>
      </details>`,
  });
}
