import type { Alert } from "@sluse/core";

/** What became of an alert. */
export type Delivery =
  | { readonly kind: "told" }
  /** It may go better later. */
  | { readonly kind: "again"; readonly because: string }
  /** It never will. */
  | { readonly kind: "never"; readonly because: string };

/** Takes alerts to one target. */
export interface AlertSender {
  /** The target's name, as the gate has it in `tell`. */
  readonly name: string;
  send(alert: Alert, signal: AbortSignal): Promise<Delivery>;
}
