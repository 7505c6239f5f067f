import { linksInText } from "./links-in-text.ts";

/** Addresses in a recipient's values, by slot; slots without any are left out. */
export function linksInValues(
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly string[]>> {
  const found: [slot: string, addresses: readonly string[]][] = [];
  for (const [slot, value] of Object.entries(values)) {
    const addresses = linksInText(value).map(({ address }) => address);
    if (addresses.length > 0) found.push([slot, addresses]);
  }
  return Object.fromEntries(found);
}
