import type { LetterText } from "@sluse/core";

import { STAND_IN } from "../internal/stand-in.ts";
import type { LetterRenderer, SlotValues } from "../render/letter-renderer.ts";
import { tidyValue } from "../render/slot-value.ts";
import type { Passage } from "../template/template.ts";

interface Stretch {
  readonly at: number;
  readonly passage: Passage;
  /** Offset in the passage, and how far it follows the text. */
  readonly from: number;
  readonly kind: "locked" | "shared" | "stand-in";
}

/**
 * One letter of a mail-out that is rendered: locked text and shared values, and for each recipient's own slots what
 * `standIn` gives. Places are those of the template's file.
 */
export function specimenOf(
  { passages, template }: LetterRenderer,
  shared: SlotValues,
  standIn: (slot: string) => string,
): LetterText {
  const stretches: Stretch[] = [];
  let text = "";
  for (const passage of passages) {
    if (text !== "") text += "\n\n";
    let from = 0;
    for (const [index, piece] of passage.pieces.text.entries()) {
      stretches.push({ at: text.length, passage, from, kind: "locked" });
      text += piece;
      from += piece.length;
      const slot = passage.slots[index];
      if (slot === undefined) continue;
      const isShared = template.slots.get(slot)?.reach === "everyone";
      stretches.push({ at: text.length, passage, from, kind: isShared ? "shared" : "stand-in" });
      text += isShared ? tidyValue(Object.hasOwn(shared, slot) ? (shared[slot] ?? "") : "") : standIn(slot);
      from += 1;
    }
  }
  return {
    document: template.file,
    text,
    links: [],
    placeOf(offset, length) {
      const stretch = stretches.findLast(({ at }) => at <= offset);
      if (!stretch) return { kind: "text", document: template.file, line: 1, column: 1 };
      const into = stretch.kind === "locked" ? offset - stretch.at : 0;
      return {
        kind: "text",
        document: stretch.kind === "stand-in" ? STAND_IN : template.file,
        language: template.language,
        ...stretch.passage.placeOf(stretch.from + into),
        length,
      };
    },
  };
}
