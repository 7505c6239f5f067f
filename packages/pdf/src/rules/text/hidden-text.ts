import type { Visibility } from "../../pdf-facts.ts";
import { runsOf } from "./runs-of.ts";
import type { PdfContentRule } from "../../pdf-rule.ts";

const HOW: Readonly<Record<Exclude<Visibility, "visible">, { nb: string; en: string }>> = {
  invisible: { nb: "satt som usynlig", en: "set as invisible" },
  transparent: { nb: "gjennomsiktig", en: "transparent" },
  "same-colour": { nb: "samme farge som bakgrunnen", en: "the colour of its background" },
  covered: { nb: "dekket av noe annet", en: "covered by something else" },
  "outside-page": { nb: "utenfor siden eller rammen sin", en: "outside the page or its frame" },
  "hidden-layer": { nb: "i et lag som er slått av", en: "in a layer that is switched off" },
};

export const hiddenText: PdfContentRule<"pdf/hidden-text"> = {
  id: "pdf/hidden-text",
  reads: "content",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: {
      title: "Skjult tekst",
      what: "Side {page} har tekst som ingen ser ({how}).",
      why: "Skjult tekst kan være rester av noe som skulle fjernes. Den leses opp av skjermlesere, og den kan kopieres ut.",
      mend: "Fjern teksten i dokumentet, og lag PDF-en på nytt.",
    },
    en: {
      title: "Hidden text",
      what: "Page {page} holds text that nobody sees ({howEn}).",
      why: "Hidden text may be left of something that should be gone. Screen readers say it aloud, and it can be copied out.",
      mend: "Remove the text from the document, and make the PDF anew.",
    },
  },
  example: {
    fails: "A note to the typist in white on white.",
    passes: "Nothing but what the recipient is meant to see.",
  },
  *find({ pages }) {
    for (const { page, run, rectangle } of runsOf(pages)) {
      if (run.visibility === "visible") continue;
      const how = HOW[run.visibility];
      yield { page, rectangle, facts: { page, how: how.nb, howEn: how.en } };
    }
  },
};
