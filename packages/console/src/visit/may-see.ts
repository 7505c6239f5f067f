import type { Visit } from "./visit.ts";

/** Those who run the site, and those who answer for it. The gate asks once more. */
export const maySee = ({ isOperations, isCentral, isAuditor }: Visit): boolean =>
  isOperations || isCentral || isAuditor;
