import { metOnWhole, type TextRule } from "../text/text-rule.ts";

export const noticeTitleMissing: TextRule<"text/notice-title-missing"> = {
  id: "text/notice-title-missing",
  severity: "refuse",
  clearedBy: "mending",
  parts: ["notice"],
  messages: {
    nb: {
      title: "Tittel mangler",
      what: "Brevet har ingen tittel.",
      why: "Tittelen er det eneste mottakeren ser i innboksen.",
      mend: "Skriv en kort og nøytral tittel.",
    },
    en: {
      title: "Title missing",
      what: "The letter has no title.",
      why: "The title is all the recipient sees in the inbox.",
      mend: "Write a short and neutral title.",
    },
  },
  example: { fails: " - ", passes: "Invitasjon til forskningsprosjekt" },
  *find(reading) {
    if (!/\p{L}/u.test(reading.text)) yield metOnWhole();
  },
};

export const noticeTitleLength: TextRule<"text/notice-title-length"> = {
  id: "text/notice-title-length",
  severity: "refuse",
  clearedBy: "mending",
  parts: ["notice"],
  messages: {
    nb: {
      title: "Tittelen er for lang",
      what: "Tittelen har {length} tegn; grensen er {limit}.",
      why: "En lang tittel blir kuttet i innboksen og i varselet.",
      mend: "Kort den ned.",
    },
    en: {
      title: "The title is too long",
      what: "The title has {length} characters; the limit is {limit}.",
      why: "A long title is cut off in the inbox and in the notification.",
      mend: "Shorten it.",
    },
  },
  source: "policy `content.maxTitleLength`",
  example: {
    fails:
      "Invitasjon til å være med i et forskningsprosjekt om hverdagen til voksne i Nord-Trøndelag og Nordland",
    passes: "Invitasjon til forskningsprosjekt",
  },
  *find(reading, context) {
    const length = Array.from(reading.text).length;
    const limit = context.policy.content.maxTitleLength;
    if (length > limit) yield { at: 0, length: reading.text.length, facts: { length, limit } };
  },
};
