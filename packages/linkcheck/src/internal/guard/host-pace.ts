import { setTimeout as sleep } from "node:timers/promises";

/** How hard one host may be asked. */
export interface Pace {
  /** Requests begun in any second. */
  readonly perSecond: number;
  /** Requests under way at once. */
  readonly atOnce: number;
}

/** Time that only goes forward, in milliseconds. */
export interface Timer {
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

const machineTimer: Timer = {
  now: () => performance.now(),
  sleep: (milliseconds) => sleep(milliseconds),
};

interface HostQueue {
  underWay: number;
  nextStart: number;
  readonly waiting: (() => void)[];
}

/** Spreads requests to each host over time, in the order they were asked for. */
export class HostPace {
  readonly #pace: Pace;
  readonly #timer: Timer;
  readonly #hosts = new Map<string, HostQueue>();

  constructor(pace: Pace, timer: Timer = machineTimer) {
    this.#pace = pace;
    this.#timer = timer;
  }

  /** Runs `work` when its host's turn has come. */
  async run<Result>(host: string, work: () => Promise<Result>): Promise<Result> {
    const queue = this.#queueOf(host);
    if (queue.underWay >= this.#pace.atOnce)
      await new Promise<void>((resolve) => queue.waiting.push(resolve));
    else queue.underWay += 1;
    try {
      await this.#waitForTurn(queue);
      return await work();
    } finally {
      const next = queue.waiting.shift();
      if (next) next();
      else queue.underWay -= 1;
    }
  }

  /** Lets nothing more begin at `host` for this long: what Retry-After asks for. */
  rest(host: string, milliseconds: number): void {
    const queue = this.#queueOf(host);
    queue.nextStart = Math.max(queue.nextStart, this.#timer.now() + milliseconds);
  }

  async #waitForTurn(queue: HostQueue): Promise<void> {
    const now = this.#timer.now();
    const start = Math.max(now, queue.nextStart);
    queue.nextStart = start + 1000 / this.#pace.perSecond;
    if (start > now) await this.#timer.sleep(start - now);
  }

  #queueOf(host: string): HostQueue {
    let queue = this.#hosts.get(host);
    if (!queue) {
      queue = { underWay: 0, nextStart: 0, waiting: [] };
      this.#hosts.set(host, queue);
    }
    return queue;
  }
}
