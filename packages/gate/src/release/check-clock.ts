import {
  MINUTE,
  SluseError,
  createFinding,
  type Finding,
  type LedgerTransaction,
  type Rule,
} from "@sluse/core";
import { clockSkew } from "@sluse/core/house";

import type { Context } from "../internal/context.ts";

export const releaseClockDiffers: Rule = {
  id: "release/clock-differs",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Klokken går feil",
      what: "Klokken på maskinen som skal sende, og klokken i protokollens database er {minutes} minutter fra hverandre.",
      why: "Påminnelser, tidsrom, stille timer og sendegrenser regnes etter klokken. Går den feil, får folk brev for tidlig eller for ofte.",
      mend: "Be dem som drifter systemet, om å stille klokkene etter en tidstjeneste (NTP). Slipp utsendingen på nytt når de går likt.",
    },
    en: {
      title: "The clock is wrong",
      what: "The clock of the machine that is to send and the clock of the ledger's database are {minutes} minutes apart.",
      why: "Reminders, windows, quiet hours and limits go by the clock; when it is wrong, people get letters too early or too often.",
      mend: "Have whoever runs the system set both clocks by a time service (NTP); release again when they agree.",
    },
  },
  source: "RFC 4120, section 8.2: clocks that are to agree differ by five minutes at most",
  example: {
    fails: "A machine whose clock is fifteen days ahead releases a reminder that may go in a fortnight.",
    passes: "The two clocks are half a second apart.",
  },
};

/** Whether the gate's clock and the ledger's are so far apart that no moment can be believed. */
export async function checkClock(context: Context, tx: LedgerTransaction): Promise<Finding | undefined> {
  const minutes = await minutesApart(context, tx);
  return minutes === undefined
    ? undefined
    : createFinding(releaseClockDiffers, { facts: { minutes }, same: "clock" });
}

/**
 * What is past its days is deleted for good, and not by a clock that is wrong.
 * @throws SluseError `SLUSE_CLOCK_DIFFERS`
 */
export async function assertClock(context: Context): Promise<void> {
  const minutes = await context.ledger.transact((tx) => minutesApart(context, tx));
  if (minutes === undefined) return;
  throw new SluseError(
    "SLUSE_CLOCK_DIFFERS",
    `the machine's clock and the ledger's are ${minutes} minutes apart`,
    {
      mend: "set both clocks by a time service (NTP), and try again",
    },
  );
}

async function minutesApart({ clock }: Context, tx: LedgerTransaction): Promise<number | undefined> {
  // Nobody asks a database what time it is for a clock that is made up.
  const skew = clock.simulated ? undefined : clockSkew(clock, await tx.readClock());
  return skew === undefined ? undefined : Math.round(Math.abs(skew) / MINUTE);
}
