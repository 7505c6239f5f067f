import * as fc from "fast-check";

/**
 * Without a seed each run draws its own. Where a change is judged, the seed is told: one state of the sources has one verdict,
 * and the next state is tried with other draws.
 */
const seed = process.env["SLUSE_SEED"];
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
