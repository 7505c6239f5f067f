import type { Finding, FoundLink, Place } from "@sluse/core";
import MarkdownIt from "markdown-it";

import type { Found } from "./found.ts";
import { linksInHtml } from "./links-in-html.ts";
import type { PlaceOf } from "./source-text.ts";

/** Addresses are left as written: an encoded or refused one would not be the letter's. */
const markdown = new MarkdownIt({ html: true, linkify: false });
markdown.normalizeLink = (address) => address;
markdown.normalizeLinkText = (text) => text;
markdown.validateLink = () => true;

/** Links in Markdown, by the page it becomes; their places by where the address stands in the source. */
export function linksInMarkdown(source: string, placeOf: PlaceOf): Found {
  let number = 0;
  const html = markdown.render(source);
  // Places in the page are only numbered; the source's are found below, in the order they come.
  const found = linksInHtml({ html, offset: 0 }, () => {
    number += 1;
    return { kind: "text", document: "", line: number, column: 1 };
  });

  const locate = createLocator(source, placeOf);
  const places = new Map<number, ReturnType<PlaceOf>>();
  const links: FoundLink[] = [];
  for (const link of found.links) {
    const place = locate(link.address);
    if (link.place.kind === "text") places.set(link.place.line, place);
    links.push({ ...link, place });
  }
  const findings: Finding[] = [];
  for (const finding of found.findings) {
    const located = finding.places.map((place): Place => {
      if (place.kind !== "link" || place.in?.kind !== "text") return place;
      return { ...place, in: places.get(place.in.line) ?? locate(place.address) };
    });
    findings.push({ ...finding, places: located });
  }
  return { links, findings };
}

/** Finds where an address stands in the source: the next time it does, or the first when it is referred to again. */
function createLocator(source: string, placeOf: PlaceOf): (address: string) => ReturnType<PlaceOf> {
  const cursors = new Map<string, number>();
  return (address) => {
    const written = source.includes(address) ? address : address.replace(/^mailto:/u, "");
    const next = source.indexOf(written, cursors.get(written) ?? 0);
    const at = next === -1 ? source.indexOf(written) : next;
    cursors.set(written, at + written.length);
    return placeOf(Math.max(at, 0), written.length);
  };
}
