/** Numbers from 0 up to 1, the same for the same seed. Good enough to shuffle people, for nothing secret. */
export type Random = () => number;

/** A counter pushed through an integer mixer: every seed starts its own sequence of 2³² numbers. */
export function createRandom(seed: number): Random {
  let counter = Math.trunc(seed) >>> 0;
  return () => {
    counter = (counter + 0x9e37_79b9) >>> 0;
    let mixed = counter;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0_aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a_2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 up to `below`. */
export const pick = (random: Random, below: number): number => Math.floor(random() * below);
