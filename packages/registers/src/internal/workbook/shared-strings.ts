import { parsePart } from "./parse-part.ts";
import { TextRuns, type RunsLook } from "./text-runs.ts";
import { tooLarge } from "./workbook-fault.ts";
import type { WorkbookParts } from "./workbook-parts.ts";

const TOGETHER = 8192;
const MOST_STRINGS = 4_000_000;
const MOST_CHARACTERS: number = 96 * 1024 * 1024;

/** Texts that cells refer to by number, thousands to one string: a million of them are not a million objects. */
export class SharedStrings {
  readonly #together: string[] = [];
  readonly #ends: number[] = [];
  readonly #looks = new Map<number, RunsLook>();
  #latest: string[] = [];
  #end = 0;
  #characters = 0;

  add(text: string, look: RunsLook | undefined): void {
    if (look !== undefined) this.#looks.set(this.#ends.length, look);
    this.#latest.push(text);
    this.#end += text.length;
    this.#ends.push(this.#end);
    this.#characters += text.length;
    if (this.#ends.length > MOST_STRINGS || this.#characters > MOST_CHARACTERS) {
      throw tooLarge("holds more text than is read");
    }
    if (this.#latest.length === TOGETHER) this.close();
  }

  /** To be called when the last one was added. */
  close(): void {
    this.#together.push(this.#latest.join(""));
    this.#latest = [];
    this.#end = 0;
  }

  /** How a text is shown, where it does not follow its cell. */
  lookOf(index: number): RunsLook | undefined {
    return this.#looks.get(index);
  }

  at(index: number): string | undefined {
    const end = this.#ends[index];
    const start = index % TOGETHER === 0 ? 0 : this.#ends[index - 1];
    return end === undefined ? undefined : this.#together[Math.floor(index / TOGETHER)]?.slice(start, end);
  }
}

export async function readSharedStrings(
  parts: WorkbookParts,
  part: string | undefined,
): Promise<SharedStrings> {
  const strings = new SharedStrings();
  if (part === undefined) return strings;
  let runs = new TextRuns();
  await parsePart(parts, part, {
    open(name, attributes) {
      if (name === "si") runs = new TextRuns();
      else runs.open(name, attributes);
    },
    close(name) {
      if (name === "si") strings.add(runs.text, runs.look);
      else runs.close(name);
    },
    text: (text) => runs.add(text),
  });
  strings.close();
  return strings;
}
