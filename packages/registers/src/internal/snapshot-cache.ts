import type { Clock, Instant } from "@sluse/core";

import { untilAborted } from "./until-aborted.ts";

/** Makes a snapshot; told through `signal` when nobody waits for it any longer. */
export type LoadSnapshot<Snapshot> = (signal: AbortSignal) => Promise<Snapshot>;

interface Held<Snapshot> {
  readonly version: string;
  readonly snapshot: Snapshot;
  readonly loadedAt: Instant;
}

interface Loading<Snapshot> {
  readonly version: string;
  readonly promise: Promise<Snapshot>;
  readonly abort: AbortController;
  waiting: number;
}

/**
 * Holds one snapshot in memory, for a while: those who ask at the same time share one loading, and what is over
 * age is forgotten, whether or not anybody asks again. A loading that failed is never kept.
 */
export class SnapshotCache<Snapshot> {
  readonly #keepMilliseconds: number;
  readonly #clock: Clock;
  #held: Held<Snapshot> | undefined;
  #loading: Loading<Snapshot> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(keepMilliseconds: number, clock: Clock) {
    this.#keepMilliseconds = keepMilliseconds;
    this.#clock = clock;
  }

  /** The snapshot in memory, when it is not over age. */
  get held(): Snapshot | undefined {
    if (this.#held === undefined) return undefined;
    const age = this.#clock.now() - this.#held.loadedAt;
    if (age < 0 || age >= this.#keepMilliseconds) this.drop();
    return this.#held?.snapshot;
  }

  /** The snapshot of `version`: the one in memory, the one under way, or a new one. */
  async get(version: string, load: LoadSnapshot<Snapshot>, signal?: AbortSignal): Promise<Snapshot> {
    signal?.throwIfAborted();
    const held = this.held;
    if (held !== undefined && this.#held?.version === version) return held;
    return await waitFor(this.#underWay(version) ?? this.#start(version, load), signal);
  }

  drop(): void {
    clearTimeout(this.#timer);
    this.#held = undefined;
  }

  #underWay(version: string): Loading<Snapshot> | undefined {
    const loading = this.#loading;
    return loading?.version === version && !loading.abort.signal.aborted ? loading : undefined;
  }

  #start(version: string, load: LoadSnapshot<Snapshot>): Loading<Snapshot> {
    this.drop();
    const abort = new AbortController();
    const loading: Loading<Snapshot> = { version, abort, waiting: 0, promise: load(abort.signal) };
    this.#loading = loading;
    void this.#keep(loading, this.#clock.now());
    return loading;
  }

  async #keep(loading: Loading<Snapshot>, loadedAt: Instant): Promise<void> {
    try {
      const snapshot = await loading.promise;
      if (this.#loading === loading) this.#hold({ version: loading.version, snapshot, loadedAt });
    } catch {
      // Whoever waits has the error from the promise itself.
    } finally {
      if (this.#loading === loading) this.#loading = undefined;
    }
  }

  #hold(held: Held<Snapshot>): void {
    this.#held = held;
    this.#timer = setTimeout(() => this.drop(), this.#keepMilliseconds);
    this.#timer.unref();
  }
}

/** Once nobody waits any longer, the loading is told to stop. */
async function waitFor<Snapshot>(loading: Loading<Snapshot>, signal?: AbortSignal): Promise<Snapshot> {
  loading.waiting += 1;
  try {
    return await untilAborted(loading.promise, signal);
  } finally {
    loading.waiting -= 1;
    if (loading.waiting === 0) loading.abort.abort(signal?.reason);
  }
}
