import type { TextRule } from "../text-rule.ts";
import { matchesOf } from "../internal/matches-of.ts";

export const SOFT_HYPHEN: RegExp = /\u00AD(?!\n|$)/gu;

export const softHyphen: TextRule<"text/soft-hyphen"> = {
  id: "text/soft-hyphen",
  severity: "note",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Myk bindestrek",
      what: "Et ord har en myk bindestrek (U+00AD).",
      why: "Den er usynlig til linjen brytes, og enkelte skjermlesere leser ordet i to deler.",
      mend: "Ta den bort hvis ordet ikke trenger å deles.",
    },
    en: {
      title: "Soft hyphen",
      what: "A word has a soft hyphen (U+00AD).",
      why: "It is invisible until the line breaks, and some screen readers read the word in two parts.",
      mend: "Remove it when the word need not be divided.",
    },
  },
  example: { fails: "Forsk\u00ADningsprosjekt", passes: "Forskningsprosjekt" },
  *find(reading) {
    for (const match of matchesOf(reading.text, SOFT_HYPHEN)) yield { at: match.index, length: 1 };
  },
};
