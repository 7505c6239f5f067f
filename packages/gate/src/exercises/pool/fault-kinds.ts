import type { FaultKind } from "./fault-kind.ts";
import { letterKinds } from "./letter-kinds.ts";
import { orderKinds } from "./order-kinds.ts";
import { promiseKinds } from "./promise-kinds.ts";
import { recipientKinds } from "./recipient-kinds.ts";

/** Faults that no rule can see by itself: what is left for whoever approves. */
export const FAULT_KINDS: readonly FaultKind[] = [
  ...recipientKinds,
  ...orderKinds,
  ...letterKinds,
  ...promiseKinds,
];
