import type { Clock, LinkProbe, Policy, Register } from "@sluse/core";
import { parseRegisterId } from "@sluse/core";

/** Every link works: what is tried is the rules, and not the network. */
export const workingLinks = (clock: Clock): LinkProbe => ({
  async probe(links) {
    return links.map(({ address }) => ({
      address,
      verdict: "ok" as const,
      evidence: {
        checkedAt: clock.now(),
        hops: [{ address, status: 200 }],
        finalAddress: address,
        vantagePoint: "policy test",
      },
    }));
  },
});

/** Every register that the policy asks for is there, answers at once, and nobody has opted out. */
export function clearRegisters(policy: Policy, clock: Clock): Register[] {
  const ids = Object.keys(policy.registers.required);
  return (ids.length === 0 ? ["opt-outs"] : ids).map((id) => ({
    id: parseRegisterId(id),
    kind: "secondary-use",
    async lookup(people) {
      return { asOf: clock.now(), statuses: new Map(people.map((person) => [person, "clear" as const])) };
    },
  }));
}
