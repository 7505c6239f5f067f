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
  const seen: (readonly [offset: number, length: number])[] = [];
  const html = markdown.render(source);
  // Places in the page are only numbered here; the source's are found below, in the order they come.
  const found = linksInHtml({ html, offset: 0 }, (offset, length) => {
    seen.push([offset, length]);
    return { kind: "text", document: "", line: seen.length, column: 1 };
  });
  const cursor = new Map<string, number>();
  const locate = (address: string): ReturnType<PlaceOf> => {
    const after = cursor.get(address) ?? 0;
    const at = [source.indexOf(address, after), source.indexOf(address)].find((offset) => offset !== -1) ?? 0;
    cursor.set(address, at + address.length);
    return placeOf(at, address.length);
  };
  const places = new Map<number, ReturnType<PlaceOf>>();
  const links = found.links.map((link) => {
    const place = locate(
      link.address.replace(/^mailto:/u, (scheme) => (source.includes(link.address) ? scheme : "")),
    );
    if (link.place.kind === "text") places.set(link.place.line, place);
    return { ...link, place };
  });
  const findings = found.findings.map((finding) => ({
    ...finding,
    places: finding.places.map((place) => {
      if (place.kind !== "link" || place.in?.kind !== "text") return place;
      return { ...place, in: places.get(place.in.line) ?? locate(place.address) };
    }),
  }));
  return { links, findings };
}
