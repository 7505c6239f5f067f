import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

import { SluseError } from "@sluse/core";

import type { Session } from "../session.ts";

/**
 * One national id, typed without being shown, or the first line of standard input. Never from the command line: what
 * stands there is seen by everyone on the machine, and stays in the shell's history.
 * @throws SluseError `SLUSE_CLI_NUMBER_MISSING`
 */
export async function askForNumber({ terminal, texts }: Session): Promise<string> {
  const isTyped = terminal.input.isTTY === true;
  if (isTyped) terminal.err.stream.write(texts.askForNumber);
  const lines = createInterface({
    input: terminal.input,
    output: new Writable({ write: (_chunk, _encoding, done) => done() }),
    terminal: isTyped,
  });
  try {
    for await (const line of lines) {
      if (isTyped) terminal.err.stream.write("\n");
      if (line.trim() !== "") return line.trim();
      break;
    }
  } finally {
    lines.close();
  }
  throw new SluseError("SLUSE_CLI_NUMBER_MISSING", "no national id was given", {
    nb: "det ble ikke oppgitt noe fødselsnummer",
  });
}
