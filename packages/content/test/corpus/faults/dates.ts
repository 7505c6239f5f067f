import { instant } from "@sluse/core";

import { added, type Fault } from "../fault.ts";

const dated = (
  name: string,
  expects: Fault["expects"],
  [nb, nn, en]: readonly [nb: string, nn: string, en: string],
  more: Partial<Fault> = {},
): Fault => ({ name, expects, inject: added({ nb, nn, en }), ...more });

/** Letters are read on 15 February 2027, and sent from 1 to 12 March 2027. */
export const dates: readonly Fault[] = [
  dated("31 June", "text/date-impossible", [
    "Møt oss 31. juni 2027.",
    "Møt oss 31. juni 2027.",
    "Meet us on 31 June 2027.",
  ]),
  dated("29 February", "text/date-impossible", [
    "Møt oss 29.02.2027.",
    "Møt oss 29.02.2027.",
    "Meet us on February 29, 2027.",
  ]),
  dated("month 13", "text/date-impossible", [
    "Møt oss 12.13.2027.",
    "Møt oss 12.13.2027.",
    "Meet us on 04/13/2027.",
  ]),
  dated("ISO date", "text/date-impossible", [
    "Møt oss 2027-04-31.",
    "Møt oss 2027-04-31.",
    "Meet us on 2027-04-31.",
  ]),
  dated("weekday", "text/weekday-wrong", [
    "Vi ringer mandag 2. mars 2027.",
    "Vi ringjer måndag 2. mars 2027.",
    "We call on Monday, 2 March 2027.",
  ]),
  dated("weekday without a year", "text/weekday-wrong", [
    "Vi ringer lørdag den 5. mai.",
    "Vi ringjer laurdag den 5. mai.",
    "We call on Saturday, May 5.",
  ]),
  dated("weekday after", "text/weekday-wrong", [
    "Vi ringer 02.03.2027 (fredag).",
    "Vi ringjer 02.03.2027 (fredag).",
    "We call on 02.03.2027 (Friday).",
  ]),
  dated("past deadline", "text/past-deadline", [
    "Svarfristen er satt til 1. februar 2027.",
    "Svarfristen er sett til 1. februar 2027.",
    "The deadline is set to 1 February 2027.",
  ]),
  dated("past answer date", "text/past-deadline", [
    "Send inn svaret innen 10.02.2027.",
    "Send inn svaret innan 10.02.2027.",
    "Please send your answer by February 10, 2027.",
  ]),
  dated("past date", "text/past-date", [
    "Du var hos oss 3. desember 2026.",
    "Du var hos oss 3. desember 2026.",
    "You were with us on 3 December 2026.",
  ]),
  dated(
    "deadline while sending",
    "text/deadline-before-window-end",
    ["Svar innen 12. mars 2027.", "Svar innan 12. mars 2027.", "Please answer by 12 March 2027."],
    { also: ["text/deadlines-disagree"] },
  ),
  dated(
    "deadline that differs",
    "text/deadline-differs",
    ["Svar innen 20. juni 2027.", "Svar innan 20. juni 2027.", "Please answer by 20 June 2027."],
    { context: { answerBy: instant("2027-05-31T23:59:00+02:00") }, also: ["text/deadlines-disagree"] },
  ),
];
