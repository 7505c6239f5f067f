import type { MessageLanguage } from "../language.ts";
import type { Instant } from "../time/instant.ts";
import { osloTime } from "../time/oslo.ts";
import { FACT_NAMES, MONTHS, OF_ONE } from "./fact-names.ts";

/** As `isoOf` writes a moment. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:(?<seconds>\d{2})\.\d{3}Z$/u;

/**
 * A fact as people say it: a moment by the clock on the wall in Norway, a word of the domain in the reader's language.
 * The finding itself keeps the fact as it is.
 */
export function sayFact(name: string, fact: string | number, language: MessageLanguage): string {
  if (typeof fact === "number") return String(fact);
  const seconds = MOMENT.exec(fact)?.groups?.["seconds"];
  if (seconds !== undefined) return sayMoment(Date.parse(fact) as Instant, seconds, language);
  const names = Object.hasOwn(FACT_NAMES, name) ? FACT_NAMES[name] : undefined;
  return names && Object.hasOwn(names, fact) ? (names[fact]?.[language] ?? fact) : fact;
}

/** `30. mars 2027 kl. 09.00`, `30 March 2027, 09:00 in Norway`; seconds where there are any. */
function sayMoment(at: Instant, seconds: string, language: MessageLanguage): string {
  const { year, month, day, minute } = osloTime(at);
  const parts = [Math.floor(minute / 60), minute % 60, ...(seconds === "00" ? [] : [Number(seconds)])];
  const time = parts.map((part) => String(part).padStart(2, "0"));
  const name = MONTHS[language][month - 1] ?? "";
  return language === "nb"
    ? `${day}. ${name} ${year} kl. ${time.join(".")}`
    : `${day} ${name} ${year}, ${time.join(":")} in Norway`;
}

/** Counts of one in the singular. */
export const sayCounts = (text: string, language: MessageLanguage): string =>
  text.replace(/(?<![\p{L}\p{N}.,]|\p{N} )1 (\p{L}{4,12})(?![\p{L}'])/gu, (whole, word: string) =>
    Object.hasOwn(OF_ONE[language], word) ? `1 ${OF_ONE[language][word] ?? word}` : whole,
  );
