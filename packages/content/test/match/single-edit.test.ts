import { fc, test } from "@fast-check/vitest";
import type { Finding } from "@sluse/core";
import { describe, expect } from "vitest";

import { matchLetter } from "../../src/match/match-letter.ts";
import { createLetterRenderer } from "../../src/render/letter-renderer.ts";
import { loadStarterTemplates } from "../../src/template/starter-set.ts";
import type { Template } from "../../src/template/template.ts";
import { plainLetter } from "../plain-letter.ts";
import { STARTER_VALUES } from "../starter-values.ts";

const library = await loadStarterTemplates();

/** Words that stand in no template, so that they can be recognised anywhere they should not be. */
const NAMES = ["Qvølkåsen", "Źimbrevik", "Xantippåe"];

function valuesFor(
  template: Template,
  name: string,
): { shared: Record<string, string>; own: Record<string, string> } {
  const given = { ...STARTER_VALUES[template.language], name };
  const entries = [...template.slots.values()].map(
    (slot) => [slot, given[slot.name as "name"] ?? ""] as const,
  );
  const of = (reach: string): Record<string, string> =>
    Object.fromEntries(
      entries.filter(([slot]) => slot.reach === reach).map(([slot, value]) => [slot.name, value]),
    );
  return { shared: of("everyone"), own: of("recipient") };
}

/** A word of a letter that stands well inside locked text: two locked words on each side, in the same passage. */
interface Spot {
  readonly at: number;
  readonly word: string;
  readonly next: string;
  readonly passage: string;
}

function spotsOf(template: Template, shared: Record<string, string>, letter: string): Spot[] {
  const { passages } = createLetterRenderer(template, shared);
  let from = 0;
  return passages.flatMap((passage) =>
    passage.pieces.text.flatMap((piece) => {
      const start = letter.indexOf(piece, from);
      from = start + piece.length;
      const words = [...piece.matchAll(/\p{L}+/gu)];
      return words.slice(2, -2).map((match, index) => ({
        at: start + match.index,
        word: match[0],
        next: words[index + 3]?.[0] ?? "",
        passage: passage.name,
      }));
    }),
  );
}

type Edit = (letter: string, spot: Spot) => string;
const replaceWord = (letter: string, { at, word }: Spot, by: string): string =>
  letter.slice(0, at) + by + letter.slice(at + word.length);

const EDITS: Readonly<Record<string, Edit>> = {
  "another word": (letter, spot) => replaceWord(letter, spot, "obligatorisk"),
  "a word left out": (letter, spot) => replaceWord(letter, spot, ""),
  "a word put in": (letter, spot) => replaceWord(letter, spot, `${spot.word} ikke`),
  "a word twice": (letter, spot) => replaceWord(letter, spot, `${spot.word} ${spot.word}`),
  "a letter more": (letter, spot) => replaceWord(letter, spot, `${spot.word}x`),
  "another case": (letter, spot) => replaceWord(letter, spot, swapCase(spot.word)),
  "a full stop put in": (letter, spot) => replaceWord(letter, spot, `${spot.word}.`),
  "two words swapped": (letter, { at, word, next }) => {
    const rest = letter.slice(at + word.length);
    const gap = rest.indexOf(next);
    return letter.slice(0, at) + next + rest.slice(0, gap) + word + rest.slice(gap + next.length);
  },
};

const swapCase = (word: string): string =>
  word === word.toUpperCase() ? word.toLowerCase() : word.toUpperCase();

const passagesNamed = (findings: readonly Finding[]): (string | undefined)[] =>
  findings.flatMap(({ places }) =>
    places.map((place) => ("expectedAt" in place ? place.expectedAt?.passage : undefined)),
  );

describe.each(Object.entries(EDITS))("%s", (_, edit) => {
  test.prop([fc.constantFrom(...library.templates), fc.constantFrom(...NAMES), fc.nat()], { numRuns: 60 })(
    "inside a locked passage is found, named by its passage, and says nothing of the recipient",
    (template, name, number) => {
      const { shared, own } = valuesFor(template, name);
      const letter = createLetterRenderer(template, shared).render(own, "text").letter ?? "";
      const spots = spotsOf(template, shared, letter);
      const spot = spots[number % spots.length];
      if (!spot) throw new Error("a template has locked words");
      const edited = edit(letter, spot);
      fc.pre(edited !== letter);

      const result = matchLetter(plainLetter(edited), template);
      expect(result.kind).toBe("deviates");
      expect(result.findings.length).toBeGreaterThan(0);
      expect(passagesNamed(result.findings)).toContain(spot.passage);
      expect(JSON.stringify(result.findings)).not.toContain(name);
    },
  );
});

