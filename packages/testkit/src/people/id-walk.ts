import type { NationalId } from "@sluse/core";

import { DAYS_IN_CENTURY, INDIVIDUAL_NUMBERS, makeNationalId, type IdSeries } from "./synthetic-id.ts";
import type { Random } from "../internal/random.ts";

/** Born from 1930 on: nobody a child, nobody so old that the number is doubted. */
const FIRST_DAY = 10_958;
const DAYS = DAYS_IN_CENTURY - FIRST_DAY;
const SLOTS = DAYS * INDIVIDUAL_NUMBERS;
/** A prime, so that steps of it visit every slot once before any slot twice. */
const STEP = 7_368_787;

export interface WalkRequest {
  readonly series: IdSeries;
  readonly dNumber?: boolean;
  readonly from2032?: boolean;
  /** Only numbers that begin with zero. */
  readonly leadingZero?: boolean;
}

/**
 * Hands out national ids, never the same twice, without remembering any: the walk visits each combination of date
 * and individual number once, in an order that the seed decides. `backwards` starts at the other end, for people
 * who are to be others.
 */
export class IdWalk {
  readonly #random: Random;
  readonly #start: number;
  readonly #direction: 1 | -1;
  #visited = 0;

  constructor(seed: number, random: Random, direction: 1 | -1 = 1) {
    this.#random = random;
    this.#start = (Math.abs(Math.trunc(seed)) * 104_729) % SLOTS;
    this.#direction = direction;
  }

  next(request: WalkRequest): NationalId {
    for (;;) {
      if (this.#visited >= SLOTS / 2) throw new RangeError("there are no more synthetic people to make");
      this.#visited += 1;
      const steps = this.#direction === 1 ? this.#visited : SLOTS - this.#visited;
      const slot = (this.#start + steps * STEP) % SLOTS;
      const id = makeNationalId({
        series: request.series,
        dNumber: request.dNumber ?? false,
        day: FIRST_DAY + (slot % DAYS),
        individual: Math.floor(slot / DAYS),
        remainder: request.from2032 === true ? this.#laterRemainder() : 0,
      });
      if (id === undefined) continue;
      if (request.leadingZero === true && !id.startsWith("0")) continue;
      return id;
    }
  }

  #laterRemainder(): 1 | 2 | 3 {
    const drawn = this.#random();
    if (drawn < 1 / 3) return 1;
    return drawn < 2 / 3 ? 2 : 3;
  }
}
