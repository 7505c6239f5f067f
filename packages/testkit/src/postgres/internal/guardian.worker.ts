import { rmSync } from "node:fs";

import type { GuardianAnswer, GuardianOrder } from "./guardian-protocol.ts";
import { ServerProcess, type ServerPlace } from "./server-process.ts";

/** Owns a server, and takes it down with itself when the process that asked for it is gone. */
const place = JSON.parse(process.argv[2] ?? "") as ServerPlace;
const server = new ServerProcess(place);

async function carryOut(order: GuardianOrder): Promise<void> {
  switch (order) {
    case "create":
      server.create();
      await server.start();
      return;
    case "start":
      await server.start();
      return;
    case "kill":
      await server.kill();
      return;
    case "stop":
      await server.stop();
      return;
    default:
      order satisfies never;
  }
}

const answer = (message: GuardianAnswer): void => void process.send?.(message);

process.on("message", (order: GuardianOrder) => {
  carryOut(order).then(
    () => answer({ kind: "done" }),
    (error: unknown) => answer({ kind: "failed", because: String(error) }),
  );
});
process.on("disconnect", () => {
  void server
    .kill()
    .then(() => rmSync(place.folder, { recursive: true, force: true }))
    .finally(() => process.exit());
});
// An interrupt at the keyboard reaches the guardian too; the parent's end is what it waits for.
process.on("SIGINT", () => undefined);
