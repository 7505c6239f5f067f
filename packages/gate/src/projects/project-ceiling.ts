import { createFinding, type Finding, type Project, type Rule } from "@sluse/core";

import { INCIDENT_2023 } from "../findings/sources.ts";

export const projectCeiling: Rule = {
  id: "project/ceiling",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Flere mottakere enn prosjektet er slått på for",
      what: "Prosjektet «{project}» er slått på for {ceiling} mottakere. {already} er brukt, og bestillingen har {asked}.",
      why: "Taket er det superbrukeren tok stilling til da prosjektet ble slått på.",
      mend: "Bestill til færre, eller be en superbruker om å slå på prosjektet for flere.",
    },
    en: {
      title: "More recipients than the project is active for",
      what: "The project `{project}` is active for {ceiling} recipients; {already} are used, and the order has {asked}.",
      why: "The ceiling is what the superuser judged when activating the project.",
      mend: "Order for fewer, or have a superuser activate the project for more.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "A project that is active for 2 000 people has written to 1 500 and orders 800 more.",
    passes: "The same project orders 500 more.",
  },
};

/** The project would write to more people than a superuser switched it on for. */
export const overProjectCeiling = (
  project: Project,
  ceiling: number,
  already: number,
  asked: number,
): Finding => createFinding(projectCeiling, { facts: { project: project.id, ceiling, already, asked } });
