import {
  PLAN_LIMITS,
  createFinding,
  suppressCount,
  type Finding,
  type Name,
  type Policy,
  type Rule,
  type Tally,
} from "@sluse/core";

import { INCIDENT_2023, NEM_1997 } from "../findings/sources.ts";

export const recipientRepeatLimit: Rule = {
  id: "recipient/repeat-limit",
  severity: "warn",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Har fått så mange henvendelser som grensen tillater",
      what: "{count} personer har nådd grensen «{limit}» og er utelatt.",
      why: "Gjentatte henvendelser oppleves som press, og deltakelse skal være frivillig.",
      mend: "Ingenting må gjøres. De utelatte kan få brev når grensen tillater det.",
    },
    en: {
      title: "Contacted as often as the limit allows",
      what: "At the limit `{limit}`, and left out: {count} people.",
      why: "Repeated contact is felt as pressure, and taking part is voluntary.",
      mend: "Nothing needs doing; they may be written to when the limit allows it.",
    },
  },
  source: NEM_1997,
  example: {
    fails: "A second reminder to people who have had one reminder from the project.",
    passes: "The first reminder, fourteen days after the invitation.",
  },
};

export const recipientMostlyLimited: Rule = {
  id: "recipient/mostly-limited",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "De fleste har fått dette før",
      what: "{count} av {valid} personer har nådd grensen «{limit}».",
      why: "Når over halvparten har fått alt grensen tillater, er dette trolig samme utsending en gang til. Slik fikk mange samme brev tre og fire ganger i april 2023.",
      mend: "Send ikke på nytt. Gjelder det en feil i et sendt brev, bestill en retting av det.",
    },
    en: {
      title: "Most have had this before",
      what: "At the limit `{limit}`: {count} of {valid} people.",
      why: "When more than half have had all that the limit allows, this is probably the same mail-out once more: that is how many got one letter three and four times in April 2023.",
      mend: "Do not send again; for a fault in a letter that was sent, order a correction of it.",
    },
  },
  source: INCIDENT_2023,
  example: {
    fails: "The invitation of last week is ordered again to the same 30 000, with its text mended.",
    passes: "A correction that names the faulty invitation and what was wrong with it.",
  },
};

export const recipientNotReached: Rule = {
  id: "recipient/not-reached",
  severity: "warn",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Skrevet til forgjeves",
      what: "Utelatt fordi de ikke kunne nås de {times} siste gangene noen skrev til dem (grensen «{limit}»): {count}.",
      why: "Den som ikke kan nås, nås ikke av å bli prøvd igjen og igjen. Kanalen sier ikke hvorfor, så det kan også være noen som ikke vil ha slike brev.",
      mend: "Ingenting må gjøres. Ta ikke kontakt på annen måte. De prøves igjen når grensen tillater det.",
    },
    en: {
      title: "Written to in vain",
      what: "Left out as not reached the last {times} times that somebody wrote to them (limit `{limit}`): {count}.",
      why: "Whoever cannot be reached is not reached by being tried again and again; the channel does not say why, so it may be somebody who wants no such letters.",
      mend: "Nothing needs doing; do not reach them another way. They are tried again when the limit allows it.",
    },
  },
  source: NEM_1997,
  example: {
    fails: "Three letters of a year could not be delivered on Helsenorge, and none since.",
    passes: "Two letters of a year could not be delivered, and the third was read.",
  },
};

const PLAN_TITLES: Readonly<Record<string, Name>> = PLAN_LIMITS;

/** Counts that findings may be made of: that of opt-outs, hindrances and stops by hand is told of nobody. */
export type ToldTally = Omit<
  Tally,
  "refusals" | "optedOut" | "hindered" | "hindrances" | "stopped" | "withheldOtherwise"
>;

/** What limits leave people out, and whether one leaves out most. */
export function judgeLimits({ limited, valid, duplicate }: ToldTally, limits: Policy["limits"]): Finding[] {
  const people = valid - duplicate;
  return Object.entries(limited).map(([limit, count]) => {
    const title = limits[limit]?.title ?? PLAN_TITLES[limit];
    const about = { same: limit, ...(title && { names: { limit: title } }) };
    // In suppressed counts: whoever has opted out looks, to the channel, like one who cannot be reached.
    if (limits[limit]?.of === "in-vain") {
      const facts = { limit, count: suppressCount(count), times: limits[limit].max };
      return createFinding(recipientNotReached, { facts, ...about });
    }
    return count * 2 > people
      ? createFinding(recipientMostlyLimited, { facts: { limit, count, valid: people }, ...about })
      : createFinding(recipientRepeatLimit, { facts: { limit, count }, ...about });
  });
}
