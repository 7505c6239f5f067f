import { isSameUser, parseUserId, type FollowUpPlan, type Project, type ProposedChange } from "@sluse/core";

import { projectVersion } from "../confirm/version.ts";
import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { field } from "../../parts/field.ts";
import { hidden } from "../../parts/layout.ts";
import { planDifference, planList } from "../../parts/plan.ts";
import { newSecret } from "../../sessions/secrets.ts";
import type { Visit } from "../../visit/visit.ts";
import { planForm } from "./plan-form.ts";
import type { Answers } from "../mail-out/decision-block.ts";

/** A plan that one has asked for, and who asked. */
interface PlanProposal extends Omit<ProposedChange, "change"> {
  readonly plan: FollowUpPlan;
}

/** The plan that waits for one more to agree, if any does. */
export const proposedPlan = ({ proposals }: Project): PlanProposal | undefined =>
  proposals.flatMap(({ change, ...rest }) =>
    change.kind === "plan" ? [{ ...rest, plan: change.plan }] : [],
  )[0];

/** What the project sends again and again, and to whoever may agree, the plan that waits for it. */
export function planBlock(visit: Visit, project: Project, answers: Answers, mayAgree: boolean): Html {
  const { say } = visit;
  const proposal = mayAgree ? proposedPlan(project) : undefined;
  return block({
    id: "plan",
    title: say("Plan for oppfølging", "Plan of follow-ups"),
    body: html`${
      project.plan
        ? planList(visit, project.plan)
        : html`<p>${say("Prosjektet har ingen plan.", "The project has no plan.")}</p>`
    }
    ${proposal && waiting(visit, project, proposal, answers)} ${mayAgree && planForm(visit, project, answers)}
    ${mayAgree && project.plan !== undefined && endForm(visit, project, answers)}`,
  });
}

function waiting(visit: Visit, project: Project, proposal: PlanProposal, answers: Answers): Html {
  const { say, times, user, nameOf } = visit;
  const { by, at, comment, plan } = proposal;
  return html`<h3 class="ds-heading" data-size="2xs">
      ${say("Et forslag venter på en til", "A proposal waits for one more")}
    </h3>
    <p>
      ${say(
        `${nameOf(by)} foreslo ${times.date(at)} en plan som ikke gjelder ennå. Begrunnelse: «${comment}»`,
        `${nameOf(by)} proposed on ${times.date(at)} a plan that does not hold yet. Reason: “${comment}”`,
      )}
    </p>
    ${planList(visit, plan)} ${project.plan && html`<p>${say("Dette blir endret:", "This is changed:")}</p>`}
    ${project.plan && planDifference(visit, project.plan, plan)}
    ${
      isSameUser(by, parseUserId(user.id))
        ? html`<p>
            ${say(
              "En annen superbruker, eller sentral funksjon, må si ja.",
              "Another superuser, or the central function, must agree.",
            )}
          </p>`
        : agreeForm(visit, project, answers)
    }`;
}

const agreeForm = ({ say, session }: Visit, project: Project, { fields, faults }: Answers): Html =>
  html`<form class="form-card" method="post" action="/prosjekter/${project.id}/plan" novalidate>
    ${hidden("token", session.formToken)} ${hidden("key", newSecret())}
    ${hidden("version", projectVersion(project))}
    ${field({
      name: "plan-comment",
      label: say("Begrunnelse", "Reason"),
      value: fields.get("plan-comment") ?? "",
      faults,
      rows: 2,
    })}
    <button class="ds-button" type="submit" data-variant="secondary">${say("Si ja …", "Agree …")}</button>
  </form>`;

/** Nothing more goes to the same people again: for this one person is enough. */
const endForm = ({ say, session }: Visit, project: Project, { fields, faults }: Answers): Html =>
  html`<details class="fewer" ${faults.has("end-comment") && html`open`}>
    <summary>${say("Avslutt planen", "End the plan")}</summary>
    <form class="form-card" method="post" action="/prosjekter/${project.id}/plan/slutt" novalidate>
      ${hidden("token", session.formToken)} ${hidden("key", newSecret())}
      ${hidden("version", projectVersion(project))}
      ${field({
        name: "end-comment",
        label: say("Hvorfor avsluttes planen?", "Why does the plan end?"),
        value: fields.get("end-comment") ?? "",
        faults,
        rows: 2,
      })}
      <button class="ds-button" type="submit" data-variant="secondary" data-color="danger">
        ${say("Avslutt planen …", "End the plan …")}
      </button>
    </form>
  </details>`;
