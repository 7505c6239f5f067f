import type { AskedToBegin, BeginVerdict, ClearanceId } from "@sluse/core";
import { readClearanceId } from "@sluse/core/house";

/** What a ledger found of a clearance that it has. */
export type Found = Exclude<BeginVerdict["kind"], "unknown">;

/** Each clearance that was asked for once, in the order asked; what was not found is unknown. */
export function beginVerdicts(
  asked: readonly AskedToBegin[],
  found: ReadonlyMap<ClearanceId, Found>,
): BeginVerdict[] {
  const ids = new Set(asked.map(({ clearance }) => clearance));
  return Array.from(ids, (clearance) => ({
    clearance,
    kind: (readClearanceId(clearance) ? found.get(clearance) : undefined) ?? "unknown",
  }));
}
