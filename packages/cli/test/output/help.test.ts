import { tmpdir } from "node:os";

import type { Command } from "commander";
import { describe, expect, test } from "vitest";

import { run } from "../../src/index.ts";
import { helpEn } from "../../src/output/texts/help-en.ts";
import { helpNb } from "../../src/output/texts/help-nb.ts";
import { createProgram } from "../../src/program.ts";
import { captureTerminal } from "../captured-terminal.ts";

const pathsOf = (command: Command, path: readonly string[]): (readonly string[])[] => [
  path,
  ...command.commands.flatMap((each) => pathsOf(each, [...path, each.name()])),
];
/** Every command and group of commands there is. */
const COMMANDS = pathsOf(
  createProgram([], captureTerminal({ folder: tmpdir() }), () => undefined).program,
  [],
);

async function help(words: readonly string[], language: string): Promise<string> {
  const terminal = captureTerminal({ folder: tmpdir() });
  expect(await run([...words, "--help", "--language", language], terminal)).toBe(0);
  expect(terminal.written.err).toBe("");
  return terminal.written.out;
}

describe("help", () => {
  test.each(COMMANDS.map((words) => [words] as const))("of %j is there in both languages", async (words) => {
    const nb = await help(words, "nb");
    const en = await help(words, "en");
    expect(nb).toMatch(new RegExp(`^Bruk: sluse ${words.join(" ")}`.trimEnd(), "u"));
    expect(en).toMatch(new RegExp(`^Usage: sluse ${words.join(" ")}`.trimEnd(), "u"));
    expect(`${nb}${en}`).not.toMatch(/undefined|\(default: "/u);
    expect(nb).not.toMatch(/Options:|Commands:|display help/u);
    for (const line of `${nb}${en}`.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });

  test("speaks of every command", async () => {
    expect(COMMANDS.length).toBeGreaterThan(25);
    const nb = await help([], "nb");
    for (const [first] of COMMANDS.filter(({ length }) => length > 0))
      expect(nb).toMatch(new RegExp(`^  ${first}\\b`, "mu"));
  });

  test("says each thing once, in words of its language", () => {
    const keys = Object.keys(helpNb).toSorted();
    expect(Object.keys(helpEn).toSorted()).toEqual(keys);
    const sentences = Object.entries(helpNb).filter(([key]) => !["comment", "reason"].includes(key));
    expect(new Set(sentences.map(([, text]) => text)).size).toBe(sentences.length);
  });
});
