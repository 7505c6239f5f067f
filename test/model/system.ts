import type { Instant, Policy } from "@sluse/core";
import { createGate, type Gate } from "@sluse/gate";
import {
  createLinkProbeDouble,
  createRegisterDouble,
  createSimulatedClock,
  type RegisterDouble,
  type SimulatedClock,
} from "@sluse/testkit";

import { Crash, CrashingLedger } from "./crashing-ledger.ts";
import { everydayTemplates } from "../everyday/letter.ts";
import { openProject } from "../everyday/project.ts";
import { CENTRAL } from "../everyday/users.ts";
import { PROJECTS, START, keyNumber, modelPolicy } from "./model-world.ts";
import { makeStore, type Store, type StoreKind } from "./store.ts";

const templates = everydayTemplates();

/** One gate over one ledger, that may be started anew at any time, with the world around it. */
export class System {
  readonly store: Store;
  readonly clock: SimulatedClock;
  readonly register: RegisterDouble;
  /** Ids of the mail-outs, in the order they were submitted: gates name them at random. */
  readonly mailOuts: string[] = [];
  readonly policy: Policy = modelPolicy;
  #keys = 1;
  #ledger!: CrashingLedger;
  #gate!: Gate;

  private constructor(store: Store) {
    this.store = store;
    this.clock = createSimulatedClock(START);
    this.register = createRegisterDouble({ clock: this.clock });
  }

  static async start(kind: StoreKind): Promise<System> {
    const system = new System(await makeStore(kind));
    await system.#open();
    for (const id of PROJECTS) await openProject(system.gate, id);
    return system;
  }

  get gate(): Gate {
    return this.#gate;
  }

  get ledger(): CrashingLedger {
    return this.#ledger;
  }

  get now(): Instant {
    return this.clock.now();
  }

  /** Does something; when the process crashes on the way, starts the next one and answers that. */
  async attempt<Answer>(work: () => Promise<Answer>): Promise<Answer | "crashed"> {
    try {
      return await work();
    } catch (error) {
      if (!this.#ledger.crashed && !(error instanceof Crash)) throw error;
      await this.restart();
      return "crashed";
    }
  }

  async restart(): Promise<void> {
    await this.#ledger.close();
    await this.#open();
  }

  /** The next process has a new present key, and knows all the older ones. */
  async rotateKey(): Promise<void> {
    this.#keys += 1;
    await this.restart();
  }

  async remove(): Promise<void> {
    await this.#ledger.close();
    await this.store.remove();
  }

  async #open(): Promise<void> {
    this.#ledger = new CrashingLedger(await this.store.open());
    this.#gate = await createGate({
      ledger: this.#ledger,
      registers: [this.register],
      linkProbe: createLinkProbeDouble({ clock: this.clock }),
      policy: this.policy,
      templates,
      pseudonymKey: keyNumber(this.#keys),
      retiredKeys: Array.from({ length: this.#keys - 1 }, (_, index) => keyNumber(index + 1)),
      centralFunction: [CENTRAL],
      clock: this.clock,
    });
  }
}
