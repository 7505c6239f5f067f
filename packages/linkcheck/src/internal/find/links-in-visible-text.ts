import type { PdfPlace, TextPlace } from "@sluse/core";

import type { Found } from "./found.ts";
import { linksInText } from "./links-in-text.ts";
import { trap } from "./trap.ts";

/** Attempts at an address that a reader cannot open: `https:// skjema.no`, `htps://`, `www. skjema.no`. */
const FAILED_ADDRESSES = [
  /\bhttps?:\/\/(?=\s|$)\S*(?:[ \t]+\S+)?/giu,
  /\bhttps?(?:;\/\/|:\/(?!\/)|\/\/|:\\\\|: +\/\/)\S+/giu,
  /\b(?:h?htt?p?s?|hhtps?|htps?|htt?s|hppts?|htttps?):\/\/(?<!https?:\/\/)\S*/giu,
  /\bwww(?:,|\. +|\.\.)\S+/giu,
];
const EPROM_MARK = /#a#/gu;
/** The next line goes on where an address broke off: `…/under-` `sokelse?id=1`. */
const GOES_ON = /^[ \t]*\r?\n[ \t]*([\p{Ll}\d%_-]*[/=&?%#][^\s]*|[\p{Ll}\d_-]+)/u;
const ENDS_OPEN = /[-=&?_%+]$/u;

/**
 * Links in text as a reader sees it, and addresses that came out broken; but those that are `known` by a better way
 * than the text.
 */
export function linksInVisibleText(
  text: string,
  placeOf: (offset: number, length: number) => TextPlace | PdfPlace,
  isKnown: (address: string) => boolean = () => false,
): Found {
  const found: Found = { links: [], findings: [] };
  for (const { address, from, offset, length } of linksInText(text)) {
    if (isKnown(address)) continue;
    const place = placeOf(offset, length);
    found.links.push({ address, from, place });
    if (from === "text" && isBrokenOff(text, offset, length)) {
      found.findings.push(trap("link/broken-over-lines", address, place));
    }
  }
  for (const attempt of FAILED_ADDRESSES) {
    for (const { 0: written, index } of text.matchAll(attempt)) {
      found.findings.push(trap("link/malformed", written, placeOf(index, written.length)));
    }
  }
  const marks = [...text.matchAll(EPROM_MARK)];
  const last = marks.at(-1);
  if (last && marks.length % 2 === 1) {
    found.findings.push(trap("link/markup-left-open", "#a#", placeOf(last.index, 3)));
  }
  return found;
}

function isBrokenOff(text: string, offset: number, length: number): boolean {
  const rest = text.slice(offset + length, offset + length + 300);
  const written = text.slice(offset, offset + length);
  const after = /^[-=&?_%+]*/u.exec(rest)?.[0] ?? "";
  const next = GOES_ON.exec(rest.slice(after.length))?.[1];
  if (next === undefined) return false;
  return ENDS_OPEN.test(written + after) || /[/=&?%]/u.test(next);
}
