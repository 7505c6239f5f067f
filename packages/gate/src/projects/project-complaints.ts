import {
  createFinding,
  type Finding,
  type MailOutId,
  type Policy,
  type Project,
  type Rule,
} from "@sluse/core";

import { INCIDENT_2023 } from "../findings/sources.ts";

export const projectComplaints: Rule = {
  id: "project/complaints",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Det er klaget på prosjektets andre utsendinger",
      what: "{count} klager er meldt på andre utsendinger fra prosjektet «{project}» siden det sist ble slått på. Grensen er {threshold}.",
      why: "Det som var galt med forrige runde, skal være funnet før neste går ut, også når forrige er ferdig.",
      mend: "Les klagene og finn årsaken. En superbruker slår så på prosjektet på nytt, og skriver hva som er gjort.",
    },
    en: {
      title: "The project's other mail-outs were complained of",
      what: "Of other mail-outs of the project `{project}` {count} complaints came in since it was last activated; the threshold is {threshold}.",
      why: "What was wrong with one round is to be found before the next leaves, also when that one is completed.",
      mend: "Read the complaints and find the cause; a superuser then activates the project anew, and says what was done.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "Three people complained of the invitation, which is completed, and the reminder is ordered.",
    passes: "A superuser has read the complaints and activated the project anew.",
  },
};

/** Whether a project's other mail-outs were complained of so often that its next ones wait. */
export function checkComplaints(
  { id, complaints }: Project,
  { breakers }: Policy,
  mailOut?: MailOutId,
): Finding[] {
  const count = complaints
    .filter((each) => each.mailOut !== mailOut)
    .reduce((sum, each) => sum + each.count, 0);
  if (count < breakers.complaints) return [];
  const facts = { project: id, count, threshold: breakers.complaints };
  return [createFinding(projectComplaints, { facts, same: "complaints" })];
}
