import { digestOf, type Instant, type Policy, type Project } from "@sluse/core";

import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { difference } from "../../parts/difference.ts";
import { head } from "../../parts/head.ts";
import { page, type Answer } from "../../markup/answer.ts";
import type { Visit } from "../../visit/visit.ts";
import { mailOutsOf } from "../mail-out/mail-outs-of.ts";
import { requirementChanges, requirementList } from "./requirement-list.ts";
import { toldIn } from "../../words/page-language.ts";

/** The rules of the site as sentences, what single projects are asked besides, and when another set of rules was met. */
export async function policyPage(visit: Visit): Promise<Answer> {
  const { gate, say, floor } = visit;
  const projects = await gate.projects.list();
  const title = say("Krav", "Requirements");
  return page({
    title,
    place: "policy",
    body: html`${head(visit, {
        title,
        lead: say(
          "Det som kreves av hver utsending. Kravene til et bestillersystem eller et prosjekt kan bare være strengere enn grunnreglene.",
          "What is asked of each mail-out. What an ordering system or a project is asked can only be stricter than the floor.",
        ),
      })}
      <div class="stack">
        ${floor && block({ id: "grunnregler", title: say("Grunnregler", "The floor"), body: requirementList(visit, floor) })}
        ${stricter(visit, floor, projects)} ${await met(visit)}
      </div>`,
  });
}

/** What holds for some projects and not for all, by the rules they stand under. */
function stricter(visit: Visit, floor: Policy | undefined, projects: readonly Project[]): Html {
  const { say, policyOf } = visit;
  const byPolicy = new Map<string, { readonly policy: Policy; readonly of: Project[] }>();
  for (const project of projects) {
    const policy = policyOf(project);
    const key = digestOf(policy);
    const known = byPolicy.get(key);
    if (known) known.of.push(project);
    else byPolicy.set(key, { policy, of: [project] });
  }
  return block({
    id: "prosjekter",
    title: say("Krav til prosjektene", "What projects are asked"),
    body: html`${[...byPolicy.values()].map(({ policy, of }) => {
      const changes = floor ? requirementChanges(floor, policy) : [];
      return html`<h3 class="ds-heading" data-size="2xs">
          ${of.map((project, index) => html`${index > 0 && ", "}<a class="ds-link" href="/prosjekter/${project.id}">${project.title}</a>`)}
        </h3>
        ${
          changes.length === 0
            ? html`<p>
                ${floor ? say("Grunnreglene, og ikke noe mer.", "The floor, and nothing more.") : say("Se kravene på prosjektets side.", "See the requirements on the project's page.")}
              </p>`
            : difference(
                visit,
                changes.map(({ before, now }) => ({
                  kind: "changed" as const,
                  name: say("I stedet for grunnreglene", "Instead of the floor"),
                  before: before?.sentence[toldIn(visit.language)],
                  now: now?.sentence[toldIn(visit.language)],
                })),
              )
        }`;
    })}`,
  });
}

/** When each set of rules was first and last met, as far as mail-outs that one sees tell. */
async function met(visit: Visit): Promise<Html> {
  const { say, times } = visit;
  const { full } = await mailOutsOf(visit);
  const seen = new Map<string, { readonly version: string; first: Instant; last: Instant; count: number }>();
  for (const { report } of full) {
    const { version, digest } = report.manifest.policy;
    const known = seen.get(digest);
    if (known) {
      known.first = Math.min(known.first, report.submittedAt) as Instant;
      known.last = Math.max(known.last, report.submittedAt) as Instant;
      known.count += 1;
    } else seen.set(digest, { version, first: report.submittedAt, last: report.submittedAt, count: 1 });
  }
  return block({
    id: "endret",
    title: say(
      "Hvilke regler utsendingene er kontrollert mot",
      "The rules that mail-outs were checked against",
    ),
    body:
      seen.size === 0
        ? html`<p>${say("Du ser ingen utsendinger.", "You see no mail-outs.")}</p>`
        : html`<table class="ds-table list">
            <thead>
              <tr>
                <th scope="col">${say("Regelverk", "Policy")}</th>
                <th scope="col">${say("Første gang", "First")}</th>
                <th scope="col">${say("Siste gang", "Last")}</th>
                <th scope="col" class="number">${say("Utsendinger", "Mail-outs")}</th>
              </tr>
            </thead>
            <tbody>
              ${[...seen].map(
                ([digest, { version, first, last, count }]) =>
                  html`<tr>
                    <th scope="row">${version} <span class="quiet">${digest.slice(0, 12)}</span></th>
                    <td data-label="${say("Første gang", "First")}">${times.date(first)}</td>
                    <td data-label="${say("Siste gang", "Last")}">${times.date(last)}</td>
                    <td class="number" data-label="${say("Utsendinger", "Mail-outs")}">${count}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`,
  });
}
