export { describeGate } from "./describe-gate.ts";
export { gateCases } from "./gate-cases.ts";
export type {
  Actor,
  GateCase,
  GateSurroundings,
  GateUnderTest,
  HandedOver,
  Ordered,
  Releasing,
} from "./gate-under-test.ts";
export { Letters, approved, sendAll } from "./sending.ts";
