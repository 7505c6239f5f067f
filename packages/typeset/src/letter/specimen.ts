import type { Language, LetterTree } from "@sluse/core";

/** Every letter of every language, in the words of none: what a letterhead and its fonts are tried with. */
const LETTERS =
  "AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz ÆæØøÅå ÁáČčĐđŊŋŠšŦŧŽž Éé Èè Òò Ôô Üü Öö Ää 0123456789 «» – — … • §";

/** A letter of each kind of part, on two pages. */
export function specimenIn(language: Language): LetterTree {
  const text = { kind: "text", value: LETTERS } as const;
  const styled = [
    text,
    { kind: "break" },
    { kind: "strong", children: [text] },
    { kind: "emphasis", children: [text] },
    { kind: "strong", children: [{ kind: "emphasis", children: [text] }] },
    {
      kind: "link",
      address: "https://www.helsenorge.no/",
      children: [{ kind: "text", value: "https://www.helsenorge.no/" }],
    },
  ] as const;
  const paragraph = { kind: "paragraph", children: styled } as const;
  return {
    language,
    title: "Sluse",
    body: [
      { kind: "heading", level: 1, children: [text] },
      { kind: "heading", level: 2, children: [text] },
      { kind: "heading", level: 3, children: [text] },
      { kind: "list", ordered: false, start: 1, items: [[paragraph], [paragraph]] },
      { kind: "list", ordered: true, start: 9, items: [[paragraph], [paragraph]] },
      ...Array.from({ length: 6 }, () => paragraph),
    ],
  };
}
