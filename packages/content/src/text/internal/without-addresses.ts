import type { Reading } from "../reading.ts";

/** The text with a blank for each web and e-mail address. */
export function withoutAddresses({ text, addresses }: Reading): string {
  let from = 0;
  const pieces = addresses.map(({ at, end }) => {
    const piece = text.slice(from, at);
    from = end;
    return piece;
  });
  return [...pieces, text.slice(from)].join(" ");
}
