import { LEDGER_ITSELF, instant, type AuditRecord, type NewStop } from "@sluse/core";

/** A ledger that was put back from a backup does not know what was sent since: it starts with everything stopped. */
export function restoredStop(): NewStop {
  return {
    scope: { kind: "global" },
    by: LEDGER_ITSELF,
    at: instant(Date.now()),
    reason:
      "the ledger was restored from a backup or moved; what was sent since is not in it, and must be recorded before this stop is lifted",
    liftedBy: "central-function",
    opened: [],
  };
}

export const restoredEvent = (stop: NewStop): AuditRecord => ({
  at: stop.at,
  what: "ledger-restored",
  by: LEDGER_ITSELF,
  project: null,
  mailOut: null,
  details: {},
});
