import type { LinkTrap } from "@sluse/core";
import { Parser } from "htmlparser2";

/** `&` that begins no entity with its semicolon. */
const LOOSE_AMPERSAND = /&(?!(?:[a-z][a-z\d]*|#\d+|#x[\da-f]+);)/giu;

/** Traps that only the tag's source shows: two targets, and parameters that HTML reads as characters. */
export function tagTraps(tag: string, address: string): LinkTrap[] {
  const traps: LinkTrap[] = [];
  if (hrefsOf(tag).length > 1) traps.push({ kind: "two-targets" });
  if (tag.includes("&")) {
    const [meant] = hrefsOf(tag.replaceAll(LOOSE_AMPERSAND, "&amp;"));
    if (meant !== undefined && meant !== address) traps.push({ kind: "swallowed-parameter", meant });
  }
  return traps;
}

function hrefsOf(tag: string): string[] {
  const targets: string[] = [];
  const parser = new Parser({
    onattribute(name, value) {
      if (name === "href") targets.push(value);
    },
  });
  parser.end(tag);
  return targets;
}
