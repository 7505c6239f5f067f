import type { LetterBlock, LetterInline } from "@sluse/core";

import type { MarkdownNode } from "../internal/markdown-tree.ts";
import { placesOfSlots, SLOT_MARK } from "../internal/slot-mark.ts";
import { findAddresses } from "../text/internal/find-addresses.ts";

/**
 * A passage's Markdown as a letter's tree, a mark where each slot stands. Where a link begins and ends is settled here, by
 * the template's own words: web addresses are links, and so are slots of that type, with what follows them without a
 * space. No value makes one, or makes one longer.
 * @param isAddress whether the slot of this number, counted through the passage, is an address
 */
export function letterBlocks(
  nodes: readonly MarkdownNode[],
  isAddress: (slot: number) => boolean,
): LetterBlock[] {
  let slots = 0;

  const inline = (children: readonly MarkdownNode[]): LetterInline[] =>
    children.flatMap((node): LetterInline[] => {
      switch (node.type) {
        case "text":
          return linked(node.value.replaceAll("\n", " "));
        case "emphasis":
        case "strong":
          return [{ kind: node.type, children: inline(node.children) }];
        case "break":
          return [{ kind: "break" }];
        case "link": {
          // A template's links show their address, and nothing else is let through.
          const shown = node.children.map((child) => (child.type === "text" ? child.value : "")).join("");
          slots += placesOfSlots(shown).length;
          return [{ kind: "link", address: node.url, children: [{ kind: "text", value: shown }] }];
        }
        default:
          return [];
      }
    });

  const linked = (text: string): LetterInline[] => {
    const parts: LetterInline[] = [];
    let from = 0;
    const put = (until: number): void => {
      if (until > from) parts.push({ kind: "text", value: text.slice(from, until) });
      from = until;
    };
    for (const { at, end } of linksIn(text, slots, isAddress)) {
      put(at);
      const address = text.slice(at, end);
      parts.push({ kind: "link", address, children: [{ kind: "text", value: address }] });
      from = end;
    }
    put(text.length);
    slots += placesOfSlots(text).length;
    return parts;
  };

  const block = (node: MarkdownNode): LetterBlock[] => {
    if (node.type === "paragraph") return [{ kind: "paragraph", children: inline(node.children) }];
    if (node.type === "heading")
      return [{ kind: "heading", level: node.depth, children: inline(node.children) }];
    if (node.type !== "list") return [];
    const items = node.children.map((item) => item.children.flatMap(block));
    return [{ kind: "list", ordered: node.ordered === true, start: node.start ?? 1, items }];
  };
  return nodes.flatMap(block);
}

interface Span {
  readonly at: number;
  readonly end: number;
}

/** Web addresses, and slots that are addresses, with what clings to them. */
function linksIn(text: string, slotsBefore: number, isAddress: (slot: number) => boolean): Span[] {
  const written = findAddresses(text).filter(
    ({ kind, text: address }) => kind === "web" && HTTP.test(address),
  );
  const ofSlots = placesOfSlots(text)
    .filter((_, index) => isAddress(slotsBefore + index))
    .map((at) => ({ at, end: at + SLOT_MARK.length + lengthOfRest(text.slice(at + SLOT_MARK.length)) }));
  let end = 0;
  return [...written, ...ofSlots]
    .toSorted((a, b) => a.at - b.at)
    .filter((span) => {
      if (span.at < end) return false;
      ({ end } = span);
      return true;
    });
}

const HTTP = /^https?:/iu;
/** What follows an address without a space is part of it, but for what ends the sentence. */
const REST = /^[/?#][^\s<>"«»]*[^\s<>"«».,;:!?)\]}'’”-]/u;
const lengthOfRest = (after: string): number => REST.exec(after)?.[0].length ?? 0;
