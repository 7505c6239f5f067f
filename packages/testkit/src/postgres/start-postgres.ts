import { fork } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { chooseRunner, findBinaries, reachableBinaries } from "./internal/binaries.ts";
import { freePort } from "./internal/free-port.ts";
import type { GuardianAnswer, GuardianOrder } from "./internal/guardian-protocol.ts";
import type { ServerPlace } from "./internal/server-process.ts";

/** A PostgreSQL of one's own on loopback, with the superuser `sluse`. Gone with the process that started it. */
export interface PostgresServer {
  /** `postgres://sluse@127.0.0.1:…/postgres` */
  readonly url: string;
  readonly port: number;
  /** Where it keeps everything. */
  readonly dataFolder: string;
  /** `SIGKILL` for the server and all its processes. */
  kill(): Promise<void>;
  /** Starts it again after `kill` or `stop`, at the same address. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Ends it and deletes its folder. */
  remove(): Promise<void>;
}

/** How a PostgreSQL of one's own is started. */
export interface PostgresServerOptions {
  /** As in `postgresql.conf`. Default: the server's own, everything written through to disk. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Where its folder is made. Default: the system's folder for temporary files. */
  readonly within?: string;
}

/** Settings for tests that survive nothing: no waiting for the disk. */
export const UNSAFE_AND_FAST: Readonly<Record<string, string>> = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
};

/**
 * Makes and starts a server: about a second.
 * @throws Error when no PostgreSQL is found here, or it does not start
 * @example `const server = await startPostgres({ settings: UNSAFE_AND_FAST });`, and `server.stop()` at the end
 */
export async function startPostgres(options: PostgresServerOptions = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(options.within ?? tmpdir(), "sluse-postgres-"));
  const runner = chooseRunner();
  chmodSync(folder, 0o755);
  const place: ServerPlace = {
    binaries: reachableBinaries(await findBinaries(), runner, folder),
    runner,
    folder,
    port: await freePort(),
    settings: options.settings ?? {},
  };
  const file = import.meta.url.endsWith(".ts") ? "guardian.worker.ts" : "guardian.worker.js";
  const guardian = fork(new URL(`internal/${file}`, import.meta.url), [JSON.stringify(place)], {
    execArgv: ["--disable-warning=ExperimentalWarning"],
  });
  const order = async (what: GuardianOrder): Promise<void> => {
    const answered = once(guardian, "message");
    guardian.channel?.ref();
    guardian.send(what);
    const [answer] = (await answered) as [GuardianAnswer];
    // Between orders it does not keep a test run from ending: the guardian sees that, and follows.
    guardian.channel?.unref();
    if (answer.kind === "failed") throw new Error(answer.because);
  };
  guardian.unref();
  await order("create");
  return {
    url: `postgres://sluse@127.0.0.1:${place.port}/postgres`,
    port: place.port,
    dataFolder: join(folder, "data"),
    kill: () => order("kill"),
    start: () => order("start"),
    stop: () => order("stop"),
    async remove() {
      const ended = once(guardian, "exit");
      guardian.ref();
      guardian.disconnect();
      await ended;
    },
  };
}
