import { LANGUAGES, LANGUAGE_NAMES, type OrdererTally, type SuppressedCount } from "@sluse/core";
import type { SuperuserReport } from "@sluse/gate";

import type { Session } from "../session.ts";
import { counted } from "./counted.ts";
import { fieldTable } from "./table.ts";

/** Counts for the one who ordered: why people are left out, and exactly how many, is not told. */
export function ordererTally(tally: OrdererTally, { texts, language }: Session): string {
  const { report: labels } = texts;
  return numbers(
    [
      [labels.given, tally.given],
      [labels.valid, tally.valid],
      [labels.duplicate, tally.duplicate],
      [labels.invalid, sumOf(tally.invalid)],
      [labels.withheld, tally.withheld],
    ],
    (count) => (typeof count === "number" ? counted(count, language) : labels.fewerThanFive),
  );
}

/** Counts for a superuser. */
export function superuserTally(
  { tally, limitNames }: Pick<SuperuserReport, "tally" | "limitNames">,
  { texts, language }: Session,
): string {
  const { report: labels } = texts;
  const limited = Object.entries(tally.limited).map(
    ([limit, count]) => [labels.limited(limitNames[limit]?.[language] ?? limit), count] as const,
  );
  const languages = LANGUAGES.flatMap((each) => {
    const count = tally.languages[each] ?? 0;
    return count === 0 ? [] : [[labels.inLanguage(LANGUAGE_NAMES[each][language]), count] as const];
  });
  const isUntold = tally.refusals === "untold";
  const refusals = [
    [labels.optedOut, tally.optedOut],
    [labels.hindered, tally.hindered],
  ] as const;
  const table = numbers(
    [
      [labels.given, tally.given],
      [labels.valid, tally.valid],
      [labels.duplicate, tally.duplicate],
      [labels.invalid, sumOf(tally.invalid)],
      ...(isUntold ? [] : refusals),
      [labels.unknown, tally.unknown],
      ...limited,
      [labels.stopped, tally.stopped],
      [labels.notRequired, tally.notRequired],
      [labels.clear, tally.clear],
      ...(languages.length < 2 ? [] : languages),
    ],
    (count) => counted(Number(count), language),
  );
  return isUntold ? `${table}\n${labels.refusalsUntold}` : table;
}

function numbers(
  rows: readonly (readonly [label: string, count: SuppressedCount])[],
  show: (count: SuppressedCount) => string,
): string {
  const shown = rows.map(([label, count]) => [label, show(count)] as const);
  const width = Math.max(...shown.map(([, count]) => count.length));
  return fieldTable(shown.map(([label, count]) => [label, count.padStart(width)]));
}

const sumOf = (counts: Readonly<Partial<Record<string, number>>>): number =>
  Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);
