import { createHash } from "node:crypto";

const given = new WeakMap<object, number>();
let present: object = {};

/**
 * Gates name their mail-outs at random, and draw the first wave by that name: here the mail-outs of each system have the
 * same names, so that each ledger draws the same people.
 */
export const naming = {
  /** Whose mail-outs are named from now on. */
  of(system: object): void {
    present = system;
  },
  /** Bytes that differ from one name to the next, and not from one system to another. */
  bytes(size: number): Buffer {
    const number = (given.get(present) ?? 0) + 1;
    given.set(present, number);
    return createHash("sha256").update(`name ${number}`).digest().subarray(0, size);
  },
};
