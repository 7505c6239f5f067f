import { fork } from "node:child_process";

import { SluseError } from "@sluse/core";

import type { LayoutTrial } from "../workers/layout.worker.ts";

const PROGRAM = new URL(
  `../workers/layout.worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`,
  import.meta.url,
);

/**
 * Compiles a site's own layout in a process of its own, which is ended when it is not done in time. What a layout is
 * given differs between letters in the language alone, so that one that is done for each language is always done.
 * @throws SluseError `SLUSE_TYPESET_LAYOUT`
 */
export async function tryLayout(trial: LayoutTrial, milliseconds: number): Promise<void> {
  const child = fork(PROGRAM, [], {
    serialization: "advanced",
    env: {},
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    execArgv: PROGRAM.href.endsWith(".ts") ? ["--conditions=@sluse/source"] : [],
  });
  try {
    const because = await new Promise<string | undefined>((resolve) => {
      const deadline = setTimeout(
        () => resolve(`it was not done after ${milliseconds} milliseconds`),
        milliseconds,
      );
      const settle = (said: string | undefined): void => {
        clearTimeout(deadline);
        resolve(said);
      };
      child.once("message", (answer) => settle(troubleIn(answer)));
      child.once("error", () => settle("its process could not be started"));
      child.once("close", () => settle("its process ended without a word"));
      child.send(trial);
    });
    if (because !== undefined)
      throw new SluseError("SLUSE_TYPESET_LAYOUT", `the layout cannot be used: ${because}`);
  } finally {
    child.kill("SIGKILL");
  }
}

function troubleIn(answer: unknown): string | undefined {
  if (typeof answer !== "object" || answer === null || !("kind" in answer)) return "it gave no answer";
  if (answer.kind === "tried") return undefined;
  return "because" in answer ? String(answer.because) : "it gave no answer";
}
