import type { BeginVerdict, ClearanceId } from "@sluse/core";
import { readClearanceId } from "@sluse/core/house";

/** What a ledger found of a clearance that it has. */
export type Found = Exclude<BeginVerdict["kind"], "unknown">;

/** Each clearance that was asked for once, in the order asked; what was not found is unknown. */
export function beginVerdicts(
  asked: readonly ClearanceId[],
  found: ReadonlyMap<ClearanceId, Found>,
): BeginVerdict[] {
  return Array.from(new Set(asked), (clearance) => ({
    clearance,
    kind: (readClearanceId(clearance) ? found.get(clearance) : undefined) ?? "unknown",
  }));
}
