import { readFile } from "node:fs/promises";

import { eforsk, type Finding } from "@sluse/core";

import { openPdf } from "../../src/open-pdf.ts";
import type { PdfOptions } from "../../src/pdf-reading.ts";
import type { PdfPage } from "../../src/pdf-facts.ts";
import { pdfRules, type PdfRuleId } from "../../src/pdf-rules.ts";
import { readingOf } from "../../src/reading-of.ts";
import { agreement, joinedAs, undivided, wordsMissing, type Agreement } from "./compare-words.ts";
import { popplerPages } from "./poppler-pages.ts";

/** What became of one page beside Poppler. */
export interface ForeignPage {
  readonly number: number;
  readonly agreement: Agreement;
  /** Whether its words are those of one of Poppler's two readings. */
  readonly isEitherReading: boolean;
  /** Rules that stop the letter because of how this page reads. */
  readonly stoppedBy: readonly string[];
  /** Words that Poppler reads and the letter does not have, and the other way round. */
  readonly missing: readonly string[];
  readonly added: readonly string[];
}

/** What became of one file. */
export interface ForeignFile {
  /** `crash` and `late` say nothing of the file, the others name what kept it from being read. */
  readonly reading: string;
  readonly decision: "release" | "hold" | "refuse";
  readonly seconds: number;
  readonly pages: readonly ForeignPage[];
}

/** Say nothing of which words stand on a page. */
const ABOUT_OTHER_THINGS: ReadonlySet<string> = new Set([
  "pdf/not-a4",
  "pdf/turned-page",
  "pdf/address-field",
  "pdf/left-margin",
  "pdf/blank-page",
  "pdf/font-not-embedded",
  "pdf/too-many-pages",
  "pdf/faint-text",
  "pdf/tiny-text",
  "pdf/struck-text",
  "pdf/not-tagged",
  "pdf/title-missing",
  "pdf/title-left-over",
  "pdf/language-missing",
  "pdf/language-other",
  "pdf/image-not-described",
  "pdf/script",
  "pdf/action",
  "pdf/lone-address",
  "pdf/embedded-file",
  "pdf/author-in-metadata",
  "pdf/person-in-metadata",
  "pdf/earlier-version",
] satisfies PdfRuleId[]);

const OPTIONS: PdfOptions = { document: "letter.pdf", language: "en", policy: eforsk.content };

/** Reads a file as a letter, in a process with the limits of every letter, and holds it against what Poppler reads. */
export async function readForeign(file: string): Promise<ForeignFile> {
  const bytes = new Uint8Array(await readFile(file));
  const start = performance.now();
  const answer = await openPdf(bytes, OPTIONS);
  const seconds = (performance.now() - start) / 1000;
  const { findings, unrun } = readingOf(answer, Object.values(pdfRules), bytes.length, OPTIONS);
  const decision = findings.some(({ severity }) => severity === "refuse")
    ? "refuse"
    : findings.some(({ severity }) => severity === "hold") ||
        unrun.some(({ kind }) => kind !== "not-applicable")
      ? "hold"
      : "release";
  if (answer.kind !== "read")
    return { reading: answer.kind === "fault" ? answer.fault : answer.kind, decision, seconds, pages: [] };
  const { pages } = answer.facts;
  const theirs = await popplerPages(file, pages.length, "laid-out");
  const painted = await popplerPages(file, pages.length, "as-painted");
  return {
    reading: theirs === undefined ? "read, not by Poppler" : "read",
    decision,
    seconds,
    pages:
      theirs === undefined
        ? []
        : pages.map((page, at) => compared(page, [theirs[at] ?? "", painted?.[at] ?? ""], findings)),
  };
}

function compared(
  page: PdfPage,
  [theirs, painted]: readonly [laidOut: string, asPainted: string],
  findings: readonly Finding[],
): ForeignPage {
  const lines = page.lines.map(({ text }) => text).join("\n");
  const ours = joinedAs(lines, theirs);
  const agrees = agreement(ours, theirs);
  return {
    number: page.number,
    agreement: agrees,
    isEitherReading: agrees === "words" || agreement(undivided(lines), undivided(painted)) === "words",
    stoppedBy: findings.filter((finding) => stops(finding, page.number)).map(({ rule }) => rule),
    missing: wordsMissing(theirs, ours),
    added: wordsMissing(ours, theirs),
  };
}

function stops({ rule, severity, places }: Finding, page: number): boolean {
  if ((severity !== "hold" && severity !== "refuse") || ABOUT_OTHER_THINGS.has(rule)) return false;
  return places.some((place) => place.kind === "pdf" && (place.page === undefined || place.page === page));
}
