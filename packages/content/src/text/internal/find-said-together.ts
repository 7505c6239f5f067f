import type { Language } from "@sluse/core";

import { findSentences } from "../../language/find-sentences.ts";
import type { Met } from "../text-rule.ts";
import { shown } from "./find-matches.ts";
import { deniesIn } from "./find-undenied.ts";

/** Two things that are harmless by themselves, and a fault within one sentence. */
export interface SaidTogether {
  /** Who it is about: whoever says no, whoever takes part. */
  readonly who: RegExp;
  /** What comes to them. */
  readonly what: RegExp;
  /** The second says what is denied, so that a denial is no excuse. */
  readonly isDenial?: true;
}

/** Sentences that say both, and do not deny the second: `Sier du nei, mister du ingen rettigheter` does. */
export function* findSaidTogether(
  text: string,
  { who, what, isDenial }: SaidTogether,
  language: Language,
): Iterable<Met> {
  for (const { at, end } of findSentences(text)) {
    const sentence = text.slice(at, end);
    if (sentence.endsWith("?")) continue;
    const met = who.exec(sentence);
    if (!met) continue;
    // The no that somebody says denies nothing of what follows it.
    const rest = sentence.slice(0, met.index) + sentence.slice(met.index + met[0].length);
    if (!what.test(rest) || (isDenial !== true && deniesIn(rest, language))) continue;
    yield { at, length: end - at, facts: { met: shown(sentence) } };
  }
}
