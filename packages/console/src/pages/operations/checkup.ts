import { DAY, ENDED, HOUR, type Instant, type Stop } from "@sluse/core";
import type { GateStatus, SuperuserReport } from "@sluse/gate";

import type { Visit } from "../../visit/visit.ts";
import { countIn } from "../../words/counts.ts";
import type { MailOutOf } from "../mail-out/mail-outs-of.ts";

/** One thing that was looked at, and whether somebody should do something about it. */
export interface Looked {
  readonly kind: "ok" | "warning";
  readonly what: string;
  readonly more: string;
}

/** What is known of a site at one moment. */
export interface Known {
  readonly status: GateStatus;
  readonly stops: readonly Stop[];
  readonly mailOuts: readonly MailOutOf[];
}

/** Clearances without an outcome, by how long ago they were let go. */
export interface Unsettled {
  readonly hour: number;
  readonly day: number;
  readonly older: number;
}

/** An outcome should have come by then. */
const EXPECTED_WITHIN = DAY;
const APPROVAL_ENDS_SOON = 3 * DAY;

/** The latest clearances are those without an outcome, as far as the counts tell. */
export function unsettledByAge(mailOuts: readonly MailOutOf[], now: Instant): Unsettled {
  const ages = { hour: 0, day: 0, older: 0 };
  for (const { report } of mailOuts) {
    let left = report.outcomes.unsettled;
    for (const { claimed } of report.waves.toReversed()) {
      const count = Math.min(left, claimed?.count ?? 0);
      const age = now - (claimed?.at ?? now);
      ages[age < HOUR ? "hour" : age < EXPECTED_WITHIN ? "day" : "older"] += count;
      left -= count;
    }
  }
  return ages;
}

/** Everything that is looked at, what is wrong first. */
export function checkup(visit: Visit, known: Known): readonly Looked[] {
  const looked = [
    stopsIn(visit, known),
    keysIn(visit, known),
    ...registersIn(visit, known),
    unsettledIn(visit, known),
    approvalsIn(visit, known),
  ];
  return looked.toSorted((a, b) => Number(a.kind === "ok") - Number(b.kind === "ok"));
}

function stopsIn({ say }: Visit, { stops }: Known): Looked {
  const wide = stops.filter(({ scope }) => scope.kind === "global" || scope.kind === "system").length;
  return {
    kind: wide > 0 ? "warning" : "ok",
    what:
      wide > 0
        ? say(
            "Alt eller et helt bestillersystem er stoppet",
            "Everything or a whole ordering system is stopped",
          )
        : say("Ingen stopp gjelder alt", "No stop is over everything"),
    more: say(`Stopper som gjelder: ${stops.length}`, `Stops in force: ${stops.length}`),
  };
}

function keysIn({ say, language }: Visit, { status }: Known): Looked {
  const left = status.keys.reduce((sum, { peopleLeft = 0 }) => sum + peopleLeft, 0);
  return {
    kind: left > 0 ? "warning" : "ok",
    what:
      left > 0
        ? say("Personer står fortsatt under en gammel nøkkel", "People still stand under an older key")
        : say("Alle står under nøkkelen som gjelder", "Everybody stands under the present key"),
    more: say(`Igjen å flytte: ${countIn(left, language)}`, `Left to move: ${countIn(left, language)}`),
  };
}

/** A register that nobody has asked for a day may have gone silent. */
const registersIn = ({ say, times, now }: Visit, { status }: Known): readonly Looked[] =>
  status.registers.map(({ register, lastAskedAt }): Looked => {
    const isOld = lastAskedAt === undefined || now - lastAskedAt > DAY;
    return {
      kind: isOld ? "warning" : "ok",
      what: isOld
        ? say(
            `Registeret «${register}» er ikke spurt det siste døgnet`,
            `The register “${register}” was not asked in the last day`,
          )
        : say(`Registeret «${register}» svarer`, `The register “${register}” answers`),
      more:
        lastAskedAt === undefined
          ? say("Aldri spurt", "Never asked")
          : say(`Sist spurt ${times.moment(lastAskedAt)}`, `Last asked ${times.moment(lastAskedAt)}`),
    };
  });

function unsettledIn({ say, language, now }: Visit, { mailOuts }: Known): Looked {
  const { older } = unsettledByAge(mailOuts, now);
  return {
    kind: older > 0 ? "warning" : "ok",
    what:
      older > 0
        ? say(
            "Noen utfall er ikke kommet på over ett døgn",
            "Some outcomes have not come for more than a day",
          )
        : say("Alle utfall er kommet innen ett døgn", "All outcomes came within a day"),
    more: say(
      `Utfall ikke meldt: ${countIn(older, language)}`,
      `Without an outcome: ${countIn(older, language)}`,
    ),
  };
}

function approvalsIn({ say, now }: Visit, { mailOuts }: Known): Looked {
  const ends = ({ state, approvals }: SuperuserReport): boolean =>
    !ENDED.has(state) && approvals.some(({ until }) => until > now && until - now < APPROVAL_ENDS_SOON);
  const soon = mailOuts.filter(({ report }) => ends(report)).length;
  return {
    kind: soon > 0 ? "warning" : "ok",
    what:
      soon > 0
        ? say("Godkjenninger utløper innen tre døgn", "Approvals end within three days")
        : say("Ingen godkjenning er i ferd med å utløpe", "No approval is about to end"),
    more: say(`Utsendinger: ${soon}`, `Mail-outs: ${soon}`),
  };
}
