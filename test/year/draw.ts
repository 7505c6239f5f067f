/** A number from 0 up to 1, the same for the same words: whatever is asked for first, the year is the same year. */
export function draw(...words: readonly (string | number)[]): number {
  let hash = 0x811c_9dc5;
  for (const word of words) {
    const text = String(word);
    for (let place = 0; place < text.length; place += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(place), 0x0100_0193);
    }
    hash = Math.imul(hash ^ 0x1f, 0x0100_0193);
  }
  let mixed = hash >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0_aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a_2d97);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}

/** A whole number from 0 up to `below`. */
export const drawBelow = (below: number, ...words: readonly (string | number)[]): number =>
  Math.floor(draw(...words) * below);
