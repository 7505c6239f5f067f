import { SluseError } from "@sluse/core";

/**
 * What was given with `--value`; undefined when nothing was.
 * @throws SluseError `SLUSE_CLI_USAGE`
 */
export function readValues(given: readonly string[]): Record<string, string> | undefined {
  if (given.length === 0) return undefined;
  return Object.fromEntries(
    given.map((each): [string, string] => {
      const at = each.indexOf("=");
      if (at > 0) return [each.slice(0, at), each.slice(at + 1)];
      throw new SluseError("SLUSE_CLI_USAGE", "a `--value` is not `<name>=<value>`", {
        nb: "en `--value` er ikke `<navn>=<verdi>`",
      });
    }),
  );
}
