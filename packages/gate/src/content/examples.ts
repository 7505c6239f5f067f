import type { LetterRenderer, SlotValues } from "@sluse/content";
import { EXAMPLES, type ExampleKind, type ExampleLetter, type Policy } from "@sluse/core";

type Kept = Exclude<Policy["approval"]["exampleValues"], "not-kept">;

/** Picks examples out of one language's letters while the recipients stream by. Keeps what is masked alone. */
export interface Examples {
  add(values: SlotValues): void;
  /** At most one of each kind; where one recipient is two of them, the first. */
  finish(): readonly ExampleLetter[];
}

interface Measured {
  readonly size: number;
  readonly values: SlotValues;
}

/** How much more of each kind a letter is: the larger wins, and of equals the first. */
const SIZE: Readonly<Record<ExampleKind, (text: string) => number>> = {
  shortest: (text) => -text.length,
  longest: (text) => text.length,
  "most-characters": (text) => new Set(text).size,
};

export function createExamples({ template, recipientSlots }: LetterRenderer, kept: Kept): Examples {
  const found = new Map<ExampleKind, Measured>();
  return {
    add(values) {
      const own = recipientSlots.map(({ name }) => values[name] ?? "");
      const text = own.join("");
      for (const kind of EXAMPLES) {
        const size = SIZE[kind](text);
        const before = found.get(kind);
        if (before && before.size >= size) continue;
        // Masked at once: nothing of anybody outlives their row.
        const masked = recipientSlots.map(({ name, type }, at): [string, string] => [
          name,
          type === "url" ? maskedAddress(own[at] ?? "", kept) : maskedValue(own[at] ?? "", kept),
        ]);
        found.set(kind, { size, values: Object.fromEntries(masked) });
      }
    },
    finish() {
      const seen = new Set<string>();
      return EXAMPLES.flatMap((kind): ExampleLetter[] => {
        const values = found.get(kind)?.values;
        const key = JSON.stringify(values);
        if (!values || seen.has(key)) return [];
        seen.add(key);
        return [{ language: template.language, kind, values }];
      });
    },
  };
}

/**
 * `shape`: which kind of character stands where. Marks stay, for they are what letters break at; of letters it is told
 * whether they are large, and of an alphabet beyond a to z. `length`: where there is something, and where a blank.
 */
export const maskedValue = (value: string, kept: Kept): string =>
  value.replaceAll(/\S/gu, (character) => (kept === "length" ? "x" : maskOf(character)));

/** An address stays one, and is as long. */
const maskedAddress = (address: string, kept: Kept): string =>
  ADDRESS + maskedValue(address.slice(ADDRESS.length), kept).replaceAll(/[^x0]/giu, "x");
const ADDRESS = "https://example.org/";

const MASKS: readonly (readonly [of: RegExp, mask: string])[] = [
  [/[a-z]/u, "x"],
  [/[A-Z]/u, "X"],
  [/[æøå]/u, "å"],
  [/[ÆØÅ]/u, "Å"],
  [/\p{Lu}/u, "Ŋ"],
  [/\p{L}/u, "ŋ"],
  [/\p{N}/u, "0"],
];
const maskOf = (character: string): string =>
  MASKS.find(([of]) => of.test(character))?.[1] ?? (/[\p{P}\p{M}]/u.test(character) ? character : "x");
