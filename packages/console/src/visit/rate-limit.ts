import { later, type Clock, type Instant } from "@sluse/core";

interface Limits {
  /** So many in any stretch of that length. */
  readonly most: number;
  readonly within: number;
}

/** How often somebody may do something: in memory, for as long as it counts. */
export class RateLimit {
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #taken = new Map<string, readonly Instant[]>();

  constructor(clock: Clock, limits: Limits) {
    this.#clock = clock;
    this.#limits = limits;
  }

  /** Whether there is room for one more; if there is, it is taken. */
  take(who: string): boolean {
    const now = this.#clock.now();
    const since = later(now, -this.#limits.within);
    const lately = (this.#taken.get(who) ?? []).filter((at) => at > since);
    const hasRoom = lately.length < this.#limits.most;
    this.#taken.set(who, hasRoom ? [...lately, now] : lately);
    if (this.#taken.size > MOST_KNOWN) this.#sweep(since);
    return hasRoom;
  }

  #sweep(since: Instant): void {
    for (const [who, times] of this.#taken) if (times.every((at) => at <= since)) this.#taken.delete(who);
  }
}

const MOST_KNOWN = 1000;
