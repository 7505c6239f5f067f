import type { Finding, Place, TextPlace } from "@sluse/core";

import { html, type Html, type Part } from "../../markup/html.ts";

interface Mark {
  readonly line: number;
  /** From 0, in the line. */
  readonly from: number;
  readonly to: number;
  /** The finding's place in the list, from 1. */
  readonly number: number;
}

/** The letter line by line, each finding marked where it stands, with the way to what is said of it. */
export function markedLetter(text: string, findings: readonly Finding[], label: string): Html {
  const lines = text.split("\n");
  const marks = marksOf(lines, findings);
  return html`<article class="letter" lang="nb" aria-label="${label}">
    ${lines.map((line, at) => {
      const own = marks.filter((mark) => mark.line === at + 1);
      return line === "" && own.length === 0 ? html`<br />` : html`<p>${marked(line, own)}</p>`;
    })}
  </article>`;
}

/** Places in the letter itself; what overlaps another is told in the list alone. */
function marksOf(lines: readonly string[], findings: readonly Finding[]): readonly Mark[] {
  const all = findings.flatMap(({ places }, at) =>
    places.flatMap((place): readonly Mark[] => {
      const there = textPlaceOf(place);
      const line = there && lines[there.line - 1];
      if (there === undefined || line === undefined) return [];
      const from = Math.min(there.column - 1, line.length);
      const to = Math.min(line.length, from + Math.max(1, there.length ?? 1));
      return [{ line: there.line, from, to, number: at + 1 }];
    }),
  );
  const sorted = all.toSorted((a, b) => a.line - b.line || a.from - b.from || b.to - a.to);
  return sorted.filter(
    (mark, at) => !sorted.slice(0, at).some((before) => before.line === mark.line && before.to > mark.from),
  );
}

function textPlaceOf(place: Place): TextPlace | undefined {
  if (place.kind === "text") return place;
  return place.kind === "link" && place.in?.kind === "text" ? place.in : undefined;
}

function marked(line: string, marks: readonly Mark[]): Part {
  const parts: Part[] = [];
  let at = 0;
  for (const { from, to, number } of marks) {
    parts.push(
      line.slice(at, from),
      html`<mark class="value"
        >${line.slice(from, to)}<a class="ds-link" href="#funn-${number}">[${number}]</a></mark
      >`,
    );
    at = to;
  }
  parts.push(line.slice(at));
  return parts;
}
