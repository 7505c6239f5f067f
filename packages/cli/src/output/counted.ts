import type { MessageLanguage } from "@sluse/core";

const LOCALES: Readonly<Record<MessageLanguage, string>> = { nb: "nb-NO", en: "en-GB" };

/** `30 000` */
export const counted = (count: number, language: MessageLanguage): string =>
  count.toLocaleString(LOCALES[language]);
