import { CHANNEL_NAMES, ROUND_NAMES, STATE_NAMES, type Channel } from "@sluse/core";
import type { Calendar, PlannedDay } from "@sluse/gate";

import type { Session } from "../session.ts";
import { counted } from "./counted.ts";
import { oslo } from "./oslo.ts";
import { columnTable, section } from "./table.ts";

/** What is planned, day by day; which mail-outs; and which of them meet the same people. */
export function calendarReport(
  { days, mailOuts, meetings, notCompared }: Calendar,
  { texts, language }: Pick<Session, "texts" | "language">,
): string {
  const { calendar: labels, report } = texts;
  if (days.length === 0 && mailOuts.length === 0) return `${labels.nothing}\n`;
  const number = (count: number): string => counted(count, language);
  const channelsOf = ({ channels }: PlannedDay): string =>
    (Object.entries(channels) as [Channel, number][])
      .map(([channel, count]) => `${CHANNEL_NAMES[channel][language]} ${number(count)}`)
      .join(", ");
  const fullest = ({ hours }: PlannedDay): string => {
    const hour = hours.reduce((most, each) => (each.letters > most.letters ? each : most));
    return `${oslo(hour.from, language).slice(-5)}: ${number(hour.letters)} / ${number(hour.ceiling)}`;
  };
  const byDay = columnTable(
    [labels.day, labels.letters, labels.ceiling, labels.channels, labels.fullest],
    days.map((day) => [day.date, number(day.letters), number(day.ceiling), channelsOf(day), fullest(day)]),
    [1, 2],
  );
  const open = columnTable(
    [report.mailOut, report.project, report.round, report.state, labels.from, labels.until, labels.left],
    mailOuts.map(({ mailOut, project, round, state, window, left }) => [
      mailOut,
      project,
      ROUND_NAMES[round][language],
      STATE_NAMES[state][language],
      oslo(window.from, language),
      oslo(window.until, language),
      number(left),
    ]),
    [6],
  );
  const same = columnTable(
    [report.mailOut, labels.other, labels.people],
    meetings.map(({ mailOuts: [one, other], people }) => [
      one,
      other,
      typeof people === "number" ? number(people) : labels.few,
    ]),
    [2],
  );
  return [
    days.length === 0 ? "" : byDay,
    mailOuts.length === 0 ? "" : section(labels.open, open),
    meetings.length === 0 ? "" : section(labels.meetings, same),
    notCompared === 0 ? "" : `\n${labels.notCompared(notCompared)}\n`,
  ].join("");
}
