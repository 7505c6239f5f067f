import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";

import { describe, expect, test } from "vitest";

import { placesOf } from "../../src/completion/command-tree.ts";
import { run } from "../../src/index.ts";
import { createProgram } from "../../src/program.ts";
import { captureTerminal } from "../captured-terminal.ts";

const SHELLS = ["bash", "zsh", "fish"];
const { program } = createProgram([], captureTerminal({ folder: tmpdir() }), () => undefined);
const places = placesOf(program);

async function scriptFor(shell: string, ...more: readonly string[]): Promise<string> {
  const terminal = captureTerminal({ folder: tmpdir() });
  expect(await run(["completion", shell, ...more], terminal)).toBe(0);
  return terminal.written.out;
}

/** What bash itself offers after some words, the last of which is being written. */
async function offeredByBash(...words: readonly string[]): Promise<readonly string[]> {
  const asked = `COMP_WORDS=(sluse ${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length}`;
  const { stdout, stderr } = spawnSync(
    "bash",
    ["--norc", "-c", `${await scriptFor("bash")}\n${asked}; _sluse; printf '%s\\n' "\${COMPREPLY[@]}"`],
    { encoding: "utf8", cwd: new URL("../../starter", import.meta.url) },
  );
  expect(stderr).toBe("");
  return stdout.split("\n").filter((line) => line !== "");
}

describe("completion", () => {
  test.each(SHELLS)("for %s knows every command and option there is", async (shell) => {
    const script = await scriptFor(shell);
    expect(places.length).toBeGreaterThan(40);
    for (const { way, commands, options } of places) {
      expect(script).toContain(way);
      for (const { name } of commands) expect(script).toContain(name);
      for (const { name } of options)
        expect(script).toContain(shell === "fish" ? `-l ${name.slice(2)}` : name);
    }
  });

  test("speaks the language asked for", async () => {
    expect(await scriptFor("zsh", "--language", "en")).toContain("submit a mail-out");
    expect(await scriptFor("zsh")).not.toContain("submit a mail-out");
  });

  test("in bash offers commands, then what stands below them, options, choices and files", async () => {
    expect(await offeredByBash("sub")).toEqual(["submit"]);
    expect(await offeredByBash("--as", "siri", "project", "")).toEqual(
      expect.arrayContaining(["register", "activate", "plan", "list"]),
    );
    expect(await offeredByBash("project", "activate", "--max")).toEqual(["--max-recipients"]);
    expect(await offeredByBash("submit", "--language", "")).toEqual(["nb", "en"]);
    expect(await offeredByBash("submit", "mail")).toEqual(["mailout"]);
  });

  test("says which shells there are", async () => {
    const terminal = captureTerminal({ folder: tmpdir() });
    expect(await run(["completion", "toString"], terminal)).toBe(3);
    expect(terminal.written.err).toContain("bash, zsh, fish");
  });
});