describe("whole passages", () => {
  const cases = fc.tuple(
    fc.constantFrom(...library.templates),
    fc.constantFrom(...NAMES),
    fc.nat(),
    fc.nat(),
  );

  function blocksOf(
    template: Template,
    name: string,
  ): { names: string[]; texts: string[]; isLong: boolean[] } {
    const { shared, own } = valuesFor(template, name);
    const renderer = createLetterRenderer(template, shared);
    const values = { ...shared, ...own };
    const texts = renderer.passages.map(({ pieces, slots }) =>
      pieces.text.map((piece, at) => piece + (values[slots[at] ?? ""] ?? "")).join(""),
    );
    // Long enough to be told from its neighbours.
    const isLong = renderer.passages.map(({ pieces }) =>
      pieces.text.some((piece) => (piece.match(/\p{L}+/gu)?.length ?? 0) > 5),
    );
    return { names: renderer.passages.map((passage) => passage.name), texts, isLong };
  }
  function rulesFor(
    template: Template,
    texts: readonly string[],
    name: string,
  ): [string, string | undefined][] {
    const { findings } = matchLetter(plainLetter(texts.join("\n\n")), template);
    expect(JSON.stringify(findings)).not.toContain(name);
    return findings.map((finding) => [finding.rule, passagesNamed([finding])[0]]);
  }
  test.prop([cases], { numRuns: 60 })("one that is missing is named", ([template, name, number]) => {
    const { names, texts, isLong } = blocksOf(template, name);
    const index = number % names.length;
    fc.pre(isLong[index] === true);
    const rules = rulesFor(template, texts.toSpliced(index, 1), name);
    expect(rules).toContainEqual(["text/passage-missing", names[index]]);
  });

  test.prop([cases, fc.constantFrom(...NAMES)], { numRuns: 60 })(
    "another letter behind it says nothing of either recipient",
    ([template, name], other) => {
      const both = [...blocksOf(template, name).texts, ...blocksOf(template, other).texts];
      const rules = rulesFor(template, both, name).concat(rulesFor(template, both, other));
      expect(rules.map(([rule]) => rule)).toContain("text/passage-doubled");
    },
  );

  test.prop([cases], { numRuns: 60 })("one that stands twice is named", ([template, name, number, other]) => {
    const { names, texts, isLong } = blocksOf(template, name);
    const index = number % names.length;
    fc.pre(isLong[index] === true);
    const rules = rulesFor(template, texts.toSpliced(other % names.length, 0, texts[index] ?? ""), name);
    expect(rules).toContainEqual(["text/passage-doubled", names[index]]);
  });

  test.prop([cases], { numRuns: 60 })(
    "one that is moved is named, or the one it changed places with",
    ([template, name, number, other]) => {
      const { names, texts, isLong } = blocksOf(template, name);
      const index = number % names.length;
      const to = other % names.length;
      fc.pre(Math.abs(index - to) > 0 && isLong[index] === true);
      const moved = texts.toSpliced(index, 1).toSpliced(to, 0, texts[index] ?? "");
      const rules = rulesFor(template, moved, name);
      const between = new Set(names.slice(Math.min(index, to), Math.max(index, to) + 1));
      expect(
        rules.some(([rule, passage]) => rule === "text/passage-moved" && between.has(passage ?? "")),
      ).toBe(true);
    },
  );
});

describe("a mangled letter", () => {
  /** Takes some words, and puts them elsewhere, twice, or nowhere; or puts others in. */
  const mangling = fc.record({
    from: fc.nat(),
    length: fc.integer({ min: 1, max: 12 }),
    to: fc.nat(),
    put: fc.constantFrom("elsewhere", "twice", "nowhere", "others"),
  });
  const NAME = `${NAMES[0]} ${NAMES[1]}-${NAMES[2]}`;

  test.prop([fc.constantFrom(...library.templates), fc.array(mangling, { minLength: 1, maxLength: 4 })], {
    numRuns: 400,
  })("deviates or matches, and nothing of the recipient's name is ever shown", (template, manglings) => {
    const { shared, own } = valuesFor(template, NAME);
    let words = (createLetterRenderer(template, shared).render(own, "text").letter ?? "").split(/(?<=\s)/u);
    for (const { from, length, to, put } of manglings) {
      const start = from % words.length;
      const taken = words.slice(start, start + length);
      const left = put === "twice" ? words : words.toSpliced(start, length);
      const putting = put === "nowhere" ? [] : put === "others" ? ["noe ", "helt ", "annet "] : taken;
      words = left.toSpliced(to % (left.length + 1), 0, ...putting);
    }
    const result = matchLetter(plainLetter(words.join("")), template);
    if (result.kind === "deviates") expect(result.findings.length).toBeGreaterThan(0);
    const shown = JSON.stringify(result.findings).toLowerCase();
    for (const name of NAMES) expect(shown).not.toContain(name.toLowerCase());
  });
});
