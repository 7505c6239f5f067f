import { eforsk } from "@sluse/core";

import { shown } from "../internal/find-matches.ts";
import { findPhrase } from "../internal/find-phrase.ts";
import type { TextRule } from "../text-rule.ts";

export const forbiddenPhrase: TextRule<"text/forbidden-phrase"> = {
  id: "text/forbidden-phrase",
  severity: "refuse",
  clearedBy: "mending",
  parts: ["letter", "cover-letter", "task-text", "notice", "value"],
  // The phrases are the policy's own.
  meets: "known-words",
  messages: {
    nb: {
      title: "Uttrykk som ikke skal brukes",
      what: "«{met}» skal etter reglene ikke stå i et brev.",
      why: "Sentralt ansvarlige har bestemt at uttrykket ikke brukes.",
      mend: "Skriv det på en annen måte.",
    },
    en: {
      title: "Phrase that may not be used",
      what: "By policy, `{met}` may not stand in a letter.",
      why: "The central function has decided that the phrase is not used.",
      mend: "Say it in another way.",
    },
  },
  source: "policy `content.forbiddenPhrases`",
  example: {
    fails: "Du blir belønnet med et gavekort.",
    passes: "Du kan være med i trekningen av et kurs.",
  },
  exampleContext: {
    policy: { ...eforsk, content: { ...eforsk.content, forbiddenPhrases: ["gavekort"] } },
  },
  *find(reading, context) {
    for (const phrase of context.policy.content.forbiddenPhrases) {
      for (const { at, length } of findPhrase(reading.text, phrase)) {
        yield { at, length, facts: { met: shown(phrase) } };
      }
    }
  },
};
