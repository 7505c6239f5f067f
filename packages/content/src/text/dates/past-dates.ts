import { findMatches, shown } from "../internal/find-matches.ts";
import type { Reading } from "../reading.ts";
import type { TextContext } from "../text-context.ts";
import type { Met, TextRule } from "../text-rule.ts";
import { dayNumber, osloDay } from "./calendar.ts";
import { readDates } from "./read-dates.ts";

/** Dates longer ago than this are of laws and of history, not left over from an older letter. */
const RECENT_DAYS = 730;

/** Said to those who are asked: `Svarfristen er utløpt`, `the survey is closed`. */
export const EXPIRED: RegExp =
  /(?<!\p{L}|(?:hvis|dersom|når|etter at|selv om|sjølv om|if|when|after|once|although) )(?:svarfristen|fristen for å svare|the deadline|skjemaet|undersøkelsen|undersøkinga|the (?:survey|form))(?: for å svare| to answer)? (?:(?:er|is) (?:nå |no |now )?(?:utløpt|utgått|utgått|ute|stengt|avsluttet|avslutta|closed)|har (?:nå |no )?(?:gått ut|passert)|has (?:now )?(?:passed|expired))(?!\p{L})(?![^.!?\n]{0,60}(?<!\p{L})(?:men|but|for deg|mellom|til|i helg|on|from|kl)(?!\p{L}))/giu;

export const pastDeadline: TextRule<"text/past-deadline"> = {
  id: "text/past-deadline",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice"],
  messages: {
    nb: {
      title: "Fristen har gått ut",
      what: "Fristen «{met}» er allerede passert.",
      why: "Ingen kan svare i tide.",
      mend: "Sett en frist etter at det siste brevet er sendt. Er datoen ingen frist, kan en superbruker godta den.",
    },
    en: {
      title: "The deadline has passed",
      what: "The deadline `{met}` has already passed.",
      why: "Nobody can answer in time.",
      mend: "Set a deadline after the last letter has been sent. When the date is no deadline, a superuser may accept it.",
    },
  },
  example: {
    fails: "Frist for å svare er 1. februar 2027.",
    passes:
      "Frist for å svare er 1. april 2027. Fristen var 1. februar 2027. Du må være født før 1. januar 1990 for å delta.",
  },
  *find(reading, context) {
    yield* pastDates(reading, context, "deadline");
    if (context.round === "invitation" || context.round === "reminder")
      yield* findMatches(reading.text, EXPIRED);
  },
};

export const pastDate: TextRule<"text/past-date"> = {
  id: "text/past-date",
  severity: "warn",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text"],
  messages: {
    nb: {
      title: "Datoen ligger tilbake i tid",
      what: "«{met}» er passert.",
      why: "Datoen kan være igjen fra et eldre brev.",
      mend: "Se etter at datoen er riktig.",
    },
    en: {
      title: "The date lies in the past",
      what: "`{met}` has passed.",
      why: "The date may be left from an older letter.",
      mend: "See that the date is right.",
    },
  },
  example: {
    fails: "Du var hos oss 3. desember 2026.",
    passes: "Loven av 15. juni 2018 gjelder. Vi ringer deg 3. mars.",
  },
  find: (reading, context) => pastDates(reading, context, "other"),
};

function* pastDates(reading: Reading, context: TextContext, kind: "deadline" | "other"): Iterable<Met> {
  const today = dayNumber(osloDay(context.now));
  for (const { written, date, isDeadline } of readDates(reading, context)) {
    const day = dayNumber(date);
    if (day >= today || isDeadline !== (kind === "deadline")) continue;
    if (kind === "other" && day < today - RECENT_DAYS) continue;
    const { at, length } = written;
    yield { at, length, facts: { met: shown(reading.text.slice(at, at + length)) } };
  }
}
