import { shown } from "../text/internal/find-matches.ts";
import type { TextRule } from "../text/text-rule.ts";

/** Titles of trials: a word that says so, keys side by side, the name of the field. */
export const UNFINISHED_TITLES: readonly RegExp[] = [
  /^\s{0,5}(?:tes+t(?:ing|e|er|brev|melding|utsending)?|prøve(?:brev)?|demo|asdf\p{L}{0,8}|qwer\p{L}{0,8}|zxcv\p{L}{0,8}|abc(?:def)?|a{2,8}|hei|tittel|title|emne|subject|uten tittel|utan tittel|tittel her|sett inn tittel|set inn tittel|skriv tittel|insert title|untitled|brev|letter|reive|dokument|document|ny melding|new message)[\s\d.!]{0,6}$/iu,
  /(?<!\p{L})TEST(?![\p{L}-])/u,
  /(?<!\p{L})(?:ikke send|ikkje send|ikke åpne|ikkje opne|do not open|skal ikke sendes|do not send|kun test|bare test|berre test|utkast|kladd|draft)(?!\p{L})/iu,
  // Invitasjon v2
  /(?<!\p{L})(?:v|versjon|version) ?\d{1,2}(?:\.\d{1,2})?\s{0,3}$/iu,
  // Ny melding test 2, Invitasjon - test, Brev (kopi)
  /(?<!\p{L})(?:test|kopi|copy)[\s\d).!]{0,6}$|\((?:kopi|copy|ny|old|gammel)\)/iu,
  /(?<!\p{N})(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}(?!\p{N})/u,
  /^\s{0,5}(?:kopi av|copy of|sv:|vs:|re:|fwd?:)\s/iu,
];

export const noticeTitleUnfinished: TextRule<"text/notice-title-unfinished"> = {
  id: "text/notice-title-unfinished",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["notice"],
  messages: {
    nb: {
      title: "Tittelen ligner en prøve",
      what: "«{met}» ser ut som tittelen på en test eller et utkast.",
      why: "Tittelen er det eneste mottakeren ser før brevet åpnes.",
      mend: "Skriv en kort og nøytral tittel som passer til brevet.",
    },
    en: {
      title: "The title looks like a trial",
      what: "`{met}` looks like the title of a test or a draft.",
      why: "The title is all the recipient sees before opening the letter.",
      mend: "Write a short and neutral title that fits the letter.",
    },
  },
  example: { fails: "TEST – ikke send", passes: "Invitasjon til forskningsprosjekt om testing av hørsel" },
  *find({ text }) {
    if (UNFINISHED_TITLES.some((pattern) => pattern.test(text)))
      yield { at: 0, length: text.length, facts: { met: shown(text) } };
  },
};
