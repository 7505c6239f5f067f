import { findMatches, shown } from "../text/internal/find-matches.ts";
import { findPhrase } from "../text/internal/find-phrase.ts";
import type { TextRule } from "../text/text-rule.ts";
import { SENSITIVE_STEMS, SENSITIVE_WORDS } from "./sensitive-words.ts";

/** A stem, and the rest of the word it stands in. */
export const STEMS: RegExp = new RegExp(
  `[\\p{L}-]{0,30}(?:${SENSITIVE_STEMS.map((stem) => stem.replaceAll(" ", "\\s")).join("|")})[\\p{L}-]{0,30}`,
  "giu",
);
const WORDS = new Set(SENSITIVE_WORDS);

export const noticeHealthFact: TextRule<"text/notice-health-fact"> = {
  id: "text/notice-health-fact",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["notice"],
  messages: {
    nb: {
      title: "Varselet røper noe om helse",
      what: "«{met}» står i det mottakeren ser før innlogging.",
      why: "Tittel, avsender og varseltekst vises på låst skjerm og i e-post, og kan leses av andre.",
      mend: "Skriv nøytralt, for eksempel «Invitasjon til forskningsprosjekt».",
    },
    en: {
      title: "The notice tells something of health",
      what: "`{met}` stands in what the recipient sees before logging in.",
      why: "Title, sender and notification are shown on locked screens and in e-mail, and others may read them.",
      mend: "Use neutral words, like “Invitation to a research project”.",
    },
  },
  source: "ePROM, messageInfo.title: the title must not be sensitive; GDPR article 9",
  example: { fails: "Undersøkelse om brystkreft", passes: "Invitasjon til forskningsprosjekt" },
  *find(reading, context) {
    yield* findMatches(reading.text, STEMS);
    for (const { at, text } of reading.words) {
      if (WORDS.has(text.toLowerCase())) yield { at, length: text.length, facts: { met: text } };
    }
    for (const word of context.policy.content.sensitiveWords) {
      for (const { at, length } of findPhrase(reading.text, word)) {
        yield { at, length, facts: { met: shown(word) } };
      }
    }
  },
};
