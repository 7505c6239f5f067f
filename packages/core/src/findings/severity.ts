/**
 * What a finding does to the decision, from the mildest to the strictest. `note`: for the record. `warn`: shown to the
 * superuser, stops nothing. `hold`: a person or fresher facts may clear it. `refuse`: a fault, mend it and submit anew.
 */
export const SEVERITIES = ["note", "warn", "hold", "refuse"] as const;
/** One of `SEVERITIES`. */
export type Severity = (typeof SEVERITIES)[number];

/** Positive when `a` is stricter than `b`. */
export const compareSeverity = (a: Severity, b: Severity): number =>
  SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
