import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { inTurn, measured, timed, type Measurement } from "./measurement.ts";

const MAIN = fileURLToPath(new URL("../../packages/cli/dist/main.js", import.meta.url));
const ROUNDS = 21;

/** How long a person waits for `sluse --help`, as built, beside a Node that has nothing to do. */
export async function benchHelp(): Promise<Measurement[]> {
  const run = (...given: readonly string[]): Promise<number> =>
    timed(() => {
      const { status } = spawnSync(process.execPath, given, { stdio: "ignore" });
      if (status !== 0) throw new Error(`node ${given.join(" ")} ended with ${status}: is the house built?`);
    });
  const [floor, ours] = await inTurn(
    ROUNDS,
    () => run("-e", "0"),
    () => run(MAIN, "--help"),
  );
  return [measured("sluse --help, built", floor, ours, 5, "floor: `node -e 0`")];
}
