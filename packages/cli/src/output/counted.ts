import { SMALL_COUNT, type MessageLanguage, type SuppressedCount } from "@sluse/core";

const LOCALES: Readonly<Record<MessageLanguage, string>> = { nb: "nb-NO", en: "en-GB" };

/** `30 000` */
export const counted = (count: number, language: MessageLanguage): string =>
  count.toLocaleString(LOCALES[language]);

/** A count that whoever orders may see: no single person can be told from it. */
export const suppressed = (count: number): SuppressedCount =>
  count < SMALL_COUNT ? "fewer than 5" : Math.round(count / 5) * 5;
