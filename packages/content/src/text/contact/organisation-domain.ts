import { isOneSlip } from "../internal/is-one-slip.ts";

/** Kinds of organisations, as their domains have them. */
const KINDS = [
  "universitetssykehus",
  "universitetssjukehus",
  "universitetet",
  "universitet",
  "sykehuset",
  "sykehus",
  "sjukehuset",
  "sjukehus",
  "university",
  "hospital",
  "kommune",
  "hogskole",
  "hogskule",
  "helseforetak",
  "forskning",
] as const;
const KNOWN: ReadonlySet<string> = new Set(KINDS);
const SHORTEST = 6;

/** A part of a domain that is nearly such a word: `oslo-universitetsykehus.no`. */
export const misspeltKind = (domain: string): string | undefined =>
  partsOf(domain).find(
    (part) =>
      part.length >= SHORTEST &&
      !KNOWN.has(part) &&
      KINDS.some((kind) => !part.startsWith(kind) && !kind.startsWith(part) && isOneSlip(part, kind)),
  );

/** The place or name of an organisation of such a kind by its domain, when a plain text does not tell of it: `oslo` of `oslo-sykehus.no`. */
export function strangerBy(domain: string, plain: string): string | undefined {
  const parts = partsOf(domain);
  const names = parts.filter((part) => !KNOWN.has(part));
  if (names.length === parts.length || names.length === 0) return undefined;
  return names.every((name) => name.length > 2 && !plain.includes(name)) ? names.join("-") : undefined;
}

/** The last name before the country, in its parts: `oslo`, `universitetssykehus`. */
function partsOf(domain: string): string[] {
  const labels = domain.toLowerCase().split(".");
  return (labels.at(-2) ?? "").split("-");
}

/** As domains write it: without the letters they seldom have. */
export const plainOf = (text: string): string =>
  text.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "o").replaceAll("å", "a");
