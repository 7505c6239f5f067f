import { tmpdir } from "node:os";

import { expect, test } from "vitest";

import { ANSWERS } from "../../src/answers/answers.ts";
import { placesOf } from "../../src/completion/command-tree.ts";
import { createProgram } from "../../src/program.ts";
import { captureTerminal } from "../captured-terminal.ts";

// What commands answer is held against the document wherever tests ask with `--json` (`site-folder.ts`).
test("every command there is has its answer described, and no other", () => {
  const { program } = createProgram([], captureTerminal({ folder: tmpdir() }), () => undefined);
  const commands = placesOf(program).filter(({ commands: below }) => below.length === 0);
  expect(Object.keys(ANSWERS).toSorted()).toEqual(commands.map(({ way }) => way).toSorted());
});
