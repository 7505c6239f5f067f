export { typesetErrors } from "./errors.ts";
export { letterRules, type LetterRuleId } from "./letter/letter-rules.ts";
export type { Letterhead, LetterheadFont } from "./letterhead/letterhead.ts";
export { openTypesetter, type OpenTypesetter, type TypesetterOptions } from "./open-typesetter.ts";
