import { expect, test } from "vitest";

import { readHtml } from "../../src/markup/markup-reading.ts";
import { markupRules } from "../../src/markup/markup-rules.ts";
import { noticeRules } from "../../src/notice/notice-rules.ts";
import { authorElements } from "../../src/pdf/objects/author-elements.ts";
import { scanObjects } from "../../src/pdf/objects/scan-objects.ts";
import { EXAMPLE_CONTEXT } from "../../src/rule-pack/check-rule-pack.ts";
import { plainLetter } from "../../src/text/internal/plain-letter.ts";
import { Reading } from "../../src/text/reading.ts";
import type { TextRule } from "../../src/text/text-rule.ts";
import { textRules } from "../../src/text/text-rules.ts";

/** Pieces that make the rules try hard when they stand in a row. */
const PIECES = [
  "{{",
  "[A",
  "((",
  "<a ",
  "%A",
  "«A_",
  "1 ",
  "11.11.",
  "mandag 1. ",
  "tlf ",
  "+47 1",
  "a@",
  "a.",
  "www.",
  "e-post: ",
  "Telefon:\n",
  "\n",
  "Kjære\n",
  " ,",
  "Ã",
  "a?",
  "\u200B",
  "а",
  "kreft",
  "ikkje ",
  "Svar innen ",
  "a a ",
  "Org.nr. 1 ",
  "#a#",
  "_".repeat(3),
  ".",
];

const LENGTH = 4_000;
const TIMES_LONGER = 12;
/** Linear work is some twelve times dearer on a text twelve times longer, quadratic work 144 times. */
const MOST_TIMES_DEARER = 50;
/** Work below this, in microseconds of this thread, says more of the machine than of itself. */
const LEAST_MEASURED = 1000;

/** The least a piece of work cost this thread, whatever else the machine was doing. */
function costOf(work: () => void): number {
  const costs = Array.from({ length: 3 }, () => {
    const start = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(start);
    return user + system;
  });
  return Math.max(LEAST_MEASURED, Math.min(...costs));
}

function readByRules(text: string): void {
  const reading = new Reading(plainLetter("brev", text));
  const rules: readonly TextRule[] = [...Object.values(textRules), ...Object.values(noticeRules)];
  for (const rule of rules) {
    if (rule.notApplicable?.(reading, EXAMPLE_CONTEXT)) continue;
    let met = 0;
    for (const { length } of rule.find(reading, EXAMPLE_CONTEXT)) met += length;
    if (Number.isNaN(met)) throw new RangeError(rule.id);
  }
}

function readByMarkup(text: string): void {
  const reading = readHtml(text);
  for (const rule of Object.values(markupRules)) Array.from(rule.find(reading));
}

const growth = (read: (text: string) => void, piece: string): number => {
  const short = piece.repeat(Math.ceil(LENGTH / piece.length));
  return costOf(() => read(short.repeat(TIMES_LONGER))) / costOf(() => read(short));
};

test.each(PIECES)("the text rules stay linear on %j in a row", (piece) => {
  expect(growth(readByRules, piece)).toBeLessThan(MOST_TIMES_DEARER);
});

test.each([
  "<div>",
  "<table><tr><td>",
  '<p style="a:',
  "<!--",
  "/*",
  "<img src=",
  "&#1",
  '<p style="color:red;">',
  "</p>",
])("the markup rules stay linear on %j in a row", (piece) => {
  expect(growth(readByMarkup, piece)).toBeLessThan(MOST_TIMES_DEARER);
});

test.each(["<", "<dc:creator ", "<dc:creator>", ':creator="', "<![CDATA[", " "])(
  "metadata is read in linear time on %j in a row",
  (piece) => {
    expect(growth((text) => void authorElements(`<dc:creator>${text}`), piece)).toBeLessThan(
      MOST_TIMES_DEARER,
    );
  },
);

test.each(["1 0 obj 1 endobj\n", "trailer <<>>\n", "endobj\n"])(
  "the objects of a file are found in linear time among %j in a row",
  (piece) => {
    // Enough of them that looking for the other word again and again would show.
    const scan = (text: string): void => void scanObjects(Buffer.from(text.repeat(20)));
    expect(growth(scan, piece)).toBeLessThan(MOST_TIMES_DEARER);
  },
);

test("the measure tells quadratic work", () => {
  const quadratic = (text: string): void => {
    let found = 0;
    for (let at = 0; at < text.length; at += 4) {
      for (let before = 0; before < at; before += 4) found += text.charCodeAt(before) === at ? 1 : 0;
    }
    if (found < 0) throw new RangeError("there are none");
  };
  expect(growth(quadratic, "a".repeat(LENGTH))).toBeGreaterThan(MOST_TIMES_DEARER);
});
