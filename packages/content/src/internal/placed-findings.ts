import { createFinding, type Finding, type Rule } from "@sluse/core";

import { LineIndex } from "./line-index.ts";

/** More than these say nothing new about one text, and would let its author fill the memory. */
const MOST = 200;

/** Collects findings in one source text, each at its line and column. */
export class PlacedFindings {
  readonly findings: Finding[] = [];
  readonly #document: string;
  readonly #language: string | undefined;
  readonly #lines: LineIndex;

  constructor(source: string, document: string, language?: string) {
    this.#lines = new LineIndex(source);
    this.#document = document;
    this.#language = language;
  }

  add(
    rule: Rule,
    offset: number,
    met: { facts?: Readonly<Record<string, string | number>>; length?: number; same?: string } = {},
  ): void {
    if (this.findings.length >= MOST) return;
    const { line, column } = this.#lines.placeOf(offset);
    this.findings.push(
      createFinding(rule, {
        place: {
          kind: "text",
          document: this.#document,
          ...(this.#language === undefined ? {} : { language: this.#language }),
          line,
          column,
          ...(met.length === undefined ? {} : { length: met.length }),
        },
        ...(met.facts === undefined ? {} : { facts: met.facts }),
        ...(met.same === undefined ? {} : { same: met.same }),
      }),
    );
  }
}
