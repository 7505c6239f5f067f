import type { Language, LetterBlock } from "@sluse/core";

/**
 * What stands first and last in a proof. A proof in Sámi says it in Norwegian: it is read by who made the letter, and
 * never by a recipient.
 */
const MARKS: Readonly<Record<Language, string>> = {
  nb: "PRØVEBREV. Dette er en prøve som er laget for å se på brevet. Det er ikke sendt til noen, og skal ikke følges.",
  nn: "PRØVEBREV. Dette er ei prøve som er laga for å sjå på brevet. Det er ikkje sendt til nokon, og skal ikkje følgjast.",
  se: "PRØVEBREV. Dette er en prøve som er laget for å se på brevet. Det er ikke sendt til noen, og skal ikke følges.",
  en: "PROOF. This is a proof, made to look at the letter. It has not been sent to anybody, and nothing in it is to be done.",
};

const TITLES: Readonly<Record<Language, string>> = {
  nb: "PRØVE: ",
  nn: "PRØVE: ",
  se: "PRØVE: ",
  en: "PROOF: ",
};

/** What is seen before the letter is opened. */
export const markedTitle = (title: string, language: Language): string => `${TITLES[language]}${title}`;

/** The letter with the mark at both ends, so that the first page has it and the last. */
export function markedTree(body: readonly LetterBlock[], language: Language): LetterBlock[] {
  const mark: LetterBlock = {
    kind: "paragraph",
    children: [{ kind: "strong", children: [{ kind: "text", value: MARKS[language] }] }],
  };
  return [mark, ...body, mark];
}

/** The same of words. */
export function markedText(words: string, language: Language, format: "text" | "markdown" = "text"): string {
  const mark = format === "markdown" ? `**${MARKS[language]}**` : MARKS[language];
  return `${mark}\n\n${words.trimEnd()}\n\n${mark}\n`;
}
