import { later, type LinkProbe, type LinkReport, type Register } from "@sluse/core";

import type { SimulatedClock } from "./simulated-clock.ts";

/**
 * A register that answers later as it answers now: an answer is as old in simulated time as it is today. Whether it
 * will be silent or stale tomorrow cannot be told.
 */
export const steadyRegister = (register: Register, clock: SimulatedClock): Register => ({
  ...register,
  async lookup(people, options) {
    const answer = await register.lookup(people, options);
    return { ...answer, asOf: later(answer.asOf, clock.now() - clock.started) };
  },
});

/** Links that work now work later: each is looked at once, and its report stays. */
export function steadyLinks(probe: LinkProbe): LinkProbe {
  const seen = new Map<string, LinkReport>();
  return {
    async probe(links, options) {
      const news = links.filter(({ address }) => !seen.has(address));
      for (const report of await probe.probe(news, options)) seen.set(report.address, report);
      return links.flatMap(({ address }) => seen.get(address) ?? []);
    },
  };
}
