import { shown } from "../text/internal/find-matches.ts";
import { findPhrase } from "../text/internal/find-phrase.ts";
import type { TextRule } from "../text/text-rule.ts";
import { SENSITIVE_STEMS, SENSITIVE_WORDS } from "./sensitive-words.ts";

/** Any stem, wherever in a word it stands. */
export const STEMS: RegExp = new RegExp(
  SENSITIVE_STEMS.map((stem) => stem.replaceAll(" ", "\\s")).join("|"),
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
    for (const match of reading.text.matchAll(STEMS)) {
      const word = reading.wordAt(match.index);
      const at = word?.at ?? match.index;
      const length = Math.max(match.index + match[0].length, word?.end ?? 0) - at;
      yield { at, length, facts: { met: shown(reading.text.slice(at, at + length)) } };
    }
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
