import { instant, later } from "@sluse/core";

import { shown } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";
import { dayNumber, osloDay } from "./calendar.ts";
import { readDates, writtenOut } from "./read-dates.ts";

export const deadlineBeforeWindowEnd: TextRule<"text/deadline-before-window-end"> = {
  id: "text/deadline-before-window-end",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice"],
  messages: {
    nb: {
      title: "Fristen går ut før alle har fått brevet",
      what: "Fristen er «{met}», men brev kan bli sendt til og med {lastDay}.",
      why: "De siste som får brevet, rekker ikke å svare.",
      mend: "Flytt fristen, eller avslutt utsendingen tidligere.",
    },
    en: {
      title: "The deadline comes before everybody has the letter",
      what: "The deadline is `{met}`, but letters may be sent until {lastDay}.",
      why: "The last to get the letter have no time to answer.",
      mend: "Move the deadline, or end the mail-out earlier.",
    },
  },
  example: { fails: "Svarfrist: fredag 12. mars 2027", passes: "Svarfrist: fredag 26. mars 2027" },
  *find(reading, context) {
    // The window's end is itself outside the window.
    const lastDay = osloDay(later(context.window.until, -1));
    const today = dayNumber(osloDay(context.now));
    for (const { written, date, isDeadline } of readDates(reading, context)) {
      const day = dayNumber(date);
      if (!isDeadline || day < today || day > dayNumber(lastDay)) continue;
      const { at, length } = written;
      yield {
        at,
        length,
        facts: { met: shown(reading.text.slice(at, at + length)), lastDay: writtenOut(lastDay) },
      };
    }
  },
};

export const deadlineDiffers: TextRule<"text/deadline-differs"> = {
  id: "text/deadline-differs",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice"],
  messages: {
    nb: {
      title: "Fristen er en annen enn i bestillingen",
      what: "Teksten sier «{met}», men det kan svares til og med {answerBy}.",
      why: "Mottakeren kan tro at det er for sent, eller komme til et lukket skjema.",
      mend: "Bruk den samme datoen begge steder.",
    },
    en: {
      title: "The deadline differs from the order's",
      what: "The text says `{met}`, but answers are taken until {answerBy}.",
      why: "The recipient may believe it is too late, or come to a closed form.",
      mend: "Use the same date in both places.",
    },
  },
  example: { fails: "Svar innen 26. mars 2027.", passes: "Svar innen 31. mars 2027." },
  exampleContext: { answerBy: instant("2027-03-31T23:59:00+02:00") },
  *find(reading, context) {
    if (context.answerBy === undefined) return;
    const last = osloDay(context.answerBy);
    for (const { written, date, isDeadline } of readDates(reading, context)) {
      if (!isDeadline || dayNumber(date) === dayNumber(last)) continue;
      const { at, length } = written;
      yield {
        at,
        length,
        facts: { met: shown(reading.text.slice(at, at + length)), answerBy: writtenOut(last) },
      };
    }
  },
};
