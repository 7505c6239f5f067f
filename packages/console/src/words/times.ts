import { DAY, HOUR, MINUTE, type Instant } from "@sluse/core";
import { osloMoment } from "@sluse/core/house";
import { LOCALES } from "./counts.ts";
import type { PageLanguage } from "./page-language.ts";

const formats = (
  options: Intl.DateTimeFormatOptions,
): Readonly<Record<PageLanguage, Intl.DateTimeFormat>> => {
  const inOslo = { timeZone: "Europe/Oslo", ...options };
  return {
    nb: new Intl.DateTimeFormat(LOCALES.nb, inOslo),
    nn: new Intl.DateTimeFormat(LOCALES.nn, inOslo),
    en: new Intl.DateTimeFormat(LOCALES.en, inOslo),
  };
};

const DATES = formats({ day: "numeric", month: "long", year: "numeric" });
const WEEKDAYS = formats({ weekday: "long" });
const CLOCKS = formats({ hour: "2-digit", minute: "2-digit" });

/** Moments as a reader in Norway says them. Times that belong together do not break over two lines. */
export interface Times {
  /** 30. mars 2027 */
  date(at: Instant): string;
  /** kl. 08.12 */
  clock(at: Instant): string;
  /** tirsdag 30. mars 2027 kl. 08.12; I dag, i går and i morgen where that is what one would say. */
  moment(at: Instant): string;
  /** 3 timer siden, as far as one would say it. */
  age(since: Instant): string;
}

export function timesIn(language: PageLanguage, now: Instant): Times {
  const keep = (text: string): string => text.replaceAll(" ", "\u{a0}");
  const date = (at: Instant): string => keep(DATES[language].format(at));
  const clock = (at: Instant): string => {
    const time = CLOCKS[language].format(at);
    return language !== "en" ? `kl.\u{a0}${time.replace(":", ".")}` : time;
  };
  // Found once for a page: a page says many moments.
  let known: readonly Instant[] | undefined;
  const midnights = (): readonly Instant[] =>
    (known ??= [-1, 0, 1, 2].map((days) => osloMoment(now, days, 0)));
  const day = (at: Instant): string => {
    const days = NEAR_DAYS[language];
    const near = days.findIndex(
      (_, index) => at >= (midnights()[index] ?? at) && at < (midnights()[index + 1] ?? at),
    );
    return days[near] ?? `${WEEKDAYS[language].format(at)} ${date(at)}`;
  };
  return {
    date,
    clock,
    moment: (at) => (language === "en" ? `${day(at)} at\u{a0}${clock(at)}` : `${day(at)} ${clock(at)}`),
    age: (since) => keep(ageIn(language, now - since)),
  };
}

const NEAR_DAYS: Readonly<Record<PageLanguage, readonly string[]>> = {
  nb: ["i går", "i dag", "i morgen"],
  nn: ["i går", "i dag", "i morgon"],
  en: ["yesterday", "today", "tomorrow"],
};

const JUST_NOW: Readonly<Record<PageLanguage, string>> = {
  nb: "nå nettopp",
  nn: "nett no",
  en: "just now",
};

function ageIn(language: PageLanguage, passed: number): string {
  const say = (count: number, unit: Intl.RelativeTimeFormatUnit): string =>
    new Intl.RelativeTimeFormat(LOCALES[language], { numeric: "always" }).format(-count, unit);
  if (passed < MINUTE) return JUST_NOW[language];
  if (passed < HOUR) return say(Math.floor(passed / MINUTE), "minute");
  if (passed < 2 * DAY) return say(Math.floor(passed / HOUR), "hour");
  return say(Math.floor(passed / DAY), "day");
}
