import { SluseError } from "@sluse/core";

import { ledgerErrors } from "../errors.ts";

/** Makes the error. Without a mend of its own it has that of its code. */
export function ledgerError(
  code: `SLUSE_LEDGER_${string}`,
  message: string,
  options: ConstructorParameters<typeof SluseError>[2] = {},
): SluseError {
  const mend = ledgerErrors[code]?.mend;
  return new SluseError(code, message, { ...(mend === undefined ? {} : { mend }), ...options });
}
