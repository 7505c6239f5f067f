import { measureLix } from "../../language/lix.ts";
import type { Reading } from "../reading.ts";
import type { TextRule } from "../text-rule.ts";

/** LIX of a text shorter than this says little. */
const FEWEST_WORDS = 100;

export const hardToRead: TextRule<"text/hard-to-read"> = {
  id: "text/hard-to-read",
  severity: "warn",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter"],
  messages: {
    nb: {
      title: "Teksten er tung å lese",
      what: "Lesbarhetsindeksen (LIX) er {lix}; grensen er {limit}. De tyngste setningene står her.",
      why: "Den som skal velge å delta, må forstå hva det er å delta i.",
      mend: "Del opp lange setninger, og bytt ut lange ord med korte.",
    },
    en: {
      title: "The text is hard to read",
      what: "The readability index (LIX) is {lix}; the limit is {limit}. The hardest sentences stand here.",
      why: "Whoever is to choose whether to take part must understand what it is.",
      mend: "Divide long sentences, and change long words for short ones.",
    },
  },
  source: "språklova § 9; LIX (Björnsson): above 45 is harder than newspapers; no limit is set by law",
  example: {
    fails:
      "Undersøkelsesresultatene sammenlignes systematisk med registeropplysninger innhentet gjennom helseforetakenes journalsystemer, forutsatt forhåndsgodkjenning. ".repeat(
        10,
      ),
    passes:
      "Vi vil gjerne vite hvordan du har det. Det tar kort tid å svare. Takk for at du er med oss. ".repeat(
        6,
      ),
  },
  notApplicable(reading, { language }) {
    if (language === "se") {
      return {
        nb: "lesbarhetsindeksen er ikke utprøvd for nordsamisk",
        en: "the readability index has not been validated for Northern Sámi",
      };
    }
    if (reading.words.length >= FEWEST_WORDS) return undefined;
    return {
      nb: `en tekst på ${reading.words.length} ord er for kort for lesbarhetsindeksen`,
      en: `a text of ${reading.words.length} words is too short for the readability index`,
    };
  },
  *find(reading, { policy }) {
    const { lix, hardest } = measureLix(withoutAddresses(reading));
    const limit = policy.content.maxLix;
    if (lix <= limit) return;
    for (const { at, end } of hardest) {
      yield { at, length: end - at, facts: { lix: Math.round(lix), limit } };
    }
  },
};

/** The same text and offsets, with addresses as blanks: their dots end no sentence. */
function withoutAddresses(reading: Reading): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { at, end } of reading.addresses) {
    pieces.push(reading.text.slice(from, at), " ".repeat(end - at));
    from = end;
  }
  return pieces.join("") + reading.text.slice(from);
}
