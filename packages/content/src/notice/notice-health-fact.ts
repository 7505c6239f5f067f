import { shown } from "../text/internal/find-matches.ts";
import { findPhrase } from "../text/internal/find-phrase.ts";
import type { TextRule } from "../text/text-rule.ts";
import { SENSITIVE_STEMS, SENSITIVE_WORDS } from "./sensitive-words.ts";
import { matchesOf } from "../text/internal/matches-of.ts";

/** Any stem, wherever in a word it stands. */
export const STEMS: RegExp = new RegExp(
  SENSITIVE_STEMS.map((stem) => stem.replaceAll(" ", "\\s")).join("|"),
  "giu",
);
const WORDS = new Set(SENSITIVE_WORDS);
/** What a disease is put before: `hivstudien`, `kolsprosjektet`. */
export const COMPOUND: RegExp = new RegExp(
  `^(?:${SENSITIVE_WORDS.join("|")})[s-]?(?:studi|prosjekt|project|undersøk|register|forsk|gruppe|poliklin|skole|skule|kontroll)`,
  "iu",
);
/** The house itself tells nothing; what stands before it may. */
const HOSPITAL = /(?:(?:syke|sjuke)hus(?:et|a|ets|ene|as)?|buohcciv(?:iessu|ieso|issui|iesus))$/iu;
/** The form of an organisation, which people leave out. */
const FORM = /\s(?:HF|RHF|AS|ASA|SA)$/u;

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
  example: {
    fails: "Invitasjon til HIV-studien",
    passes: "Invitasjon til forskningsprosjekt ved Fjordheim universitetssykehus",
  },
  *find(reading, context) {
    const own = ownNames(reading.text, context.sender);
    const isOwn = (at: number): boolean => own.some((span) => span.at <= at && at < span.at + span.length);
    for (const match of matchesOf(reading.text, STEMS)) {
      const word = reading.wordAt(match.index);
      const at = word?.at ?? match.index;
      if (isOwn(at) || (word && tellsNothing(word.text))) continue;
      const length = Math.max(match.index + match[0].length, word?.end ?? 0) - at;
      yield { at, length, facts: { met: shown(reading.text.slice(at, at + length)) } };
    }
    for (const { at, text } of reading.words) {
      if (namesDisease(text) && !isOwn(at)) yield { at, length: text.length, facts: { met: text } };
    }
    for (const word of context.policy.content.sensitiveWords) {
      for (const { at, length } of findPhrase(reading.text, word)) {
        yield { at, length, facts: { met: shown(word) } };
      }
    }
  },
};

/** Short words alone, as a part between hyphens, or in front of `studien` and the like. */
const namesDisease = (word: string): boolean =>
  word
    .toLowerCase()
    .split("-")
    .some((part) => WORDS.has(part)) || COMPOUND.test(word);

/** `universitetssykehus` tells nothing; `kreftsykehus` does. */
const tellsNothing = (word: string): boolean =>
  HOSPITAL.test(word) && word.replace(HOSPITAL, "").search(STEMS) === -1;

/** Where the sender's own name stands: the recipient sees it beside the title anyway. */
const ownNames = (text: string, sender: string | undefined): { at: number; length: number }[] =>
  sender === undefined || sender.trim() === "" ? [] : [...findPhrase(text, sender.trim().replace(FORM, ""))];
