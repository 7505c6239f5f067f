export { describeLedger, ledgerCases, type TestRunner } from "./describe-ledger.ts";
export type { LedgerCase, LedgerUnderTest, SharedLedgerCase } from "./ledger-case.ts";
export {
  BIRET,
  MORNING,
  asked,
  daysLater,
  minutesLater,
  people,
  person,
  sampleApproval,
  sampleAttempt,
  sampleClaim,
  sampleClaimed,
  sampleEvent,
  sampleKey,
  sampleLimit,
  sampleMailOut,
  samplePersonStop,
  samplePreview,
  sampleProject,
  sampleStop,
  sampleWave,
  ÅSE,
} from "./sample-records.ts";
export { withMailOuts, withOtherProject } from "./internal/with-mail-outs.ts";
export { histories } from "./history/histories.ts";
export { liveThrough, type HistoryStep, type LedgerCall } from "./history/history.ts";
