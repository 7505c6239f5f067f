import { userInfo } from "node:os";

import { FAULT } from "./exit-code.ts";
import type { Output, Terminal } from "./terminal.ts";

const WIDTH = 100;

/** The terminal of this process. The first Ctrl-C asks the command to end at the next safe place, the second ends it. */
export function openProcessTerminal(): Terminal {
  const interrupted = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => interrupted.abort(new Error("interrupted")));
  }
  // Whoever reads the output may stop reading (`| head`): then there is nobody left to tell.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    process.stderr.write(`SLUSE_CLI_OUTPUT: the output cannot be written (${error.code ?? error.name})\n`);
    process.exit(FAULT);
  });
  return {
    out: outputOf(process.stdout),
    err: outputOf(process.stderr),
    input: process.stdin,
    environment: process.env,
    user: loggedOn(),
    folder: process.cwd(),
    signal: interrupted.signal,
  };
}

/** A container may run as a number that no name belongs to. */
function loggedOn(): string {
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}

const outputOf = (stream: NodeJS.WriteStream): Output => ({
  stream,
  isTerminal: stream.isTTY,
  columns: Math.min(stream.columns || WIDTH, WIDTH),
});
