import type { FollowUpPlan, Instant, Project } from "@sluse/core";
import type { Verdict } from "@sluse/gate";

import { html } from "../../markup/html.ts";
import { planDifference, planList } from "../../parts/plan.ts";
import type { News } from "../../sessions/session.ts";
import type { Visit } from "../../visit/visit.ts";
import { listIn, peopleIn } from "../../words/counts.ts";
import type { Draft } from "../../sessions/draft.ts";
import type { Question } from "./question.ts";
import { projectVersion } from "./version.ts";

type ProjectDraft = Extract<
  Draft,
  {
    readonly kind:
      | "activate"
      | "deactivate"
      | "set-superusers"
      | "propose-plan"
      | "agree-on-plan"
      | "end-plan";
  }
>;

/** What is asked before a project is switched on or off, or changes its superusers. */
export async function projectQuestion(visit: Visit, draft: ProjectDraft): Promise<Question> {
  const { gate, user, say, language, times, nameOf } = visit;
  const project = await gate.projects.get(draft.project);
  const back = `/prosjekter/${project.id}`;
  const common = {
    place: "projects",
    crumbs: [{ name: project.title, address: back }],
    stale:
      projectVersion(project) === draft.version
        ? undefined
        : html`<p>
            ${say("Prosjektet er endret etter at du åpnet siden.", "The project has changed since you opened the page.")}
          </p>`,
    back,
  } as const;
  const name = { name: say("Prosjekt", "Project"), value: project.title, more: project.controller };
  switch (draft.kind) {
    case "activate": {
      const { until, maxRecipients, comment } = draft;
      return {
        ...common,
        title: say("Slå prosjektet på?", "Switch the project on?"),
        lines: [
          name,
          { name: say("Til og med", "Until"), value: times.moment(Date.parse(until) as Instant) },
          { name: say("Høyst", "At most"), value: peopleIn(maxRecipients, language) },
          { name: say("Begrunnelse", "Reason"), value: `«${comment}»` },
        ],
        effect: say(
          "Prosjektet kan da skrive til folk, etter godkjenning av hver utsending.",
          "The project may then write to people, once each mail-out is approved.",
        ),
        button: say("Slå på", "Switch on"),
        act: () => gate.projects.activate(project.id, { by: user.id, until, maxRecipients, comment }),
        isDone,
        news: newsOf(visit, say("Prosjektet er slått på", "The project is switched on")),
      };
    }
    case "deactivate":
      return {
        ...common,
        title: say("Slå prosjektet av?", "Switch the project off?"),
        lines: [name, { name: say("Begrunnelse", "Reason"), value: `«${draft.comment}»` }],
        effect: say(
          "Ingen flere brev sendes før det slås på igjen.",
          "No more letters leave before it is switched on again.",
        ),
        button: say("Slå av", "Switch off"),
        isDanger: true,
        act: () => gate.projects.deactivate(project.id, { by: user.id, comment: draft.comment }),
        news: () => ({
          color: "success",
          title: say("Prosjektet er slått av", "The project is switched off"),
        }),
      };
    case "set-superusers":
      return {
        ...common,
        title: say("Endre superbrukerne?", "Change the superusers?"),
        lines: [
          name,
          { name: say("Før", "Before"), value: listIn(project.superusers.map(nameOf), language) },
          { name: say("Nå", "Now"), value: listIn(draft.superusers.map(nameOf), language) },
          { name: say("Begrunnelse", "Reason"), value: `«${draft.comment}»` },
        ],
        effect: say(
          "Godkjenninger av den som ikke lenger er superbruker, gjelder ikke lenger.",
          "Approvals of whoever is no longer a superuser are void at once.",
        ),
        button: say("Endre superbrukerne", "Change the superusers"),
        act: () =>
          gate.projects.setSuperusers(project.id, {
            by: user.id,
            superusers: draft.superusers,
            comment: draft.comment,
          }),
        isDone,
        news: newsOf(visit, say("Superbrukerne er endret", "The superusers are changed")),
      };
    case "propose-plan":
      return {
        ...common,
        title: say("Foreslå planen?", "Propose the plan?"),
        lines: [name, ...planLines(visit, project, draft)],
        effect: say(
          "Planen gjelder ikke før en annen superbruker, eller sentral funksjon, har sagt ja til den.",
          "The plan does not hold before another superuser, or the central function, has agreed to it.",
        ),
        button: say("Foreslå planen", "Propose the plan"),
        act: () =>
          gate.projects.setPlan(project.id, { by: user.id, plan: draft.plan, comment: draft.comment }),
        isDone,
        news: newsOf(visit, say("Planen gjelder fra nå", "The plan holds from now on")),
      };
    case "agree-on-plan":
      return {
        ...common,
        title: say("Si ja til planen?", "Agree to the plan?"),
        lines: [name, ...planLines(visit, project, draft)],
        effect: say(
          "Prosjektet kan da bestille hvert trinn til de samme menneskene. Det som er godkjent under en annen plan, sendes ikke.",
          "The project may then order each step to the same people. What was approved under another plan does not go out.",
        ),
        button: say("Si ja til planen", "Agree to the plan"),
        act: () =>
          gate.projects.setPlan(project.id, { by: user.id, plan: draft.plan, comment: draft.comment }),
        isDone,
        news: newsOf(visit, say("Planen gjelder fra nå", "The plan holds from now on")),
      };
    case "end-plan":
      return {
        ...common,
        title: say("Avslutte planen?", "End the plan?"),
        lines: [
          name,
          project.plan !== undefined && {
            name: say("Planen", "The plan"),
            value: planList(visit, project.plan),
          },
          { name: say("Begrunnelse", "Reason"), value: `«${draft.comment}»` },
        ],
        effect: say(
          "Ingen får flere trinn av planen, heller ikke av det som er godkjent. En ny plan må foreslås og sies ja til.",
          "Nobody gets another step of the plan, not of what is approved either. A new plan has to be proposed and agreed to.",
        ),
        button: say("Avslutt planen", "End the plan"),
        isDanger: true,
        act: () => gate.projects.setPlan(project.id, { by: user.id, plan: null, comment: draft.comment }),
        isDone,
        news: newsOf(visit, say("Planen er avsluttet", "The plan has ended")),
      };
  }
}

const planLines = (
  visit: Visit,
  project: Project,
  { plan, comment }: { readonly plan: FollowUpPlan; readonly comment: string },
): Question["lines"] => [
  { name: visit.say("Planen", "The plan"), value: planList(visit, plan) },
  project.plan !== undefined && {
    name: visit.say("Endret", "Changed"),
    value: planDifference(visit, project.plan, plan),
  },
  { name: visit.say("Begrunnelse", "Reason"), value: `«${comment}»` },
];

/** A change that takes two, asked for by the first: it is kept, and holds once another asks for the same. */
const isProposed = ({ decision, findings }: Verdict): boolean =>
  decision === "hold" && findings.every(({ rule }) => rule === "project/second-person");

const isDone = (verdict: Verdict): boolean => verdict.decision === "release" || isProposed(verdict);

const newsOf =
  ({ say }: Visit, title: string) =>
  (verdict: Verdict): News =>
    isProposed(verdict)
      ? {
          color: "warning",
          title: say("Endringen er foreslått", "The change is proposed"),
          text: say(
            "Den gjelder ikke før en annen superbruker, eller sentral funksjon, ber om det samme.",
            "It does not hold before another superuser, or the central function, asks for the same.",
          ),
        }
      : { color: "success", title };
