import { diffArrays } from "diff";

import type { Change } from "../../parts/difference.ts";
import { paragraphsOf } from "./shown-letter.ts";

/** A paragraph that changed, came or went; how many in a row stayed as they were. */
export type ParagraphChange = Change;

/** What differs between the words of two letters, paragraph by paragraph, in the order in which one reads them. */
export function paragraphChanges(before: string, now: string): ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  let gone: readonly string[] = [];
  const leave = (): void => {
    changes.push(...gone.map((text) => ({ kind: "changed", before: text, now: undefined }) as const));
    gone = [];
  };
  for (const { value, added, removed } of diffArrays([...paragraphsOf(before)], [...paragraphsOf(now)])) {
    if (removed) {
      leave();
      gone = value;
    } else if (added) {
      // What stands where something was taken away is its new wording, as far as there are as many.
      for (const [index, text] of value.entries())
        changes.push({ kind: "changed", before: gone[index], now: text });
      gone = gone.slice(value.length);
      leave();
    } else {
      leave();
      changes.push({ kind: "same", count: value.length });
    }
  }
  leave();
  return changes;
}
