/** Kinds of row that a letter may go to, where test numbers are allowed. */
export type PersonKind = "ordinary" | "dNumber" | "from2032" | "nhn" | "nav";

/** Kinds of row that nobody may be written to by. */
export type UnusableKind = "invalid" | "hNumber" | "fhNumber" | "realLooking" | "tenDigits";

/** What a row of a recipient file is. A `duplicate` repeats a person further up. */
export type RowKind = PersonKind | UnusableKind | "duplicate";

/** Kinds of made-up people. */
export const PERSON_KINDS: readonly PersonKind[] = ["ordinary", "dNumber", "from2032", "nhn", "nav"];

export const ROW_KINDS: readonly RowKind[] = [
  ...PERSON_KINDS,
  "duplicate",
  "invalid",
  "hNumber",
  "fhNumber",
  "realLooking",
  "tenDigits",
];

export const isPersonKind = (kind: RowKind): kind is PersonKind =>
  (PERSON_KINDS as readonly RowKind[]).includes(kind);
