import type { NewAlert, Alert } from "@sluse/core";

/** A row of the table of alerts. */
export const readAlert = (row: Readonly<Record<string, unknown>>): Alert => ({
  ...(JSON.parse(String(row["record"])) as NewAlert),
  number: Number(row["number"]),
  target: String(row["target"]),
  tries: Number(row["tries"]),
});
