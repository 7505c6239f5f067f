import { SluseError } from "@sluse/core";
import type { Command } from "commander";

import { bashScript } from "../completion/bash.ts";
import { placesOf, type OfferedPlace } from "../completion/command-tree.ts";
import { fishScript } from "../completion/fish.ts";
import { zshScript } from "../completion/zsh.ts";
import type { CommandResult } from "../session.ts";

const SCRIPTS: Readonly<Record<string, (places: readonly OfferedPlace[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/**
 * The work of `sluse completion <shell>`.
 * @throws SluseError `SLUSE_CLI_SHELL_UNKNOWN`
 */
export function completion(program: Command, shell: string): CommandResult {
  const write = Object.hasOwn(SCRIPTS, shell) ? SCRIPTS[shell] : undefined;
  if (write === undefined)
    throw new SluseError(
      "SLUSE_CLI_SHELL_UNKNOWN",
      `\`${shell}\` is none of ${Object.keys(SCRIPTS).join(", ")}`,
      {
        nb: `\`${shell}\` er ingen av ${Object.keys(SCRIPTS).join(", ")}`,
      },
    );
  const script = write(placesOf(program));
  return { exitCode: 0, data: { shell, script }, text: script };
}
