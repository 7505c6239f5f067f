import { fork, type ChildProcess } from "node:child_process";

import type { LedgerAddress } from "./stores.ts";

/** What a gate's process is told. */
export interface GateOrders {
  readonly ledgerAt: LedgerAddress;
  readonly ePromUrl: string;
  readonly mailOuts: readonly string[];
  readonly people: number;
  /** What its clock says: gates' clocks differ. */
  readonly now: string;
}

/** One gate, in one process after the other, until its mail-outs are completed. */
export class GateProcess {
  readonly #orders: GateOrders;
  readonly #ended = Promise.withResolvers<void>();
  #child: ChildProcess | undefined;
  #state: "starting" | "releasing" | "completed" | "ended" = "starting";
  kills = 0;
  /** How often each fault of the ledger came up, by its code. */
  readonly met: Map<string, number> = new Map();

  constructor(orders: GateOrders) {
    this.#orders = orders;
    this.#start();
  }

  get state(): "starting" | "releasing" | "completed" | "ended" {
    return this.#state;
  }

  /** Resolves when everything is completed; rejects when the process fails by itself. */
  get completed(): Promise<void> {
    return this.#ended.promise;
  }

  /** `SIGKILL`, and the next process. */
  kill(): void {
    this.#state = "starting";
    this.kills += 1;
    this.#child?.kill("SIGKILL");
  }

  /** Ends it for good. */
  end(): void {
    this.#state = "ended";
    this.#child?.kill("SIGKILL");
  }

  #start(): void {
    const child = fork(new URL("release-process.ts", import.meta.url), [JSON.stringify(this.#orders)], {
      execArgv: ["--conditions=@sluse/source", "--disable-warning=ExperimentalWarning"],
    });
    this.#child = child;
    child.on("message", (said: string) => {
      if (said === "started") this.#state = "releasing";
      else this.met.set(said, (this.met.get(said) ?? 0) + 1);
    });
    child.on("exit", (status, signal) => {
      if (this.#state === "ended") return;
      if (signal === "SIGKILL") {
        this.#start();
        return;
      }
      this.#state = status === 0 ? "completed" : "ended";
      if (status === 0) this.#ended.resolve();
      else this.#ended.reject(new Error(`a gate ended by itself with ${status ?? signal}`));
    });
  }
}
