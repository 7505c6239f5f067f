import { expect, test } from "vitest";

import { linesOf, SIZE, WIDTH, type Painted } from "./painted.ts";

const column = (lines: readonly string[], left: number, from = 100): Painted[] =>
  lines.map((text, row) => ({ text, left, baseline: from + row * 14 }));

test("columns as near as a letter is high are read one after the other", () => {
  const left = column(["Vi spør om du", "vil være med.", "Det er opp   ", "til deg selv."], 70);
  const right = column(
    ["Du kan trekke", "deg når du vil", "og trenger ik", "ke si hvorfor"],
    70 + 13 * WIDTH + 11,
  );
  expect(linesOf([...left, ...right])).toEqual([...left, ...right].map(({ text }) => text.trim()));
});

test("a long word that reaches almost to the other column is of its own column", () => {
  const left = column(["Forespørsel", "Nordhavnundersø", "2027", "Kjære Kari"], 70);
  const right = column(["Du velger", "selv om du", "vil delta", "i den."], 70 + 15 * WIDTH + 4, 107);
  expect(linesOf([...left, ...right])).toEqual([...left, ...right].map(({ text }) => text));
});

test("the marks of a list may be painted after all columns", () => {
  const left = column(["Ta med dette:", "legitimasjon", "medisinliste"], 85);
  const right = column(["Du kan trekke", "deg når du vil", "helt til mai"], 85 + 15 * WIDTH + 11);
  const marks = ["1.", "2."].map((text, row) => ({ text, left: 72, baseline: 114 + row * 14 }));
  expect(linesOf([...left, ...right, ...marks])).toEqual([
    "Ta med dette:",
    "1. legitimasjon",
    "2. medisinliste",
    ...right.map(({ text }) => text),
  ]);
});

test("words of one line are one line, in whatever order they were painted", () => {
  const words: Painted[] = [
    { text: "frivillig", left: 104, baseline: 100 },
    { text: "Det", left: 70, baseline: 100 },
    { text: "er", left: 90, baseline: 100 },
  ];
  expect(linesOf(words)).toEqual(["Det er frivillig"]);
});

test("a no-break space reads as the space it looks like, and a letter as the one it is composed to", () => {
  expect(linesOf([{ text: "til\u00A0\u212Bse\u037E", left: 70, baseline: 100 }])).toEqual(["til Åse;"]);
});

test("a blank that is only room is a blank in tight lines too", () => {
  const tight: Painted[] = [
    { text: "to", left: 70, baseline: 100 },
    { text: "år", left: 70 + 2 * WIDTH + 0.19 * SIZE, baseline: 100 },
  ];
  expect(linesOf(tight)).toEqual(["to år"]);
  expect(linesOf([{ text: "toår", left: 70, baseline: 100, apart: 0.1 * SIZE }])).toEqual(["toår"]);
});
