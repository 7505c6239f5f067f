import { readClearanceId, type MailOutId, type Settlement } from "@sluse/core";

/** Settlements by mail-out and number. What is no clearance id is left out; of two for one clearance the last stands. */
export function byMailOut(settlements: readonly Settlement[]): Map<MailOutId, Map<number, Settlement>> {
  const grouped = new Map<MailOutId, Map<number, Settlement>>();
  for (const settlement of settlements) {
    const read = readClearanceId(settlement.clearance);
    if (!read) continue;
    const group = grouped.get(read.mailOut) ?? new Map<number, Settlement>();
    group.set(read.number, settlement);
    grouped.set(read.mailOut, group);
  }
  return grouped;
}
