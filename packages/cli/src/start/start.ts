import { OLDEST_NODE, isOldNode } from "@sluse/core/errors";

/** Runs `sluse` as this process was started. Nothing else is loaded before Node is known to be new enough for it. */
export async function start(): Promise<void> {
  const { node } = process.versions;
  if (isOldNode(node)) {
    process.stderr.write(
      `Sluse trenger Node ${OLDEST_NODE} eller nyere, og dette er Node ${node}.\nSluse needs Node ${OLDEST_NODE} or newer, and this is Node ${node}.\n`,
    );
    process.exitCode = 3;
    return;
  }
  const { openProcessTerminal } = await import("../process-terminal.ts");
  const { run } = await import("../run.ts");
  process.exitCode = await run(process.argv.slice(2), openProcessTerminal());
}
