/** More elements inside each other than any letter has: reading on would take time with the square of it. */
export const DEEPEST = 1_000;

/** Thrown out of the parser, and caught where the search began. */
export class NestedTooDeep extends Error {
  constructor() {
    super(`more than ${DEEPEST} elements inside each other`);
    this.name = "NestedTooDeep";
  }
}
