import type { Instant, MessageLanguage } from "@sluse/core";

const FORMATS: Readonly<Record<MessageLanguage, Intl.DateTimeFormat>> = {
  nb: formatOf("nb-NO"),
  // Year first, so that nobody takes the month for the day.
  en: formatOf("sv-SE"),
};

function formatOf(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: "Europe/Oslo",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
}

/** A moment by the clock in Norway: `01.02.2027 08:00`, in English `2027-02-01 08:00`. */
export const oslo = (at: Instant | string, language: MessageLanguage): string =>
  FORMATS[language].format(new Date(at)).replace(", ", " ");
