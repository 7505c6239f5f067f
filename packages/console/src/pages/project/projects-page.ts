import type { Project } from "@sluse/core";

import { html } from "../../markup/html.ts";
import { head } from "../../parts/head.ts";
import { type Tag } from "../../markup/tag.ts";
import { page, type Answer } from "../../markup/answer.ts";
import type { Visit } from "../../visit/visit.ts";
import { isSuperuser } from "../mail-out/standing.ts";

/** Every project there is, one's own first. */
export async function projectsPage(visit: Visit): Promise<Answer> {
  const { gate, say, user, nameOf } = visit;
  const projects = await gate.projects.list();
  const own = (project: Project): number => (isSuperuser(project, user.id) ? 0 : 1);
  const title = say("Prosjekter", "Projects");
  return page({
    title,
    place: "projects",
    body: html`${head(visit, { title, lead: say("Et prosjekt er av til en superbruker slår det på.", "A project is off until a superuser switches it on.") })}
      <div class="stack">
        <table class="ds-table list">
          <thead>
            <tr>
              <th scope="col">${say("Prosjekt", "Project")}</th>
              <th scope="col">${say("Tilstand", "State")}</th>
              <th scope="col">${say("Superbrukere", "Superusers")}</th>
            </tr>
          </thead>
          <tbody>
            ${projects
              .toSorted((a, b) => own(a) - own(b) || a.title.localeCompare(b.title, "nb"))
              .map((project) => {
                const tag = activationTag(visit, project);
                return html`<tr>
                  <th scope="row">
                    <a class="ds-link" href="/prosjekter/${project.id}">${project.title}</a>
                    <span class="quiet">${project.controller}</span>
                  </th>
                  <td data-label="${say("Tilstand", "State")}">
                    <span class="ds-tag" data-color="${tag.color}">${tag.name}</span>
                  </td>
                  <td data-label="${say("Superbrukere", "Superusers")}">
                    ${project.superusers.map(nameOf).join(", ")}
                  </td>
                </tr>`;
              })}
          </tbody>
        </table>
      </div>`,
  });
}

/** Whether a project may write to people now. */
export function activationTag({ say, now }: Visit, { activation }: Project): Tag {
  if (!activation) return { name: say("Slått av", "Off"), color: "neutral" };
  return activation.until > now
    ? { name: say("Slått på", "On"), color: "success" }
    : { name: say("Tiden er ute", "Has run out"), color: "warning" };
}
