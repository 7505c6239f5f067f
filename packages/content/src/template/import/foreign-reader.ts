import type { PlacedFindings } from "../../internal/placed-findings.ts";
import { templateImportRules } from "./template-import-rules.ts";

/** A foreign template while it is taken over: what was read of it, and what came of that. */
export class ForeignReader {
  readonly text: string;
  /** Names of slots, in the order they were met. */
  readonly slots: Set<string> = new Set();
  readonly #findings: PlacedFindings;
  readonly #pieces: string[] = [];

  constructor(text: string, findings: PlacedFindings) {
    this.text = text;
    this.#findings = findings;
    // A comment of ours could pass for a marker, and make a passage out of any text.
    for (let at = text.indexOf("<!--"); at !== -1; at = text.indexOf("<!--", at + 4)) this.refuse(at, at + 4);
  }

  get body(): string {
    return this.#pieces.join("").trimEnd();
  }

  /** Takes locked text over; braces that mean something in our language only are escaped. */
  keep(from: number, until: number): void {
    this.#pieces.push(escapeBraces(this.text.slice(from, until)));
  }

  slot(name: string): void {
    this.slots.add(name);
    this.#pieces.push(`{{${name}}}`);
  }

  refuse(from: number, until: number): void {
    const tag = this.text.slice(from, Math.min(until, from + 60));
    this.#findings.add(templateImportRules["text/template-unsupported-tag"], from, {
      facts: { tag },
      length: until - from,
    });
  }
}

/** What comes after locked text is a slot's braces. */
const BRACES_OR_END = new Set(["{{", "}}", ""]);

/** A backslash before braces would escape them, so it is doubled first. */
const escapeBraces = (text: string): string =>
  text
    .replaceAll(/\\+/gu, (slashes, at: number) => {
      const end = at + slashes.length;
      return BRACES_OR_END.has(text.slice(end, end + 2)) ? slashes + slashes : slashes;
    })
    .replaceAll(/\{\{|\}\}/gu, String.raw`\$&`);
