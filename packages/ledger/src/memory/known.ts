import type { MailOutId } from "@sluse/core";

import { unknownRecord } from "../internal/unknown-record.ts";
import type { State } from "./state.ts";

/** @throws SluseError `SLUSE_LEDGER_UNKNOWN` */
export function knownMailOut(state: State, ...mailOuts: readonly (MailOutId | null)[]): void {
  for (const id of mailOuts) if (id !== null && !state.mailOuts.has(id)) throw unknownRecord("mail-out", id);
}

/** @throws SluseError `SLUSE_LEDGER_UNKNOWN` */
export function knownKey(state: State, key: string): void {
  if (!state.keys.has(key)) throw unknownRecord("key", key);
}
