import type { MessageLanguage } from "@sluse/core";

/** Says one thing in the reader's language: both stand side by side where they are used, so that none is forgotten. */
export type Say = <Words>(nb: Words, en: Words) => Words;

const SAYS: Readonly<Record<MessageLanguage, Say>> = {
  nb: (nb) => nb,
  en: (_nb, en) => en,
};

export const sayIn = (language: MessageLanguage): Say => SAYS[language];
