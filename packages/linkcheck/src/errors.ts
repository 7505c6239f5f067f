import type { ErrorTable } from "@sluse/core";

/** Every code this package throws. */
export const linkcheckErrors: ErrorTable = {
  SLUSE_LINKCHECK_OPTIONS: {
    means: "an option of the link probe or the shape reducer is missing, malformed or out of range",
    mend: "correct the option that the message names",
    nb: {
      means: "en innstilling for lenkekontrollen mangler, er feil skrevet eller utenfor det som går an",
      mend: "rett innstillingen som er nevnt",
    },
  },
};
