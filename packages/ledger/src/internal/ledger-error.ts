import { SluseError, type ErrorPlace } from "@sluse/core";

import { ledgerErrors } from "../errors.ts";

/**
 * Makes the error. Without a mend of its own it has that of its code.
 * @param place the file, or by `path` the option, the table or the record it is about
 */
export function ledgerError(
  code: `SLUSE_LEDGER_${string}`,
  message: string,
  place: ErrorPlace,
  options: Omit<NonNullable<ConstructorParameters<typeof SluseError>[2]>, "place"> = {},
): SluseError {
  const mend = ledgerErrors[code]?.mend;
  return new SluseError(code, message, { place, ...(mend === undefined ? {} : { mend }), ...options });
}
