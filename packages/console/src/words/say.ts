import { nynorskOf } from "./nynorsk.ts";
import type { PageLanguage } from "./page-language.ts";

/**
 * Says one thing in the reader's language: bokmål and English stand side by side where they are used, so that none is forgotten.
 * Nynorsk is found by the bokmål, in a catalogue that a test holds whole.
 */
export type Say = (nb: string, en: string) => string;

const SAYS: Readonly<Record<PageLanguage, Say>> = {
  nb: (nb) => nb,
  nn: (nb) => nynorskOf(nb),
  en: (_nb, en) => en,
};

export const sayIn = (language: PageLanguage): Say => SAYS[language];
