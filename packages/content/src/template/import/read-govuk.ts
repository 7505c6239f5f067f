import { isSlotName } from "../../internal/slot.ts";
import type { ForeignReader } from "./foreign-reader.ts";

/**
 * Reads GOV.UK Notify: `((name))` is a variable, and names that differ in case or spaces are the same. Conditional
 * text, `((name??text))`, is refused.
 */
export function readGovuk(reader: ForeignReader): void {
  const { text } = reader;
  const names = new Map<string, string>();
  let kept = 0;
  for (let open = text.indexOf("(("); open !== -1; open = text.indexOf("((", kept)) {
    const close = text.indexOf("))", open);
    if (close === -1) {
      reader.refuse(open, text.length);
      return;
    }
    reader.keep(kept, open);
    kept = close + 2;
    const written = text.slice(open + 2, close).trim();
    const same = written.toLowerCase().replaceAll(/[\s_-]/gu, "");
    const name = names.get(same) ?? written.toLowerCase().replaceAll(/\s+/gu, "-");
    if (!isSlotName(name)) {
      reader.refuse(open, kept);
      continue;
    }
    names.set(same, name);
    reader.slot(name);
  }
  reader.keep(kept, text.length);
}
