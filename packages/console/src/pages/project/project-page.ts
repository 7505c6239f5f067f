import { PURPOSE_NAMES, later, type Project } from "@sluse/core";

import { html, type Html } from "../../markup/html.ts";
import { block } from "../../parts/block.ts";
import { factBox } from "../../parts/facts.ts";
import { NO_FAULTS } from "../../parts/field.ts";
import { head } from "../../parts/head.ts";
import { faultList } from "../../parts/notices.ts";
import { page, type Answer } from "../../markup/answer.ts";
import type { Visit } from "../../visit/visit.ts";
import { capital } from "../../words/capital.ts";
import { peopleIn } from "../../words/counts.ts";
import type { Answers } from "../mail-out/decision-block.ts";
import { mailOutsOf } from "../mail-out/mail-outs-of.ts";
import { isSuperuser } from "../mail-out/standing.ts";
import { mailOutList } from "../waiting/mail-out-list.ts";
import { activationForms } from "./activation-forms.ts";
import { activationTag } from "./projects-page.ts";
import { requirementList } from "../policy/requirement-list.ts";
import { planBlock } from "./plan-block.ts";
import { superusersForm } from "./superusers-form.ts";
import { nameIn } from "../../words/page-language.ts";
import { unbroken } from "../../words/phone.ts";

const NO_ANSWERS: Answers = { fields: new Map(), faults: NO_FAULTS };

/** A project: whether it may write to people, who decides for it, and what is asked of its letters. */
export async function projectPage(visit: Visit, answers: Answers = NO_ANSWERS): Promise<Answer> {
  const { gate, say, user, isCentral } = visit;
  const project = await gate.projects.get(visit.part("id"));
  const { full } = await mailOutsOf(visit, { project: project.id });
  const isOver = isSuperuser(project, user.id);
  return page({
    title: project.title,
    place: "projects",
    ...(answers.faults.size > 0 ? { status: 422 } : {}),
    body: html`${head(visit, {
        title: project.title,
        crumbs: [{ name: say("Prosjekter", "Projects"), address: "/prosjekter" }],
        tags: [activationTag(visit, project)],
        news: faultList(visit, answers.faults),
        facts: facts(visit, project),
      })}
      <div class="stack">
        ${full.length > 0 && block({ id: "utsendinger", title: say("Utsendinger", "Mail-outs"), body: mailOutList(visit, full) })}
        ${planBlock(visit, project, answers, isOver || isCentral)}
        ${(isOver || isCentral) && activationForms(visit, project, answers, isOver)}
        ${(isOver || isCentral) && superusersForm(visit, project, answers)}
        ${block({ id: "krav", title: say("Krav som gjelder", "Requirements in force"), body: requirementList(visit, visit.policyOf(project)) })}
      </div>`,
  });
}

function facts({ say, language, times, nameOf }: Visit, project: Project): Html {
  const { activation, contact } = project;
  // It ends at midnight, which is the day after the last one.
  const lastDay = later(activation?.until ?? project.registeredAt, -1);
  return factBox([
    {
      name: say("Ansvarlig", "Controller"),
      value: project.controller,
      more: capital(nameIn(PURPOSE_NAMES[project.purpose], language)),
    },
    { name: say("Superbrukere", "Superusers"), value: project.superusers.map(nameOf).join(", ") },
    {
      name: say("Spørsmål fra mottakere", "Questions from recipients"),
      value: contact.name,
      more: `${unbroken(contact.phone)}, ${contact.email}`,
    },
    { name: say("Bestillersystem", "Ordering system"), value: project.orderingSystem },
    activation !== undefined && {
      name: say("Slått på", "Switched on"),
      value: say(`Til og med ${times.date(lastDay)}`, `Until and including ${times.date(lastDay)}`),
      more: say(
        `${nameOf(activation.by)}, ${times.date(activation.at)}: «${activation.comment}»`,
        `${nameOf(activation.by)}, ${times.date(activation.at)}: “${activation.comment}”`,
      ),
    },
    activation !== undefined && {
      name: say("Kan skrive til høyst", "May write to at most"),
      value: peopleIn(activation.maxRecipients, language),
      more: say("Over alle utsendinger i perioden", "Over all its mail-outs in that time"),
    },
  ]);
}
