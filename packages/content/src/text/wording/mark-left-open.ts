import { shown } from "../internal/find-matches.ts";
import { matchesOf } from "../internal/matches-of.ts";
import type { TextRule } from "../text-rule.ts";

export const OPENING_OR_CLOSING: RegExp = /[«»()]/gu;
const CLOSES: Readonly<Record<string, string>> = { "»": "«", ")": "(" };

export const markLeftOpen: TextRule<"text/mark-left-open"> = {
  id: "text/mark-left-open",
  severity: "warn",
  clearedBy: "mending",
  parts: ["letter", "cover-letter", "task-text", "notice"],
  messages: {
    nb: {
      title: "Anførselstegn eller parentes er ikke lukket",
      what: "«{met}» begynner med et tegn som aldri blir lukket.",
      why: "Ofte er noe falt ut mellom de to tegnene.",
      mend: "Sett inn tegnet som mangler, og se etter om noe annet mangler.",
    },
    en: {
      title: "A quotation mark or bracket is not closed",
      what: "`{met}` opens something that is not closed.",
      why: "Often something has fallen out between the two marks.",
      mend: "Put in the missing mark, and see whether anything else is missing.",
    },
  },
  example: {
    fails: "Du kan ringe oss (mandag til fredag. Vi lagrer «svarene.",
    passes: "a) Du kan ringe oss (mandag til fredag). Vi lagrer «svarene» :)",
  },
  *find({ text, letter }) {
    // The lines of a page may be told in another order.
    if (letter.placeOf(0, 0).kind === "pdf") return;
    const open: { readonly mark: string; readonly at: number }[] = [];
    for (const { 0: mark, index } of matchesOf(text, OPENING_OR_CLOSING)) {
      const opener = CLOSES[mark];
      if (opener === undefined) open.push({ mark, at: index });
      // A closing mark alone numbers an item, or smiles.
      else if (open.at(-1)?.mark === opener) open.pop();
    }
    for (const { at } of open)
      yield { at, length: 1, facts: { met: shown(text.slice(at, at + 30)) }, same: "mark" };
  },
};
