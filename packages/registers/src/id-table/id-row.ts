import type { Recipient } from "@sluse/core";

/** A row of a recipient file: a recipient as the gate takes it, its national id not yet looked at. */
export interface IdRow extends Recipient {
  /** As a spreadsheet counts, with the heading as row 1. */
  readonly row: number;
  /** Slot values by heading: every column but `ID`, `sprak` and `paaVegneAv`. */
  readonly values: Readonly<Record<string, string>>;
}
