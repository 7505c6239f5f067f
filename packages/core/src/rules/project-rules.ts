import type { RuleTable } from "../findings/rule.ts";
import { INCIDENT_2023 } from "./sources.ts";

export type ProjectRuleId = "project/not-active" | "project/ceiling";

/** Whether a project may write to people at all. */
export const projectRules: RuleTable<ProjectRuleId> = {
  "project/not-active": {
    id: "project/not-active",
    severity: "hold",
    clearedBy: "fresher-facts",
    messages: {
      nb: {
        title: "Prosjektet er ikke aktivert",
        what: "Ingen superbruker har aktivert prosjektet «{project}», eller aktiveringen er utløpt.",
        why: "Alle prosjekter er slått av til en superbruker har kvalitetssikret dem og slått dem på.",
        mend: "Be en superbruker om å aktivere prosjektet, og kontroller utsendingen på nytt.",
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
  },
  "project/ceiling": {
    id: "project/ceiling",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Flere mottakere enn prosjektet er aktivert for",
        what: "Prosjektet «{project}» er aktivert for {ceiling} mottakere. {already} er brukt, og bestillingen har {asked}.",
        why: "Taket er det superbrukeren tok stilling til da prosjektet ble aktivert.",
        mend: "Bestill til færre, eller be en superbruker om å aktivere prosjektet for flere.",
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
  },
};
