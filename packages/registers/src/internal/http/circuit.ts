import { HOUR, later, type Clock, type Instant } from "@sluse/core";

import type { Connection } from "../../connection/connection-options.ts";
import { ServiceFailure } from "./service-failure.ts";

/** Whatever a service asks for, it is tried again after this long. */
const LONGEST_ASKED: number = HOUR;

/**
 * Leaves a service alone that has failed several times in a row, or that asked for it. After the rest requests go
 * through again, and the first that fails means rest again.
 */
export class Circuit {
  readonly #limits: Pick<Connection, "failuresBeforeRest" | "restMilliseconds">;
  readonly #clock: Clock;
  #failures = 0;
  #restsUntil: Instant | undefined;

  constructor(limits: Pick<Connection, "failuresBeforeRest" | "restMilliseconds">, clock: Clock) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /** @throws ServiceFailure while the service is left alone */
  pass(): void {
    if (this.#restsUntil === undefined) return;
    const left = this.#restsUntil - this.#clock.now();
    if (left <= 0) {
      this.#restsUntil = undefined;
      return;
    }
    throw new ServiceFailure(
      `the service is left alone for another ${Math.ceil(left / 1000)} s, after failing or asking for it`,
      { mayPass: false },
    );
  }

  succeeded(): void {
    this.#failures = 0;
  }

  /** @param asked how long the service itself asked to be left alone, in milliseconds */
  failed(asked = 0): void {
    this.#failures += 1;
    const { failuresBeforeRest, restMilliseconds } = this.#limits;
    const own = this.#failures < failuresBeforeRest ? 0 : restMilliseconds;
    const rest = Math.max(own, Math.min(asked, LONGEST_ASKED));
    if (rest > 0) this.#restsUntil = later(this.#clock.now(), rest);
  }
}
