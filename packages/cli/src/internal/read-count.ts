import { SluseError } from "@sluse/core";

/**
 * A whole number from the command line.
 * @throws SluseError `SLUSE_CLI_USAGE`
 */
export function readCount(option: string, given: string): number {
  if (/^\d{1,9}$/u.test(given)) return Number(given);
  throw new SluseError("SLUSE_CLI_USAGE", `\`${option}\` is not a whole number`, {
    nb: `\`${option}\` er ikke et helt tall`,
  });
}
