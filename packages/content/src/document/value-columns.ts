import { createFinding, type CheckResult, type Finding, type Instant, type RowPlace } from "@sluse/core";

import { parseDate, type CalendarDate } from "../render/dates.ts";
import type { SlotValues } from "../render/letter-renderer.ts";
import { tidyValue } from "../render/slot-value.ts";
import type { Slot } from "../internal/slot.ts";
import { dayNumber, osloDay } from "../text/dates/calendar.ts";
import { isBirthDayOf, isBirthSlot } from "./birth-days.ts";
import { Majority } from "./majority.ts";
import { valueRules, type ValueRuleId } from "./value-rules.ts";
import { isCodeSlot, shapeOf } from "./value-shapes.ts";

/** Looks at recipients' values as columns, in one pass and in memory that does not grow with the rows. */
export interface ValueColumns {
  /** Takes in one row; says what can be told of it alone. `people`: national ids of those the row is about. */
  add(values: SlotValues, row: RowPlace, people?: readonly string[]): readonly Finding[];
  /** After the last row. */
  finish(): CheckResult;
}

/** Fewer rows tell nothing of a column. */
const FEWEST_ROWS = 5;
/** Two or three who truly share a value are most of a shorter list. */
const FEWEST_SHARING = 10;
const MOST_ALIKE = 0.5;
const DAYS_AHEAD = 400;
const DAYS_BACK = 120 * 366;

interface Column {
  readonly slot: Slot;
  rows: number;
  last: string | undefined;
  asAbove: number;
  oneCase: number;
  oneLetter: number;
  /** Values that are one person's own: all of them, or those that are codes. */
  readonly own: Majority;
  codes: number;
  persons: number;
  /** The row above: its date, and those it is about. */
  above: { readonly date: CalendarDate; readonly people: readonly string[] } | undefined;
  /** Dates that are no one's of their row, but of the row above, and below. */
  readonly shifted: { down: number; up: number };
}

/**
 * @param slots of a template, the recipients' own among them
 * @example `createValueColumns([...template.slots.values()], clock.now())`
 */
export function createValueColumns(slots: readonly Slot[], now: Instant): ValueColumns {
  const today = dayNumber(osloDay(now));
  const columns = slots.map((slot): Column => ({
    slot,
    rows: 0,
    last: undefined,
    asAbove: 0,
    oneCase: 0,
    oneLetter: 0,
    own: new Majority(),
    codes: 0,
    persons: 0,
    above: undefined,
    shifted: { down: 0, up: 0 },
  }));
  return {
    add(values, row, people = []) {
      return columns.flatMap((column) => {
        const value = values[column.slot.name];
        if (typeof value !== "string" || value.trim() === "") return [];
        const tidy = tidyValue(value);
        count(column, tidy);
        if (column.slot.type !== "date" && column.slot.type !== "text") return [];
        return dateFaults(tidy, column, today, people).map((rule) =>
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
  const { slot } = column;
  column.rows += 1;
  if (column.last === value) column.asAbove += 1;
  column.last = value;
  if (OWN.has(slot.type)) column.own.add(value);
  if (slot.type === "text") {
    const shape = shapeOf(value, slot.name);
    if (shape === "person") column.persons += 1;
    if (shape === "code") {
      column.codes += 1;
      column.own.add(value);
    }
  }
  if (slot.type !== "name") return;
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

function columnFindings(column: Column): Finding[] {
  const { slot, rows, asAbove, oneCase, oneLetter, own, codes, persons, shifted } = column;
  if (rows < FEWEST_ROWS) return [];
  const found: [ValueRuleId, number][] = [];
  if (OWN.has(slot.type) && asAbove / (rows - 1) > MOST_ALIKE) found.push(["text/value-repeated", asAbove]);
  else if (slot.type === "date" && rows >= FEWEST_SHARING && asAbove === rows - 1)
    found.push(["text/value-shared", rows]);
  else if (rows >= FEWEST_SHARING && own.atLeast / rows > MOST_ALIKE)
    found.push(["text/value-shared", own.atLeast]);
  if (persons > 0 && (isCodeSlot(slot.name) || codes / rows > MOST_ALIKE))
    found.push(["text/value-name-for-code", persons]);
  const moved = Math.max(shifted.down, shifted.up);
  if (moved / (rows - 1) > MOST_ALIKE) found.push(["text/value-shifted", moved]);
  if (oneCase / rows > MOST_ALIKE) found.push(["text/value-in-capitals", oneCase]);
  if (oneLetter / rows > MOST_ALIKE) found.push(["text/value-cut-off", oneLetter]);
  return found.map(([rule, some]) =>
    createFinding(valueRules[rule], {
      place: { kind: "field", path: `recipients.${slot.name}` },
      facts: { slot: slot.name, share: Math.round((some / rows) * 100), count: some, rows },
    }),
  );
}

function dateFaults(value: string, column: Column, today: number, people: readonly string[]): ValueRuleId[] {
  const { slot } = column;
  const date = parseDate(value);
  const before = column.above;
  column.above = date && { date, people };
  if (date === undefined) return [];
  const isOwn = isBirthDayOf(date, people);
  if (before && !isOwn && isBirthDayOf(date, before.people)) column.shifted.down += 1;
  if (before && isBirthDayOf(before.date, people) && !isBirthDayOf(before.date, before.people))
    column.shifted.up += 1;
  if (isBirthSlot(slot.name, people) && !isOwn) return ["text/value-birth-date"];
  if (slot.type !== "date") return [];
  const day = dayNumber(date);
  return day > today + DAYS_AHEAD || day < today - DAYS_BACK ? ["text/value-date-odd"] : [];
}
