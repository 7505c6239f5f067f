import type { Reading } from "../reading.ts";

/** The text with a blank for each web and e-mail address. */
export const withoutAddresses = ({ text, addresses }: Reading): string =>
  addresses.toReversed().reduce((rest, { at, end }) => `${rest.slice(0, at)} ${rest.slice(end)}`, text);
