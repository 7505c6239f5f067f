import { createFinding, digestOf, type Finding, type Manifest, type Project, type Rule } from "@sluse/core";
import { planOf } from "@sluse/core/house";

export const releasePlanChanged: Rule = {
  id: "release/plan-changed",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Planen er endret etter godkjenningen",
      what: "Planen for prosjektet «{project}» er ikke den utsendingen ble godkjent med.",
      why: "Hvem som kan spørres, og når, ble godkjent slik planen var.",
      mend: "Bestill på nytt etter planen som gjelder nå.",
    },
    en: {
      title: "The plan changed after approval",
      what: "The plan of the project `{project}` is not the one that the mail-out was approved under.",
      why: "Who may be asked, and when, was approved as the plan was.",
      mend: "Submit anew under the plan in force.",
    },
  },
  example: {
    fails:
      "The plan was changed from every third month to every month after the six months' form was approved.",
    passes: "The plan is the one that the form was approved under.",
  },
};

/** What was approved under one plan does not go out under another. */
export const checkPlanUnchanged = ({ plan, round }: Manifest, project: Project): Finding[] =>
  digestOf(planOf(project, round)) === digestOf(plan)
    ? []
    : [createFinding(releasePlanChanged, { facts: { project: project.id } })];
