/**
 * What a finding does to the decision. `refuse`: a fault, mend it and submit anew. `hold`: a person or fresher
 * facts may clear it. `warn`: shown to the superuser, stops nothing. `note`: for the record.
 */
export type Severity = "refuse" | "hold" | "warn" | "note";
export const SEVERITIES: readonly Severity[] = ["note", "warn", "hold", "refuse"];

const STRICTNESS: Readonly<Record<Severity, number>> = { note: 0, warn: 1, hold: 2, refuse: 3 };

/** Positive when `a` is stricter than `b`. */
export const compareSeverity = (a: Severity, b: Severity): number => STRICTNESS[a] - STRICTNESS[b];
