/** More was met than a letter holds. */
export class TooMuchContent extends Error {}
