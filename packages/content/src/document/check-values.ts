import { SluseError, type Finding, type RowPlace } from "@sluse/core";

import type { SlotValues } from "../render/letter-renderer.ts";
import { checkSlotValue } from "../text/check-slot-value.ts";
import type { Slot } from "../internal/slot.ts";
import type { TextContext } from "../text/text-context.ts";

/**
 * Looks at one recipient's values by the text rules that read values: left-over placeholders, broken characters,
 * national ids. Findings name the row and the column, never the value. What is part of an address is left to the
 * rules for links: of many random tokens, some hold `TBA`.
 * @throws SluseError `SLUSE_VALUE_UNCHECKED` when a rule fails to run
 */
export function checkValues(
  values: SlotValues,
  row: RowPlace,
  context: TextContext,
  partsOfAddresses: ReadonlySet<string>,
  slots: ReadonlyMap<string, Slot> = new Map(),
): Finding[] {
  return Object.entries(values).flatMap(([column, value]) => {
    if (typeof value !== "string" || partsOfAddresses.has(column)) return [];
    const slotType = slots.get(column)?.type;
    const place = { ...row, column };
    const { findings, unrun } = checkSlotValue(value, {
      ...context,
      place,
      ...(slotType === undefined ? {} : { slotType }),
    });
    const silent = unrun.find(({ kind }) => kind === "could-not-run");
    if (silent)
      throw new SluseError("SLUSE_VALUE_UNCHECKED", `rule \`${silent.rule}\` could not run on a value`);
    return findings;
  });
}
