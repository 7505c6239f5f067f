import { createFinding, type CheckResult, type Finding, type Instant, type RowPlace } from "@sluse/core";

import { parseDate } from "../render/dates.ts";
import type { SlotValues } from "../render/letter-renderer.ts";
import { tidyValue } from "../render/slot-value.ts";
import type { Slot } from "../template/slot.ts";
import { dayNumber, osloDay } from "../text/dates/calendar.ts";
import { valueRules, type ValueRuleId } from "./value-rules.ts";

/** Looks at recipients' values as columns, in one pass and in memory that does not grow with the rows. */
export interface ValueColumns {
  /** Takes in one row; says what can be told of it alone. `people`: national ids of those the row is about. */
  add(values: SlotValues, row: RowPlace, people?: readonly string[]): readonly Finding[];
  /** After the last row. */
  finish(): CheckResult;
}

/** Fewer rows tell nothing of a column. */
const FEWEST_ROWS = 5;
const MOST_ALIKE = 0.5;
const DAYS_AHEAD = 400;
const DAYS_BACK = 120 * 366;
const OF_BIRTH = /fødsel|født|fødd|fdato|birth|riegád/iu;

interface Column {
  readonly slot: Slot;
  rows: number;
  last: string | undefined;
  asAbove: number;
  oneCase: number;
  oneLetter: number;
}

/** @param slots of a template, the recipients' own among them */
export function createValueColumns(slots: readonly Slot[], now: Instant): ValueColumns {
  const today = dayNumber(osloDay(now));
  const columns = slots.map((slot): Column => ({
    slot,
    rows: 0,
    last: undefined,
    asAbove: 0,
    oneCase: 0,
    oneLetter: 0,
  }));
  return {
    add(values, row, people = []) {
      return columns.flatMap((column) => {
        const value = values[column.slot.name];
        if (typeof value !== "string" || value.trim() === "") return [];
        const tidy = tidyValue(value);
        count(column, tidy);
        if (column.slot.type !== "date") return [];
        return dateFaults(tidy, column.slot, today, people).map((rule) =>
          createFinding(valueRules[rule], {
            place: { ...row, column: column.slot.name },
            facts: { slot: column.slot.name },
          }),
        );
      });
    },
    finish: () => ({ findings: columns.flatMap(columnFindings), unrun: [] }),
  };
}

function count(column: Column, value: string): void {
  column.rows += 1;
  if (column.last === value) column.asAbove += 1;
  column.last = value;
  if (column.slot.type !== "name") return;
  const letters = value.replaceAll(/[^\p{L}]/gu, "");
  if (letters.length === 1) column.oneLetter += 1;
  // Letters without case are neither.
  const isOneCase =
    letters.length > 2 &&
    letters.toLowerCase() !== letters.toUpperCase() &&
    (letters === letters.toUpperCase() || letters === letters.toLowerCase());
  if (isOneCase) column.oneCase += 1;
}

/** What is each person's own; a hospital or a day may be the same for many. */
const OWN: ReadonlySet<Slot["type"]> = new Set(["name", "email", "phone"]);

function columnFindings({ slot, rows, asAbove, oneCase, oneLetter }: Column): Finding[] {
  if (rows < FEWEST_ROWS) return [];
  const found: [ValueRuleId, number][] = [];
  if (OWN.has(slot.type) && asAbove / (rows - 1) > MOST_ALIKE)
    found.push(["text/value-repeated", asAbove / rows]);
  if (oneCase / rows > MOST_ALIKE) found.push(["text/value-in-capitals", oneCase / rows]);
  if (oneLetter / rows > MOST_ALIKE) found.push(["text/value-cut-off", oneLetter / rows]);
  return found.map(([rule, share]) =>
    createFinding(valueRules[rule], {
      place: { kind: "field", path: `recipients.${slot.name}` },
      facts: { slot: slot.name, share: Math.round(share * 100) },
    }),
  );
}

function dateFaults(value: string, slot: Slot, today: number, people: readonly string[]): ValueRuleId[] {
  const date = parseDate(value);
  if (date === undefined) return [];
  const day = dayNumber(date);
  if (people.length > 0 && OF_BIRTH.test(slot.name)) {
    const written = two(date.day) + two(date.month) + two(date.year % 100);
    if (!people.some((person) => birthDayIn(person) === written)) return ["text/value-birth-date"];
  }
  return day > today + DAYS_AHEAD || day < today - DAYS_BACK ? ["text/value-date-odd"] : [];
}

const two = (part: number): string => String(part).padStart(2, "0");

/** The day, month and year of two digits in a national id, without what D-numbers and synthetic numbers add. */
function birthDayIn(nationalId: string): string {
  const digits = nationalId.replaceAll(/\D/gu, "");
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  const added = [80, 65, 40].find((more) => month > more) ?? 0;
  return two(day > 40 ? day - 40 : day) + two(month - added) + digits.slice(4, 6);
}
