import type { MessageLanguage, Name } from "@sluse/core";

import { html, type Html } from "../markup/html.ts";
import { nynorskOf } from "./nynorsk.ts";

/** Languages in which the pages are read. What the gate itself says of a mail-out (findings, requirements) comes in bokmål and English. */
export type PageLanguage = MessageLanguage | "nn";

/** Each by its own name, as somebody looks for it. */
export const PAGE_LANGUAGES: readonly (readonly [language: PageLanguage, name: string])[] = [
  ["nb", "Bokmål"],
  ["nn", "Nynorsk"],
  ["en", "English"],
];

export const isPageLanguage = (written: string | undefined): written is PageLanguage =>
  PAGE_LANGUAGES.some(([language]) => language === written);

/** The language that the gate's own words are shown in to a reader of this one. */
export const toldIn = (language: PageLanguage): MessageLanguage => (language === "en" ? "en" : "nb");

/** Marks the gate's own words on a page in nynorsk as the bokmål they are, for whoever has them read aloud. */
export const toldLang = (language: PageLanguage): Html | false => language === "nn" && html`lang="nb"`;

/** What something is called. */
export const nameIn = (name: Name, language: PageLanguage): string =>
  language === "nn" ? nynorskOf(name.nb) : name[language];
