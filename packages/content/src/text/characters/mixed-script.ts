import { findAnyMatch } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

/**
 * Latin letters side by side with Cyrillic, Greek, Armenian or Cherokee ones in a word, and letters that only look
 * Latin (full-width, mathematical, phonetic). μg with a Greek mu is an ordinary unit.
 */
export const MIXED_SCRIPTS: readonly RegExp[] = [
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]\p{L}{0,30}/gu,
  /(?!μ[glm](?!\p{L}))[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]\p{Script=Latin}\p{L}{0,30}/gu,
  // A whole word of Cyrillic letters that all look Latin, with no other such word beside it: `о` for `o`.
  /(?<!\p{L}|[\p{Script=Cyrillic}][\s,.]{1,3})[асеорхуіјѕһԁԛԝАВЕЅІЈКМНОРСТХУ]{1,40}(?!\p{L}|[\s,.]{1,3}[\p{Script=Cyrillic}])/gu,
  /[\u0250-\u0291\u0293-\u02AF\u1D00-\u1DBF\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7CB}]{1,40}/gu,
];

export const mixedScript: TextRule<"text/mixed-script"> = {
  id: "text/mixed-script",
  severity: "refuse",
  clearedBy: "mending",
  parts: ["letter", "cover-letter", "task-text", "notice", "value"],
  messages: {
    nb: {
      title: "Bokstaver fra et annet alfabet",
      what: "«{met}» har bokstaver som ser latinske ut, men er fra et annet alfabet.",
      why: "Skjermlesere leser dem galt, søk finner dem ikke, og svindlere bruker dem i lenker.",
      mend: "Skriv ordet på nytt med vanlige bokstaver.",
    },
    en: {
      title: "Letters of another script",
      what: "`{met}` has letters that look Latin but belong to another script.",
      why: "Screen readers read them wrongly, searches miss them, and fraudsters use them in links.",
      mend: "Write the word again with ordinary letters.",
    },
  },
  example: {
    fails: "Kjære p\u0430sient",
    passes:
      "Kjære pasient, du får 5 μg vitamin D og en α-blokker. Máŋga čáppa šattu. Якщо ви бажаєте, зателефонуйте нам.",
  },
  find: (reading) => findAnyMatch(reading.text, MIXED_SCRIPTS),
};
