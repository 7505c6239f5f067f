import type { MessageLanguage } from "@sluse/core";

import { en } from "./texts/en.ts";
import { nb } from "./texts/nb.ts";
import type { Texts } from "./texts/texts.ts";

export type { Texts } from "./texts/texts.ts";

const TEXTS: Readonly<Record<MessageLanguage, Texts>> = { nb, en };

/** What `sluse` says in a language. */
export const textsOf = (language: MessageLanguage): Texts => TEXTS[language];
