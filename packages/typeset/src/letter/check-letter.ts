import { createFinding, type Finding, type LetterBlock, type LetterInline, type Place } from "@sluse/core";

import type { Typeface } from "../fonts/typeface.ts";
import { FRAME, sizeOfHeading } from "./frame.ts";
import { letterRules, type LetterRuleId } from "./letter-rules.ts";
import { longestStretch } from "./stretches.ts";

/** Looks for all that would keep a letter from being made as it is written. Names characters and lengths, no words. */
export function checkLetter(
  body: readonly LetterBlock[],
  { widthOf }: Pick<Typeface, "widthOf">,
  place: Place,
): Finding[] {
  const findings: Finding[] = [];
  const add = (rule: LetterRuleId, facts: Finding["facts"]): void => {
    findings.push(createFinding(letterRules[rule], { place, facts }));
  };
  let level = 0;

  const checkText = (text: string, room: number, isLink: boolean): void => {
    const foreign = foreignIn(text, widthOf);
    if (foreign !== undefined) {
      add("text/typeset-character", { codePoint: nameOf(foreign) });
      return;
    }
    const length = longestStretch(text, { isLink, room, widthOf });
    if (length !== undefined) add("text/typeset-word-too-long", { length });
  };
  /** Pieces of a line that nothing separates are one word. */
  const checkLine = (nodes: readonly LetterInline[], room: number): void => {
    let line = "";
    for (const node of flat(nodes)) {
      if (node.kind === "text") line += node.value;
      else if (node.kind === "break") line += "\n";
      else {
        checkAddress(node.address);
        checkText(wordsOf(node.children), room, true);
        // What clings to a link is another stretch than the link, which may be broken inside.
        line += " ";
      }
    }
    checkText(line, room, false);
  };
  const checkAddress = (address: string): void => {
    const scheme = /^[^:/?#]*:?/u.exec(address)?.[0] ?? "";
    if (!SCHEMES.has(scheme)) add("text/typeset-link", { scheme: scheme.slice(0, 20) || "—" });
  };
  const checkBlocks = (blocks: readonly LetterBlock[], width: number): void => {
    for (const block of blocks) {
      switch (block.kind) {
        case "heading":
          if (block.level > level + 1 || (block.level === 1 && level > 0)) {
            add("text/typeset-headings", { level: block.level, most: level + 1 });
          }
          ({ level } = block);
          checkLine(block.children, width / sizeOfHeading(block.level));
          break;
        case "paragraph":
          checkLine(block.children, width / FRAME.typeSize);
          break;
        case "list":
          for (const item of block.items) checkBlocks(item, width - FRAME.listIndent);
      }
    }
  };
  checkBlocks(body, FRAME.width);
  return findings;
}

const SCHEMES: ReadonlySet<string> = new Set(["https:", "http:", "mailto:", "tel:"]);

type Styled = Extract<LetterInline, { readonly kind: "strong" | "emphasis" }>;
type Flat = Exclude<LetterInline, Styled>;

const isStyled = (node: LetterInline): node is Styled => node.kind === "strong" || node.kind === "emphasis";

const flat = (nodes: readonly LetterInline[]): Flat[] =>
  nodes.flatMap((node) => (isStyled(node) ? flat(node.children) : [node]));

const wordsOf = (nodes: readonly LetterInline[]): string =>
  flat(nodes)
    .map((node) => (node.kind === "text" ? node.value : node.kind === "link" ? wordsOf(node.children) : "\n"))
    .join("");

/**
 * Invisible characters that do something to their neighbours, whether a font has them or not. Soft hyphens are among
 * them: the page has one and the same shape for them and for a hyphen, and readers take one for the other.
 */
const TURNING = /[\p{Cf}\p{Cc}\p{Co}\p{Cs}\p{Cn}\u2028\u2029]/u;
const LINE_END = 0x0a;

function foreignIn(text: string, widthOf: Typeface["widthOf"]): number | undefined {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xff_ff) at += 1;
    if (code >= 0x20 && code < 0x7f) continue;
    if (code === LINE_END) continue;
    if (widthOf(code) === undefined || TURNING.test(String.fromCodePoint(code))) return code;
  }
  return undefined;
}

const nameOf = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
