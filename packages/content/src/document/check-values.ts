import { SluseError, type Finding, type RowPlace } from "@sluse/core";

import type { SlotValues } from "../render/letter-renderer.ts";
import { checkSlotValue } from "../text/check-slot-value.ts";
import type { Slot, SlotType } from "../internal/slot.ts";
import { nationalIdInText } from "../text/numbers/national-id.ts";
import type { TextContext } from "../text/text-context.ts";
import { numbersInTwo } from "./number-in-two.ts";

/**
 * Looks at one recipient's values by the text rules that read values: left-over placeholders, broken characters,
 * national ids. Findings name the row and the column, never the value. What is part of an address is left to the
 * rules for links: of many random tokens, some hold `TBA`. A national id is looked for over two columns too.
 * @throws SluseError `SLUSE_VALUE_UNCHECKED` when a rule fails to run
 */
export function checkValues(
  values: SlotValues,
  row: RowPlace,
  context: TextContext,
  partsOfAddresses: ReadonlySet<string>,
  slots: ReadonlyMap<string, Slot> = new Map(),
): Finding[] {
  const check = (column: string, value: string, slotType?: SlotType): readonly Finding[] => {
    const { findings, unrun } = checkSlotValue(value, {
      ...context,
      place: { ...row, column },
      ...(slotType === undefined ? {} : { slotType }),
    });
    const silent = unrun.find(({ kind }) => kind === "could-not-run");
    if (silent)
      throw new SluseError("SLUSE_VALUE_UNCHECKED", `rule \`${silent.rule}\` could not run on a value`);
    return findings;
  };
  const alone = Object.entries(values).flatMap(([column, value]) =>
    typeof value !== "string" || partsOfAddresses.has(column)
      ? []
      : check(column, value, slots.get(column)?.type),
  );
  // With check digits that do not fit, two columns of figures are most often two codes.
  const inTwo = numbersInTwo(values).flatMap(({ column, number }) =>
    check(column, number).filter(({ rule }) => rule === nationalIdInText.id),
  );
  return [...alone, ...inTwo];
}
