import type { Finding, FoundLink } from "@sluse/core";
import { Parser } from "htmlparser2";

import { trap } from "./trap.ts";

/** `&` that begins no entity with its semicolon. */
const LOOSE_AMPERSAND = /&(?!(?:[a-z][a-z\d]*|#\d+|#x[\da-f]+);)/giu;

/** Traps that only the tag's source shows: two targets, and parameters that HTML reads as characters. */
export function checkTagSource(tag: string, link: FoundLink): Finding[] {
  const findings: Finding[] = [];
  const targets = hrefsOf(tag);
  if (targets > 1) findings.push(trap("link/two-targets", link.address, link.place));
  if (tag.includes("&")) {
    const meant = firstHref(tag.replaceAll(LOOSE_AMPERSAND, "&amp;"));
    if (meant !== undefined && meant !== link.address) {
      findings.push(trap("link/swallowed-parameter", meant, link.place));
    }
  }
  return findings;
}

function hrefsOf(tag: string): number {
  let count = 0;
  readAttributes(tag, (name) => {
    if (name === "href") count += 1;
  });
  return count;
}

function firstHref(tag: string): string | undefined {
  let first: string | undefined;
  readAttributes(tag, (name, value) => {
    if (name === "href") first ??= value;
  });
  return first;
}

function readAttributes(tag: string, onattribute: (name: string, value: string) => void): void {
  new Parser({ onattribute }).end(tag);
}
