import type { MessageLanguage } from "@sluse/core";

import { en } from "./words/en.ts";
import { nb } from "./words/nb.ts";
import type { Words } from "./words/words.ts";

export type { Words } from "./words/words.ts";

const WORDS: Readonly<Record<MessageLanguage, Words>> = { nb, en };

/** What `sluse` says in a language. */
export const wordsOf = (language: MessageLanguage): Words => WORDS[language];
