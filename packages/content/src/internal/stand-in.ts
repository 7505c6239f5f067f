/** Stands for the place of text that was only put in to have something there. */
export const STAND_IN = "\0stand-in";
