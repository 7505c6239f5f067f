import type { TextRule } from "../text-rule.ts";
import { matchesOf } from "../internal/matches-of.ts";

export const BIDIRECTIONAL_CONTROL: RegExp = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

export const bidirectionalControl: TextRule<"text/bidirectional-control"> = {
  id: "text/bidirectional-control",
  severity: "refuse",
  clearedBy: "mending",
  parts: ["letter", "cover-letter", "task-text", "notice", "value"],
  messages: {
    nb: {
      title: "Tegn som snur leseretningen",
      what: "Et usynlig tegn som styrer leseretningen står i teksten.",
      why: "Da kan det mottakeren ser være noe annet enn det som ble godkjent.",
      mend: "Ta tegnet bort. Språkene vi sender brev på, skrives fra venstre mot høyre.",
    },
    en: {
      title: "Character that turns the reading direction",
      what: "An invisible character that steers the reading direction stands in the text.",
      why: "What the recipient sees may then differ from what was approved.",
      mend: "Remove the character. The languages we write letters in run from left to right.",
    },
  },
  source: "CVE-2021-42574, Trojan Source",
  example: { fails: "Gå til \u202Eon.tnun\u202C i dag.", passes: "Gå til ntnu.no i dag." },
  *find(reading) {
    for (const match of matchesOf(reading.text, BIDIRECTIONAL_CONTROL)) yield { at: match.index, length: 1 };
  },
};
