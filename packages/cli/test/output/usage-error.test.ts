import { tmpdir } from "node:os";

import { describe, expect, test } from "vitest";

import { run } from "../../src/index.ts";
import { captureTerminal } from "../captured-terminal.ts";

async function firstLine(line: string, language: string): Promise<string> {
  const terminal = captureTerminal({ folder: tmpdir() });
  expect(
    await run([...line.split(" ").filter((word) => word !== ""), "--language", language], terminal),
  ).toBe(3);
  expect(terminal.written.err).not.toContain("På engelsk");
  return terminal.written.err.split("\n")[0] ?? "";
}

describe("what was typed wrong is told in the language that was asked for", () => {
  test.each([
    ["", "det er ikke oppgitt noen kommando", "no command is given"],
    ["project", "det er ikke oppgitt noen kommando", "no command is given"],
    [
      "sumbit x",
      "ukjent kommando `sumbit`, mente du submit",
      "unknown command `sumbit`, did you mean submit",
    ],
    ["submit x --jsn", "ukjent valg `--jsn`, mente du --json", "unknown option `--jsn`, did you mean --json"],
    ["submit", "`folder` mangler", "missing required argument `folder`"],
    ["stop --everything", "`--reason <text>` mangler", "required option `--reason <text>` not specified"],
    ["stop --reason", "`--reason <text>` mangler en verdi", "option `--reason <text>` argument missing"],
    [
      "submit x y",
      "det er oppgitt for mye",
      "too many arguments for `submit`. Expected 1 argument but got 2: x, y.",
    ],
    ["submit x", "det er ikke sagt hvem som handler", "who acts is not said"],
    [
      "check x --format y",
      "`--format` er ingen av text, json, sarif, html",
      "`--format` is none of text, json, sarif, html",
    ],
  ])("%s", async (line, nb, en) => {
    expect(await firstLine(line, "nb")).toMatch(/^Feil SLUSE_CLI_US/u);
    expect((await firstLine(line, "nb")).split(": ").slice(1).join(": ")).toBe(nb);
    expect((await firstLine(line, "en")).split(": ").slice(1).join(": ")).toBe(en);
  });

  test("also a language there is none of", async () => {
    expect(await firstLine("report", "se")).toContain(
      "`se` går ikke an for `--language <language>`; velg blant nb, en",
    );
  });

  test("and never with what may be a number of a person", async () => {
    expect(await firstLine("21905521516", "nb")).toBe("Feil SLUSE_CLI_USAGE: ukjent kommando `(a number)`");
  });
});
