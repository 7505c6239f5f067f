import type { LetterBlock, LetterInline } from "@sluse/core";

import { SLOT_MARK, placesOfSlots } from "../internal/slot-mark.ts";
import type { Passage } from "../template/template.ts";

/** A letter's tree with values in the places of its slots, in the order they stand. */
export const fillPassages = (
  passages: readonly Passage[],
  valueOf: (slot: string) => string,
): LetterBlock[] =>
  passages.flatMap((passage) => new Filler(passage.slots.map(valueOf)).blocks(passage.blocks));

class Filler {
  readonly #values: readonly string[];
  #next = 0;

  constructor(values: readonly string[]) {
    this.#values = values;
  }

  blocks(blocks: readonly LetterBlock[]): LetterBlock[] {
    return blocks.map((block) =>
      block.kind === "list"
        ? { ...block, items: block.items.map((item) => this.blocks(item)) }
        : { ...block, children: this.#inline(block.children) },
    );
  }

  #inline(nodes: readonly LetterInline[]): LetterInline[] {
    return nodes.flatMap((node): LetterInline[] => {
      switch (node.kind) {
        case "text":
          return lines(this.#text(node.value));
        case "strong":
        case "emphasis":
          return [{ ...node, children: this.#inline(node.children) }];
        case "break":
          return [node];
        case "link": {
          // The address and what is shown of it have the same slots: filled once, they cannot differ.
          if (placesOfSlots(node.address).length === 0) return [node];
          const first = this.#next;
          const address = this.#text(node.address);
          this.#next = first;
          return [{ ...node, address, children: this.#inline(node.children) }];
        }
      }
    });
  }

  #text(text: string): string {
    const [first = "", ...rest] = text.split(SLOT_MARK);
    let filled = first;
    for (const piece of rest) {
      filled += (this.#values[this.#next] ?? "") + piece;
      this.#next += 1;
    }
    return filled;
  }
}

/** A value may have several lines. */
function lines(text: string): LetterInline[] {
  if (!text.includes("\n")) return text === "" ? [] : [{ kind: "text", value: text }];
  return text
    .split("\n")
    .flatMap((line, index): LetterInline[] => [
      ...(index > 0 ? [{ kind: "break" } as const] : []),
      ...(line === "" ? [] : [{ kind: "text", value: line } as const]),
    ]);
}
