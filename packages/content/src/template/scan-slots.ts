import type { PlacedFindings } from "../internal/placed-findings.ts";
import { SLOT_MARK } from "../internal/slot-mark.ts";
import { isSlotName } from "../internal/slot.ts";
import type { SourceLine } from "./source-line.ts";
import { templateSlotRules } from "./template-slot-rules.ts";

/** A slot where it is used. */
export interface SlotUse {
  readonly name: string;
  /** Of its `{{` in the file. */
  readonly offset: number;
}

interface Scanned {
  readonly markdown: string;
  readonly uses: readonly SlotUse[];
  sourceOf(offset: number): number;
}

/**
 * Reads lines of a template and puts a mark for every `{{slot}}`. `\{{` and `\}}` stand for the braces themselves.
 * Each unit is looked at a bounded number of times.
 */
export function scanSlots(lines: readonly SourceLine[], findings: PlacedFindings, mostUses: number): Scanned {
  const markdown = new MarkedMarkdown();
  const uses: SlotUse[] = [];
  for (const line of lines) {
    if (uses.length > mostUses) break;
    scanLine(line, markdown, uses, findings);
  }
  return { markdown: markdown.toString(), uses, sourceOf: (offset) => markdown.sourceOf(offset) };
}

function scanLine(line: SourceLine, into: MarkedMarkdown, uses: SlotUse[], findings: PlacedFindings): void {
  const { text, start } = line;
  let plainFrom = 0;
  let at = 0;
  const take = (until: number, next: number): void => {
    into.put(text.slice(plainFrom, until), start + plainFrom);
    plainFrom = next;
    at = next;
  };

  while (at < text.length) {
    if (text[at] === "\\") {
      const run = lengthOfRun(text, at);
      const escaped = text.slice(at + run, at + run + 2);
      if (run % 2 === 0 || (escaped !== "{{" && escaped !== "}}")) {
        at += run;
        continue;
      }
      const brace = at + run;
      take(brace - 1, brace + 2);
      into.put(escaped === "{{" ? "\\{\\{" : "\\}\\}", start + brace);
    } else if (text.startsWith("{{", at)) {
      const close = text.indexOf("}}", at + 2);
      const nextOpen = text.indexOf("{{", at + 2);
      if (close === -1 || (nextOpen !== -1 && nextOpen < close)) {
        findings.add(templateSlotRules["text/template-unclosed"], start + at, { length: 2 });
        at += 2;
        // No slot on the rest of the line can be closed: looking again and again would not be linear.
        if (close === -1) break;
        continue;
      }
      const name = text.slice(at + 2, close).trim();
      if (!isSlotName(name)) {
        const facts = { slot: name.slice(0, 80) };
        findings.add(templateSlotRules["text/template-slot-name"], start + at, { facts });
      }
      uses.push({ name, offset: start + at });
      const from = start + at;
      take(at, close + 2);
      into.put(SLOT_MARK, from);
    } else {
      if (text.startsWith("}}", at)) {
        findings.add(templateSlotRules["text/template-unopened"], start + at, { length: 2 });
        at += 1;
      }
      at += 1;
    }
  }
  into.put(`${text.slice(plainFrom)}\n`, start + plainFrom);
}

function lengthOfRun(text: string, from: number): number {
  let end = from;
  while (text[end] === "\\") end += 1;
  return end - from;
}

/** Markdown put together from stretches of a file, each of which can be found again. */
class MarkedMarkdown {
  readonly #pieces: string[] = [];
  readonly #starts: { at: number; from: number }[] = [];
  #length = 0;

  put(text: string, from: number): void {
    this.#pieces.push(text);
    this.#starts.push({ at: this.#length, from });
    this.#length += text.length;
  }

  sourceOf(offset: number): number {
    const start = this.#starts.findLast(({ at }) => at <= offset);
    return start ? start.from + offset - start.at : 0;
  }

  toString(): string {
    return this.#pieces.join("");
  }
}
