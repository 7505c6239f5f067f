import type { FoundLink, LetterText, LinkTrap } from "@sluse/core";

import { linksInText } from "./links-in-text.ts";
import { matchesOf } from "../text/internal/matches-of.ts";

/** Text as a reader sees it, with its places. */
export interface RunningText extends Pick<LetterText, "text" | "placeOf"> {
  /** Whether the blank at an offset is a line end in the source, which some programs show and others do not. */
  endsLine?(offset: number): boolean;
}

/** A link, and the offset in the letter's text that it stands at. */
export interface LinkAt {
  readonly link: FoundLink;
  readonly at: number;
}

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

/** Links in text as a reader sees it, and what was meant to be one. */
export function linksInRunningText(running: RunningText): LinkAt[] {
  const { text, placeOf } = running;
  const links = linksInText(text).map(({ address, from, offset, length }): LinkAt => {
    const isBroken = from === "text" && isBrokenOff(running, offset, length);
    const traps: LinkTrap[] = isBroken ? [{ kind: "broken-over-lines" }] : [];
    const link = { address, from, place: placeOf(offset, length), ...(isBroken && { traps }) };
    return { link, at: offset };
  });
  const notOne = (kind: "misspelt" | "mark-left-open", address: string, at: number): LinkAt => {
    const place = placeOf(at, address.length);
    return { link: { address, from: "text", place, traps: [{ kind }] }, at };
  };
  for (const attempt of FAILED_ADDRESSES) {
    for (const { 0: written, index } of matchesOf(text, attempt))
      links.push(notOne("misspelt", written, index));
  }
  const marks = matchesOf(text, EPROM_MARK);
  const last = marks.at(-1);
  if (last && marks.length % 2 === 1) links.push(notOne("mark-left-open", last[0], last.index));
  return links;
}

function isBrokenOff({ text, endsLine }: RunningText, offset: number, length: number): boolean {
  const end = offset + length;
  const open = /^[-=&?_%+]*/u.exec(text.slice(end, end + 300))?.[0] ?? "";
  const blank = end + open.length;
  const rest = text.slice(blank, blank + 300);
  const isLineEnd = rest.startsWith(" ") && endsLine?.(blank) === true;
  const next = GOES_ON.exec(isLineEnd ? `\n${rest.slice(1)}` : rest)?.[1];
  if (next === undefined) return false;
  return ENDS_OPEN.test(text.slice(offset, blank)) || /[/=&?%]/u.test(next);
}
