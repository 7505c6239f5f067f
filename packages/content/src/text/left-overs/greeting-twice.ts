import { matchesOf } from "../internal/matches-of.ts";
import { shown } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

/** A greeting alone on its line, with whoever is greeted. */
export const GREETINGS: RegExp =
  /^[ \t]{0,3}(?:Kjære|Hei|Hallo|God dag|Dear|Hello|Hi|Bures|Buorre beaivi)(?: \p{Lu}[\p{L}'’.-]{0,30}){1,4}[ \t]{0,3}[,!:]?[ \t]{0,3}$/gmu;
const A_LINE_OR_TWO = 3;

export const greetingTwice: TextRule<"text/greeting-twice"> = {
  id: "text/greeting-twice",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter"],
  messages: {
    nb: {
      title: "Brevet hilser to ganger",
      what: "«{met}» er den andre hilsenen i brevet.",
      why: "Ofte er et annet brev limt inn under det første, eller navnet er flettet inn to ganger.",
      mend: "Behold én hilsen. Er brevet til flere, kan en superbruker godta det.",
    },
    en: {
      title: "The letter greets twice",
      what: "`{met}` is the second greeting of the letter.",
      why: "Often another letter was pasted below the first, or the name was merged in twice.",
      mend: "Keep one greeting. When the letter is to several people, a superuser may accept it.",
    },
  },
  example: {
    fails: "Hei Kari\n\nVi skriver til deg.\n\nKjære Ola\n\nVi skriver igjen.",
    passes: "Kjære Kari\nKjære Ola\n\nVi skriver til dere.",
  },
  *find({ text }) {
    const [first, ...others] = matchesOf(text, GREETINGS);
    if (!first) return;
    let end = first.index + first[0].length;
    for (const match of others) {
      // Two who are greeted together stand together.
      const isApart = match.index - end > A_LINE_OR_TWO || /\n\s*\n/u.test(text.slice(end, match.index));
      end = match.index + match[0].length;
      if (isApart)
        yield { at: match.index, length: match[0].length, facts: { met: shown(match[0]) }, same: "greeting" };
    }
  },
};
