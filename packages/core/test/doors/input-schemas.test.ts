import { wordsInput } from "@sluse/core/house";
import { expect, it } from "vitest";

it.each(["", "  ", ".", "\u200B", "\u3164", "\u2800"])("words that say nothing are none: `%s`", (text) => {
  expect(() => wordsInput.parse(text)).toThrow(/is empty|says nothing/u);
});

it.each(["ok", "7", "Á", "– lest –"])("words that say something are taken as they are: `%s`", (text) => {
  expect(wordsInput.parse(text)).toBe(text);
});
