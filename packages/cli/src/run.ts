import { CommanderError } from "commander";
import { SluseError } from "@sluse/core/errors";

import { FAULT, type ExitCode } from "./exit-code.ts";
import { toJson } from "./output/to-json.ts";
import { usageError } from "./output/usage-error.ts";
import { createProgram } from "./program.ts";
import type { CommandResult } from "./session.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Runs one command to its end. Whatever happens is said once: results on the output, errors on the error output, and
 * with `--json` both as one JSON object on the output.
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let result: CommandResult | undefined;
  const { program, language } = createProgram(argv, terminal, (found) => {
    result = found;
  });
  const isJson = argv.includes("--json");
  try {
    await program.parseAsync(argv, { from: "user" });
    if (result)
      terminal.out.stream.write(isJson && result.data !== undefined ? toJson(result.data) : result.text);
    return result?.exitCode ?? 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    // What explains errors knows every package's: it is loaded when there is one.
    const { explainError } = await import("./output/explain-error.ts");
    const told =
      error instanceof CommanderError
        ? usageError(error)
        : terminal.signal.aborted
          ? interrupted(error)
          : error;
    const explained = explainError(told, language);
    if (isJson) terminal.out.stream.write(toJson({ error: explained.data }));
    else terminal.err.stream.write(explained.text);
    return FAULT;
  }
}

const interrupted = (cause: unknown): SluseError =>
  new SluseError("SLUSE_CLI_INTERRUPTED", "interrupted", { cause, nb: "avbrutt" });
