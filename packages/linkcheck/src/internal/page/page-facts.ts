import { comparable, type PageReading } from "./page-reading.ts";
import { spokenOf, type SpokenOf } from "./page-speaks-of.ts";

/** Where on a page words were met: in its title or a heading, in the text it shows, or in text it may show later. */
export type WordsMet = "heading" | "shown" | "hidden";

/** What is kept of a page once it is read: enough to judge every link to it. */
export interface PageFacts {
  readonly title: string | undefined;
  /** Length of the text that is shown, in characters. */
  readonly shownLength: number;
  /** Whether it says so little, and asks nothing, that whatever it is may have been closed or moved in any language. */
  readonly saysLittle: boolean;
  /** Whether there is a field for a password. */
  readonly asksForPassword: boolean;
  /** What a page of little text is about, where that is not what a letter promises. */
  readonly speaksOf: SpokenOf | undefined;
  /** Whether a script of few words sends the reader on. */
  readonly sendsOn: boolean;
  /** How many words are shown, as far as it matters. */
  readonly wordsShown: number;
  /** The words asked about that stand on the page. */
  readonly met: ReadonlyMap<string, WordsMet>;
  /** Places a fragment can point to. */
  readonly fragments: ReadonlySet<string>;
  /** Where the page sends its reader on by itself. */
  readonly refresh: string | undefined;
}

/** A page shorter than this, in characters, is about what it says. */
export const SHORT_PAGE = 1_500;
/** A page that tells so few characters, and asks for nothing, is seldom what a letter promises. */
const LITTLE = 200;
const WORD = /\p{L}[\p{L}\p{M}\p{N}'’-]*/gu;

/** Looks for `words` on a page, and lets go of its text. */
export function factsOf(page: PageReading, words: readonly string[]): PageFacts {
  const headings = comparable(page.headings);
  const shown = comparable(page.shown);
  const hidden = comparable(page.hidden);
  const met = new Map<string, WordsMet>();
  for (const each of words) {
    const wanted = comparable(each);
    if (says(headings, wanted)) met.set(each, "heading");
    else if (says(shown, wanted)) met.set(each, "shown");
    else if (says(hidden, wanted)) met.set(each, "hidden");
  }
  return {
    title: page.title,
    shownLength: shown.length,
    saysLittle: !page.asksForAnswers && comparable(page.told).length < LITTLE,
    asksForPassword: page.asksForPassword,
    speaksOf: shown.length < SHORT_PAGE ? spokenOf(page) : undefined,
    sendsOn: page.sendsOn,
    wordsShown: shown.slice(0, 1_000).match(WORD)?.length ?? 0,
    met,
    fragments: page.fragments,
    refresh: page.refresh,
  };
}

/** What `…` stands for in words looked for: so many characters at most, and neither a mark nor a word that denies between them. */
const LONGEST_GAP = 25;
const MARK = /[.,:;!?]|(?<!\p{L})(?:ikke|ikkje|aldri|not|never|ii)(?!\p{L})/u;

/** Whether a text has the words, or its parts one after the other: `skjemaet er … lukket` is `skjemaet er nå lukket`, too. */
function says(text: string, words: string): boolean {
  const [first = "", ...rest] = words.split("…").map((part) => part.trim());
  if (rest.length === 0) return text.includes(words);
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (goesOn(text, at + first.length, rest)) return true;
  }
  return false;
}

function goesOn(text: string, from: number, parts: readonly string[]): boolean {
  let end = from;
  for (const part of parts) {
    const at = text.slice(end, end + LONGEST_GAP + part.length).indexOf(part);
    if (at === -1 || MARK.test(text.slice(end, end + at))) return false;
    end += at + part.length;
  }
  return true;
}
