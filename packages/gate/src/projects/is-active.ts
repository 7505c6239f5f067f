import { createFinding, type Finding, type Instant, type Project, type Rule } from "@sluse/core";

import { INCIDENT_2023 } from "../findings/sources.ts";

/** Whether the project may write to people at `now`. */
export function isActive(project: Project, now: Instant): boolean {
  return project.activation !== undefined && project.activation.at <= now && now < project.activation.until;
}

export const projectNotActive: Rule = {
  id: "project/not-active",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Prosjektet er slått av",
      what: "Ingen superbruker har slått på prosjektet «{project}», eller tiden det var slått på for, er ute.",
      why: "Alle prosjekter er slått av til en superbruker har kvalitetssikret dem og slått dem på.",
      mend: "Be en superbruker om å slå på prosjektet, og kontroller utsendingen på nytt.",
    },
    en: {
      title: "The project is not active",
      what: "No superuser has activated the project `{project}`, or its activation has ended.",
      why: "Every project is off until a superuser has assured its quality and turned it on.",
      mend: "Have a superuser activate the project, then recheck the mail-out.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "A new project orders letters before any superuser has activated it.",
    passes: "A superuser activates the project until 1 June for at most 2 000 people; the order follows.",
  },
};

export const releaseProjectNotActive: Rule = {
  id: "release/project-not-active",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Prosjektet er ikke lenger slått på",
      what: "Prosjektet «{project}» er slått av, eller tiden det var slått på for, er ute.",
      why: "Et prosjekt som er slått av, sender ikke, heller ikke det som er godkjent fra før.",
      mend: "Be en superbruker om å slå på prosjektet.",
    },
    en: {
      title: "The project is no longer active",
      what: "The project `{project}` is turned off, or its activation has ended.",
      why: "A project that is off sends nothing, not even what was approved before.",
      mend: "Have a superuser activate the project.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "A superuser turned the project off after the first wave.",
    passes: "The project is active when the wave is opened.",
  },
};

/** What is ordered for a project that is switched off is refused. */
export const checkActiveToOrder = (project: Project, now: Instant): Finding[] =>
  isActive(project, now) ? [] : [createFinding(projectNotActive, { facts: { project: project.id } })];

/** What was ordered while it was on does not go out when it is off. */
export const checkActiveToRelease = (project: Project, now: Instant): Finding[] =>
  isActive(project, now) ? [] : [notActiveToRelease(project)];

export const notActiveToRelease = ({ id }: Project): Finding =>
  createFinding(releaseProjectNotActive, { facts: { project: id } });
