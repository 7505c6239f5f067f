import { ENDED } from "@sluse/core";
import type { SuperuserReport } from "@sluse/gate";

import type { Visit } from "../../visit/visit.ts";
import { countIn } from "../../words/counts.ts";
import { standingOf } from "./standing.ts";

/** How many were cleared so far: for them it is too late to change anything. */
export const clearedOf = ({ waves }: SuperuserReport): number =>
  waves.reduce((sum, { claimed }) => sum + (claimed?.count ?? 0), 0);

/**
 * How many get the letter, as it was when the order was checked: not those who were left out, though they stand in the
 * audience that an approval is of. Where no register answered about anybody, those who wait for its answer. For those alone who
 * see counts.
 */
export function expectedOf(report: SuperuserReport): number {
  const { clear, unknown } = report.tally;
  return report.manifest.standing?.inAll ?? Math.max(clear === 0 ? unknown : clear, clearedOf(report));
}

/** Whether nothing more will come of it by itself. */
export const isOver = ({ state }: Pick<SuperuserReport, "state">): boolean => ENDED.has(state);

/** One line on what a mail-out waits for, or how far it has come. Empty where its state says it. */
export function happening({ say, language, nameOf }: Visit, report: SuperuserReport): string {
  const [cleared, all] = [clearedOf(report), expectedOf(report)];
  const soFar = say(
    `${countIn(cleared, language)} av ${countIn(all, language)} sluppet`,
    `${countIn(cleared, language)} of ${countIn(all, language)} let go`,
  );
  switch (standingOf(report)) {
    case "approve":
      return say("Venter på en superbruker", "Waits for a superuser");
    case "second-approval":
      return say(
        `Godkjent av ${report.approvals.map(({ by }) => nameOf(by)).join(", ")}, venter på én til`,
        `Approved by ${report.approvals.map(({ by }) => nameOf(by)).join(", ")}, waits for one more`,
      );
    case "mend":
      return say("Bestilleren må rette noe", "Whoever ordered it must mend something");
    case "canary":
      return say("Prøvebølgen venter på en superbruker", "The first wave waits for a superuser");
    case "breaker":
      return say("Stoppet seg selv, venter på en superbruker", "Stopped itself, waits for a superuser");
    case "under-way":
      return report.waves.length === 0 ? say("Ikke begynt", "Not begun") : soFar;
    case "ended":
      return report.waves.length === 0 ? "" : soFar;
  }
}
