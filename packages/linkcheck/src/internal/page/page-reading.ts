/** What a person meets on a page, as far as it stands in its source. */
export interface PageReading {
  readonly title: string | undefined;
  /** Title and headings: where a page says what it is. */
  readonly headings: string;
  /** Text that is shown, the title apart. */
  readonly shown: string;
  /** The shown text that does not stand around it: no menu, head or foot of a site. */
  readonly told: string;
  /** Whether there is anything to answer in, or to begin with. */
  readonly asksForAnswers: boolean;
  /** Whether there is a field for a password. */
  readonly asksForPassword: boolean;
  /** Whether a script of few words sends the reader on. */
  readonly sendsOn: boolean;
  /** Text that may be shown later, by a script. */
  readonly hidden: string;
  /** Places a fragment can point to. */
  readonly fragments: ReadonlySet<string>;
  /** Where the page sends its reader on by itself. */
  readonly refresh: string | undefined;
}

/** Makes text comparable: case, width, apostrophes, soft hyphens, invisible characters and white space no longer tell. */
export const comparable = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll("’", "'")
    // NFKC writes it as three full stops.
    .replaceAll("...", "…")
    .replaceAll(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, "")
    .replaceAll(/\s+/gu, " ")
    .toLowerCase()
    .trim();
