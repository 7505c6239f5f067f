import { placesOfSlots } from "../../internal/slot-mark.ts";
import type { NormalText } from "../../typography/normal-text.ts";
import { wordsOf, type TemplateToken } from "./words.ts";

/** A template's words and slots in the order they stand. */
export function tokensOf(normal: NormalText): TemplateToken[] {
  const slots = new Map(placesOfSlots(normal.text).map((at, index) => [at, index]));
  return wordsOf(normal).map((word) => {
    const index = slots.get(word.at);
    return index === undefined ? word : { kind: "slot", index, at: word.at };
  });
}
