import type { Language } from "@sluse/core";

import type { Met } from "../text-rule.ts";
import { findAnyMatch } from "./find-matches.ts";
import { matchesOf } from "./matches-of.ts";

/** Words that deny what follows them in the same clause; `no` is `now` in nynorsk, `ii` and `it` are Sámi for not. */
const DENIALS: Readonly<Record<Language, RegExp>> = {
  nb: /(?<!\p{L})(?:ikke|ikkje|ingen|ingenting|inga|intet|aldri|verken|uten|neppe)(?!\p{L})/iu,
  nn: /(?<!\p{L})(?:ikkje|ikke|ingen|ingenting|inga|inkje|aldri|verken|korkje|utan|neppe)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:not|no|none|nobody|never|neither|nor|without|cannot|\p{L}{2,8}n[’']t)(?!\p{L})/iu,
  se: /(?<!\p{L})(?:in|it|ii|ean|eai|eat|eahppi|ehpet|iige|haga|almma)(?!\p{L})/iu,
};
const CLAUSE = 100;
/** What begins another clause, where a denial of the one before does not reach. */
const BREAK = /[.!?;:]\s|\n\s*\n|,\s/gu;

/** Matches that are not denied earlier in their clause, and do not stand in a question. */
export function findUndenied(text: string, patterns: readonly RegExp[], language: Language): Met[] {
  return findAnyMatch(text, patterns).filter(
    ({ at, length }) => !isDenied(text, at, language) && !isAsked(text, at + length),
  );
}

/** Whether a text has a word that denies. */
export const deniesIn = (text: string, language: Language): boolean => DENIALS[language].test(text);

/** Whether a word of the clause before `at` denies what stands there. */
export function isDenied(text: string, at: number, language: Language): boolean {
  const before = text.slice(Math.max(0, at - CLAUSE), at);
  const last = matchesOf(before, BREAK).at(-1);
  return DENIALS[language].test(last ? before.slice(last.index + 1) : before);
}

const isAsked = (text: string, end: number): boolean => /^[^.!?\n]{0,60}\?/u.test(text.slice(end, end + 70));
