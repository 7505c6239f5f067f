import { lookup } from "node:dns/promises";

import type { ResolvedAddress } from "../../link-probe-options.ts";
import { Refusal } from "./refusal.ts";

/** Asks for every address of a host. */
export type Resolve = (host: string) => Promise<readonly ResolvedAddress[]>;

/** The machine's own name service, as its browsers ask it. */
export const resolveBySystem: Resolve = (host) => lookup(host, { all: true, order: "verbatim" });

/** Gives up on a name service that does not answer. */
export async function resolveWithin(
  resolve: Resolve,
  host: string,
  milliseconds: number,
): Promise<readonly ResolvedAddress[]> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Refusal("name-unanswered")), milliseconds);
  try {
    return await Promise.race([resolve(host), late]);
  } finally {
    clearTimeout(timer);
  }
}
