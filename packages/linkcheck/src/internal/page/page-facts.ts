import { comparable, type PageReading } from "./page-reading.ts";

/** Where on a page words were met: in its title or a heading, in the text it shows, or in text it may show later. */
export type WordsMet = "heading" | "shown" | "hidden";

/** What is kept of a page once it is read: enough to judge every link to it. */
export interface PageFacts {
  readonly title: string | undefined;
  /** Length of the text that is shown, in characters. */
  readonly shownLength: number;
  /** How many words are shown, as far as it matters. */
  readonly wordsShown: number;
  /** The words asked about that stand on the page. */
  readonly met: ReadonlyMap<string, WordsMet>;
  /** Places a fragment can point to. */
  readonly fragments: ReadonlySet<string>;
  /** Where the page sends its reader on by itself. */
  readonly refresh: string | undefined;
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}'’-]*/gu;

/** Looks for `words` on a page, and lets go of its text. */
export function factsOf(page: PageReading, words: readonly string[]): PageFacts {
  const headings = comparable(page.headings);
  const shown = comparable(page.shown);
  const hidden = comparable(page.hidden);
  const met = new Map<string, WordsMet>();
  for (const each of words) {
    const wanted = comparable(each);
    if (headings.includes(wanted)) met.set(each, "heading");
    else if (shown.includes(wanted)) met.set(each, "shown");
    else if (hidden.includes(wanted)) met.set(each, "hidden");
  }
  return {
    title: page.title,
    shownLength: shown.length,
    wordsShown: shown.slice(0, 1_000).match(WORD)?.length ?? 0,
    met,
    fragments: page.fragments,
    refresh: page.refresh,
  };
}
