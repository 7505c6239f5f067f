import { createCompiler } from "./compiler.ts";
import type { CompilerSetup, Made } from "./messages.ts";

/** A layout to try, and letters to try it with. */
export interface LayoutTrial {
  readonly setup: CompilerSetup;
  readonly letters: readonly string[];
}

// A process of its own, which whoever started it ends at a deadline: a compiler that runs for ever can be ended in no
// other way.
process.once("message", (trial: LayoutTrial) => {
  const compiler = createCompiler(trial.setup);
  const made: Made[] = trial.letters.map((letter) => compiler.make(letter));
  compiler.close();
  const failed = made.find(({ kind }) => kind === "failed");
  process.send?.(failed ?? { kind: "tried" }, () => process.disconnect());
});
