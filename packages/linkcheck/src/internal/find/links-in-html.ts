import type { FoundLink } from "@sluse/core";
import { Parser } from "htmlparser2";

import { readAddress } from "../address/read-address.ts";
import { trap } from "./trap.ts";
import type { Found } from "./found.ts";
import { DEEPEST, NestedTooDeep } from "./nested-too-deep.ts";
import { linksInText } from "./links-in-text.ts";
import { linksInVisibleText } from "./links-in-visible-text.ts";
import { VisibleText, type PlaceOf } from "./source-text.ts";
import { checkTagSource } from "./tag-source.ts";

const NOT_FOR_READERS = new Set(["link", "base"]);
/** Never shown. A `<template>` is, by programs that do not know it; `<head>` may lack its end. */
const UNSEEN = new Set(["script", "style", "title"]);
const INLINE = /^(?:a|abbr|b|code|em|font|i|mark|s|small|span|strong|sub|sup|u|wbr)$/u;
const CONDITIONAL = /^\s*\[if\b[^\]]*\]>/iu;

interface Anchor {
  readonly name: string;
  readonly href: string;
  readonly offset: number;
  readonly length: number;
  text: string;
}

/** Where a piece of HTML begins in the whole source: not 0 for what stands inside a comment. */
export interface HtmlPart {
  readonly html: string;
  readonly offset: number;
}

/**
 * Links in HTML: targets with their text, addresses in running text, and what hides in conditional comments.
 * @throws NestedTooDeep
 */
export function linksInHtml(part: HtmlPart, placeOf: PlaceOf): Found {
  const found: Found = { links: [], findings: [] };
  const visible = new VisibleText();
  const anchors: Anchor[] = [];
  const unseen: string[] = [];
  let depth = 0;

  const finish = (anchor: Anchor): void => {
    const place = placeOf(part.offset + anchor.offset, anchor.length);
    const text = anchor.text.replaceAll(/\s+/gu, " ").trim();
    const link: FoundLink = {
      address: anchor.href,
      ...(text !== "" && text !== anchor.href && { text }),
      from: "markup",
      place,
    };
    found.links.push(link, ...otherPagesShown(text, anchor.href, place));
    const raw = part.html.slice(anchor.offset, anchor.offset + anchor.length);
    found.findings.push(...checkTagSource(raw, link));
  };

  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (depth > DEEPEST) throw new NestedTooDeep();
      if (UNSEEN.has(name)) unseen.push(name);
      if (!INLINE.test(name)) visible.add("\n", parser.startIndex, 1);
      const href = attributes["href"];
      const at = { offset: parser.startIndex, length: parser.endIndex + 1 - parser.startIndex };
      if (name === "base") {
        found.findings.push(trap("link/relative", "<base>", placeOf(part.offset + at.offset, at.length)));
      }
      if (href === undefined || NOT_FOR_READERS.has(name)) return;
      const anchor: Anchor = { name, href, ...at, text: "" };
      if (name === "area") finish(anchor);
      else anchors.push(anchor);
    },
    ontext(text) {
      if (unseen.length > 0) return;
      const anchor = anchors.at(-1);
      if (anchor) anchor.text += text;
      // What is written on a link is compared with it, not found once more.
      const shown = anchor ? " ".repeat(text.length) : text;
      visible.add(shown, parser.startIndex, parser.endIndex + 1 - parser.startIndex);
    },
    onclosetag(name) {
      depth -= 1;
      if (unseen.at(-1) === name) unseen.pop();
      const anchor = anchors.at(-1);
      if (anchor?.name === name) {
        anchors.pop();
        finish(anchor);
      }
      if (!INLINE.test(name)) visible.add("\n", parser.startIndex, 1);
    },
    oncomment(data) {
      const opening = CONDITIONAL.exec(data)?.[0];
      if (opening === undefined) return;
      const start = parser.startIndex + "<!--".length + opening.length;
      const inside = linksInHtml({ html: data.slice(opening.length), offset: part.offset + start }, placeOf);
      found.links.push(...inside.links);
      found.findings.push(...inside.findings);
      for (const link of inside.links) {
        found.findings.push(trap("link/conditional-comment", link.address, link.place));
      }
    },
  });
  parser.end(part.html);
  for (const anchor of anchors) finish(anchor);

  const inText = linksInVisibleText(visible.text, (offset, length) => {
    const at = visible.sourceOf(offset, length);
    return placeOf(part.offset + at.offset, at.length);
  });
  return { links: [...found.links, ...inText.links], findings: [...found.findings, ...inText.findings] };
}

/** Pages that the text on a link shows beside the one it leads to: somebody will type them from paper. */
function otherPagesShown(text: string, href: string, place: FoundLink["place"]): FoundLink[] {
  const target = readAddress(href);
  const led = target.kind === "web" ? target.url.href : "";
  return linksInText(text).flatMap(({ address }): FoundLink[] => {
    const shown = readAddress(address);
    return shown.kind === "web" && shown.url.href !== led
      ? [{ address: shown.url.href, from: "text", place }]
      : [];
  });
}
