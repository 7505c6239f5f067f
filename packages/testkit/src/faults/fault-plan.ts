import type { Fault, FaultOrder } from "./fault.ts";

/** A fault that befalls one request, and whether the work is done all the same. */
export interface PlannedFault {
  readonly fault: Fault;
  readonly hasEffect: boolean;
}

interface OpenOrder {
  readonly order: FaultOrder;
  met: number;
}

/** The faults a double has in store. Orders are tried in the order they were given; the first that hits counts. */
export class FaultPlan {
  #orders: OpenOrder[] = [];

  add(order: FaultOrder): void {
    this.#orders.push({ order, met: 0 });
  }

  /** Nothing goes wrong from now on. */
  clear(): void {
    this.#orders = [];
  }

  /** The fault for a request to `path`, which is counted. */
  next(path: string): PlannedFault | undefined {
    let hit: FaultOrder | undefined;
    for (const open of this.#orders) {
      const { from = 1, times = 1, path: wanted = "" } = open.order;
      if (!path.includes(wanted)) continue;
      open.met += 1;
      if (hit === undefined && open.met >= from && open.met < from + times) hit = open.order;
    }
    return hit && { fault: hit.fault, hasEffect: hit.hasEffect ?? hasEffectAnyway(hit.fault) };
  }
}

const hasEffectAnyway = (fault: Fault): boolean => fault.kind !== "status" || fault.status === 504;
