import { digestOf, type Digest, type Policy } from "@sluse/core";

const digests = new WeakMap<Policy, Digest>();

/** A policy's digest. Three times for each wave the same one is digested; the gate's own copy of it is never changed. */
export function digestOfPolicy(policy: Policy): Digest {
  const known = digests.get(policy) ?? digestOf(policy);
  digests.set(policy, known);
  return known;
}
