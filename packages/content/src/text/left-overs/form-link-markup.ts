import type { TextRule } from "../text-rule.ts";
import { matchesOf } from "../internal/matches-of.ts";

/** ePROM's mark on both sides of a link in a form's texts. */
export const LINK_MARK: RegExp = /#a#/gu;
const SOUND_LINK = /^https:\/\/[^\s#]{1,2000}$/u;

export const formLinkMarkup: TextRule<"text/form-link-markup"> = {
  id: "text/form-link-markup",
  severity: "refuse",
  clearedBy: "mending",
  parts: ["cover-letter", "task-text"],
  messages: {
    nb: {
      title: "Lenken er merket feil",
      what: "Merket #a# står alene, eller det står ikke en hel nettadresse mellom to slike merker.",
      why: "ePROM lager bare lenke av #a#https://…#a#; ellers ser mottakeren selve merkene.",
      mend: "Skriv #a# rett foran og rett etter adressen, uten mellomrom, og begynn den med https://.",
    },
    en: {
      title: "The link is marked wrongly",
      what: "The mark #a# stands alone, or there is no whole web address between two of them.",
      why: "ePROM makes links of #a#https://…#a# only; otherwise the recipient sees the marks.",
      mend: "Put #a# right before and right after the address, without spaces, and begin it with https://.",
    },
  },
  source: "ePROM release notes: links in text areas",
  example: {
    fails: "Les mer her: #a#skjema.no/hverdag#a# og her: #a#https://skjema.no",
    passes: "Les mer her: #a#https://skjema.no/hverdag#a#.",
  },
  exampleContext: { part: "task-text" },
  *find({ text }) {
    const marks = Array.from(matchesOf(text, LINK_MARK), (match) => match.index);
    for (let index = 0; index < marks.length; index += 2) {
      const open = marks[index] ?? 0;
      const close = marks[index + 1];
      const end = close === undefined ? open + 3 : close + 3;
      if (close === undefined || !SOUND_LINK.test(text.slice(open + 3, close))) {
        yield { at: open, length: end - open };
      }
    }
  },
};
