import type { ErrorTable } from "@sluse/core";

/** Every code this package throws. */
export const linkcheckErrors: ErrorTable = {
  SLUSE_LINKCHECK_BUNDLED: {
    means:
      "the program of the link engine does not lie beside this package: a bundler took the package apart",
    mend: "leave packages out of the bundle (`esbuild --packages=external`), and install them where the program runs",
    nb: {
      means:
        "programmet til lenkekontrollen ligger ikke ved siden av denne pakken: en pakker (bundler) har tatt pakken fra hverandre",
      mend: "la pakker stå utenfor det som pakkes (`esbuild --packages=external`), og installer dem der programmet kjører",
    },
  },
  SLUSE_LINKCHECK_OPTIONS: {
    means: "an option of the link probe or the shape reducer is missing, malformed or out of range",
    mend: "correct the option that the message names",
    nb: {
      means: "en innstilling for lenkekontrollen mangler, er feil skrevet eller utenfor det som går an",
      mend: "rett innstillingen som er nevnt",
    },
  },
};
