import type { Alert, NewAlert } from "../../alerts/alert.ts";
import type { Instant } from "../../time/instant.ts";

/** What somebody is still to be told of. */
export interface AlertBook {
  /** Keeps an alert for each of these targets, in the transaction of what it tells of. */
  addAlert(alert: NewAlert, targets: readonly string[]): Promise<void>;
  /**
   * The oldest alert to a target that is due and before which nothing of the same subject waits; counted as tried, and not
   * answered again before `until`.
   */
  takeAlert(target: string, at: Instant, until: Instant): Promise<Alert | undefined>;
  /** Lets an alert wait until then. */
  postponeAlert(number: number, until: Instant): Promise<void>;
  /** An alert that was told, or given up. Answers whether it was there. */
  deleteAlert(number: number): Promise<boolean>;
}
