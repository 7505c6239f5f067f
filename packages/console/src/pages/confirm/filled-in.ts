import { holdsNationalId, osloMoment, type Instant } from "@sluse/core";

import type { Visit } from "../../visit/visit.ts";

/** What is said of words that hold a number: they would stay in the log for good. */
export const numberInWords = ({ say }: Visit): string =>
  say(
    "Ta ut fødselsnummeret: det som skrives her, blir stående",
    "Take the national id out: what is written here stays",
  );

/** The words of a reason. What is wrong with them is added to `faults`, under the field's name. */
export function checkWords(visit: Visit, name: string, faults: Map<string, string>): string {
  const words = visit.form.text(name);
  if (words === "") faults.set(name, visit.say("Skriv en begrunnelse", "Write a reason"));
  else if (holdsNationalId(words)) faults.set(name, numberInWords(visit));
  return words;
}

/** The midnight after a day, as a date field writes it. */
export function endOfDay(date: string): Instant | undefined {
  const noon = Date.parse(`${date}T12:00:00Z`);
  return /^20\d\d-\d\d-\d\d$/u.test(date) && !Number.isNaN(noon)
    ? osloMoment(noon as Instant, 1, 0)
    : undefined;
}
