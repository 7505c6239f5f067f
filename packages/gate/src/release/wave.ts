import type { Clearance, MailOutId } from "@sluse/core";

import type { Settled, SettlementInput } from "./settle.ts";
import type { Letter } from "../content/letters.ts";

/** People who may be written to now, once each. */
export interface Wave {
  readonly mailOut: MailOutId;
  /** From 1, within the mail-out. */
  readonly number: number;
  /** The first wave: a superuser looks at it before the rest goes. */
  readonly canary: boolean;
  readonly clearances: readonly Clearance[];
  /**
   * What to send: the approved bytes, or the letter made of the approved template, letterhead and the recipient's values.
   * Made when it is asked for, outside any transaction; ask for as many at once as are sent at once.
   */
  letterFor(clearance: Clearance): Promise<Letter>;
  /**
   * Records what became of them. A clearance that is never settled stays unknown, and counts as contact. What a sender was
   * answered is older than any callback: a report without a time is from when the wave was cleared.
   * @throws SluseError `SLUSE_CLEARANCE_NOT_OF_WAVE`, `SLUSE_OPTION_INVALID`, `SLUSE_INSTANT_INVALID`
   */
  settle(outcomes: Iterable<SettlementInput>): Promise<Settled>;
}
