export { bornOn } from "./born-on.ts";
export {
  fhNumber,
  from2032Id,
  hNumber,
  navId,
  nhnId,
  realLookingId,
  syntheticDNumber,
  syntheticId,
  tenDigits,
  testPersonId,
} from "./arbitraries.ts";
export {
  createPopulation,
  type Population,
  type PopulationOptions,
  type SyntheticRow,
} from "./population.ts";
export { writeIdCsv, writeIdWorkbook } from "./recipient-file.ts";
export { PERSON_KINDS, type PersonKind, type RowKind, type UnusableKind } from "./row-kind.ts";
export type { Shares, Tally } from "./shares.ts";
export { makeEmergencyNumber, makeNationalId, type IdRecipe, type IdSeries } from "./synthetic-id.ts";
