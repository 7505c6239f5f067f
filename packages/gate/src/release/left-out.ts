import {
  createFinding,
  suppressCount,
  type ClaimVerdict,
  type Finding,
  type ReleasableMailOut,
  type Policy,
  type Rule,
} from "@sluse/core";

import { INCIDENT_2023 } from "../findings/sources.ts";

export const releaseFewerCleared: Rule = {
  id: "release/fewer-cleared",
  severity: "hold",
  clearedBy: "superuser",
  messages: {
    nb: {
      title: "Færre fikk brevet enn kontrollen viste",
      what: "Da utsendingen ble kontrollert, kunne flere få brevet enn de som nå er klarert: {count}. Holdt utenfor nå er, avrundet: {withheld} reserverte, stoppede eller hindret av annet, {limited} over en sendegrense, {notRequired} som runden ikke gjelder.",
      why: "Ingen skal falle ut uten at noen får vite hvorfor. Det kan være en feil i utsendingen, i et register eller i reglene.",
      mend: "Finn ut hvorfor. En superbruker kan la utsendingen gå videre; da er den ferdig når den er sluppet en gang til.",
    },
    en: {
      title: "Fewer were cleared than the check showed",
      what: "When the mail-out was checked, more people could be written to than are cleared now: {count}. Left out now, rounded: opted out, stopped or hindered {withheld}, over a limit {limited}, not of the round {notRequired}.",
      why: "Nobody drops out without somebody being told why; the fault may be the mail-out's, a register's or the policy's.",
      mend: "Find out why; a superuser may let it go on, and it is done when it is released once more.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "60 people were previewed as clear, and another project has written to all of them since.",
    passes: "60 people were previewed as clear, and 59 of them are cleared.",
  },
};

/** Who was looked at in a release and not cleared, in counts. */
export class LeftOut {
  /** By registers: opted out or hindered. */
  #refused = 0;
  /** Those of them, and of the stopped, who would have been cleared but for that. */
  #refusedAlone = 0;
  #stopped = 0;
  #limited = 0;
  #notRequired = 0;

  addWithheld(count: number): void {
    this.#refused += count;
  }

  /** @param refusedAlone of those whom registers withheld beside these, and of the stopped, who would have been cleared but for that */
  add(verdicts: readonly ClaimVerdict[], refusedAlone: number): void {
    this.#refusedAlone += refusedAlone;
    for (const { kind } of verdicts) {
      if (kind === "stopped") this.#stopped += 1;
      else if (kind === "limited") this.#limited += 1;
      else if (kind === "not-required") this.#notRequired += 1;
    }
  }

  /**
   * What is said when all were looked at and so many are cleared; nothing when that is what the preview foretold, but for the
   * policy's share, or what a superuser has seen. Whoever ordered reads it too: opt-outs, hindrances and stops are told together, and
   * every count is suppressed.
   */
  check(
    { tally, shortfallSeen }: Pick<ReleasableMailOut, "tally" | "shortfallSeen">,
    cleared: number,
    { breakers }: Policy,
  ): Finding[] {
    // Of a few it was not foretold who has opted out: that they are withheld is what was to be.
    const short = tally.clear - cleared - (tally.refusals === "untold" ? this.#refusedAlone : 0);
    if (short <= tally.clear * breakers.shortfallShare || short <= shortfallSeen) return [];
    const facts = {
      count: suppressCount(short),
      withheld: suppressCount(this.#refused + this.#stopped),
      limited: suppressCount(this.#limited),
      notRequired: suppressCount(this.#notRequired),
    };
    return [createFinding(releaseFewerCleared, { facts, same: "fewer-cleared" })];
  }
}
