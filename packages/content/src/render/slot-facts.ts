import type { Slot } from "../internal/slot.ts";
import { parseDate } from "./dates.ts";
import type { SlotRuleId } from "./slot-rules.ts";
import { strangerInLetter, strangerInName } from "./slot-value.ts";

/** What the message of a slot's rule says of a value: never the value itself, but what is wrong with it. */
export function slotFacts(
  rule: SlotRuleId,
  { name, min, max }: Pick<Slot, "name"> & Partial<Slot>,
  value: string | undefined,
): Readonly<Record<string, string | number>> {
  const [tegn, sign] = value === undefined ? ["", ""] : reasonOf(rule, value);
  return {
    slot: name.slice(0, 80),
    ...(min === undefined || max === undefined ? {} : { min, max }),
    tegn,
    sign,
  };
}

const NO_REASON = ["", ""] as const;
const WEEKDAY = /^\p{L}{3,14},? /u;

/** In Norwegian and in English, where it can be told. */
function reasonOf(rule: SlotRuleId, value: string): readonly [nb: string, en: string] {
  if (rule === "text/slot-not-name" || rule === "text/slot-characters") {
    const stranger = rule === "text/slot-not-name" ? strangerInName(value) : strangerInLetter(value);
    return stranger === undefined
      ? NO_REASON
      : [` Tegnet «${stranger}» passer ikke.`, ` The character “${stranger}” does not fit.`];
  }
  if (rule === "text/slot-not-date" && WEEKDAY.test(value) && parseDate(value.replace(WEEKDAY, "")))
    return [" Datoen er på en annen ukedag.", " The date is on another weekday."];
  if (rule === "text/slot-not-url" && /\s/u.test(value))
    return [
      " Adressen har et mellomrom, eller er delt over to linjer.",
      " The address has a blank, or is broken over two lines.",
    ];
  return NO_REASON;
}
