import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

import type { Binaries, Runner } from "./binaries.ts";

export interface ServerPlace {
  readonly binaries: Binaries;
  readonly runner: Runner;
  readonly folder: string;
  readonly port: number;
  /** Server settings, as in `postgresql.conf`. */
  readonly settings: Readonly<Record<string, string>>;
}

const READY = "database system is ready to accept connections";

/** One cluster: made once, then started, killed and started again. */
export class ServerProcess {
  readonly #place: ServerPlace;
  readonly #data: string;
  #process: ChildProcess | undefined;

  constructor(place: ServerPlace) {
    this.#place = place;
    this.#data = join(place.folder, "data");
  }

  /** Sorts by Norwegian rules, so that whoever relies on a collation is found out. */
  create(): void {
    const { binaries, runner } = this.#place;
    mkdirSync(this.#data, { mode: 0o700 });
    if (runner.uid !== undefined && runner.gid !== undefined) chownSync(this.#data, runner.uid, runner.gid);
    const made = spawnSync(
      binaries.initdb,
      [
        `--pgdata=${this.#data}`,
        "--auth=trust",
        "--username=sluse",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=icu",
        "--icu-locale=nb-NO",
        "--no-sync",
      ],
      { ...runner, encoding: "utf8", env: { LC_ALL: "C" } },
    );
    if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}${String(made.error ?? "")}`);
  }

  async start(): Promise<void> {
    const { binaries, runner, port, settings } = this.#place;
    const server = spawn(
      binaries.postgres,
      [
        "-D",
        this.#data,
        "-p",
        String(port),
        "-k",
        "",
        "-c",
        "listen_addresses=127.0.0.1",
        ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
      ],
      { ...runner, stdio: ["ignore", "ignore", "pipe"], env: { LC_ALL: "C" } },
    );
    this.#process = server;
    let log = "";
    await new Promise<void>((resolve, reject) => {
      server.stderr.on("data", (chunk) => {
        log = `${log}${String(chunk)}`.slice(-4000);
        if (log.includes(READY)) resolve();
      });
      server.on("error", reject);
      server.on("exit", () => reject(new Error(`postgres ended: ${log}`)));
    });
  }

  /** As a power cut: the server and every process it started, at once. */
  async kill(): Promise<void> {
    const server = this.#process;
    if (server?.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, "exit");
    const children = childrenOf(server.pid);
    server.kill("SIGKILL");
    for (const child of children) killIfThere(child);
    await ended;
    while (children.some(isRunning)) await setTimeout(5);
  }

  /** Ends sessions and writes everything to disk. */
  async stop(): Promise<void> {
    const server = this.#process;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, "exit");
    server.kill("SIGINT");
    await ended;
  }
}

function childrenOf(parent: number): number[] {
  return execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
    .split("\n")
    .map((line) => line.trim().split(/\s+/u).map(Number))
    .filter(([, of]) => of === parent)
    .map(([pid]) => pid ?? 0);
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

/** A dead process that nobody has collected yet (`Z`) runs no more. */
const isRunning = (pid: number): boolean =>
  /^[^Z]/u.test(spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" }).stdout.trim());
