import { shown } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";
import { matchesOf } from "../internal/matches-of.ts";

/** A time after a word that says so, and the one it lasts until: `kl. 08.00–15.30`, `between 8.00 and 15.30`. */
export const TIMES: RegExp =
  /(?<!\p{L})(?:(?:kl\.?|klokka|klokken|diibmu|diibmui|dii\.?)\s(?=\d)|(?:mellom|between|at|gaskal|åpent|ope|open|telefontid|åpningstid|opningstid|hours)(?::|\s){1,2}(?=\d{1,2}[.:]\d{2}))(?<from>\d{1,2})(?:[.:](?<fromMinute>\d{2}))?(?!\p{N}|[.:]\d|\s?%)(?:\s?(?:[–-]|til|og|to|and|ja)\s?(?:kl\.?\s)?(?<until>\d{1,2})[.:](?<untilMinute>\d{2})(?!\p{N}|[.:]\d))?(?<half>\s?[ap]\.?m)?/giu;
/** Open over midnight. */
const BY_NIGHT = /natt|morgen|morgon|søvn|sover|søv|kveld|kvelv|vakt|night|evening|on call|døgn|idja|ihkku/iu;
const AROUND = 80;
const A_DAY = 24 * 60;

export const timeImpossible: TextRule<"text/time-impossible"> = {
  id: "text/time-impossible",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice"],
  messages: {
    nb: {
      title: "Klokkeslettet stemmer ikke",
      what: "«{met}» er ikke et klokkeslett, eller slutter før det begynner.",
      why: "Mottakeren vet ikke når noen er til stede.",
      mend: "Rett klokkeslettet. Er det åpent over natten, eller ikke et klokkeslett, kan en superbruker godta det.",
    },
    en: {
      title: "The time of day is wrong",
      what: "`{met}` is no time of day, or ends before it begins.",
      why: "The recipient does not know when somebody is there.",
      mend: "Correct the time. When it is open overnight, or no time of day, a superuser may accept it.",
    },
  },
  example: {
    fails: "Ring mellom kl. 08.00 og 25.30, eller kl. 15.00–08.00.",
    passes: "Ring mellom kl. 08.00 og 15.30. Vakttelefonen er åpen kl. 15.00–08.00 hver natt.",
  },
  *find({ text }) {
    for (const match of matchesOf(text, TIMES)) {
      const groups = match.groups ?? {};
      const from = minutes(groups["from"], groups["fromMinute"]);
      const until = minutes(groups["until"], groups["untilMinute"]);
      const around = text.slice(Math.max(0, match.index - AROUND), match.index + match[0].length + AROUND);
      const isReversed =
        from !== undefined &&
        until !== undefined &&
        from >= until &&
        groups["half"] === undefined &&
        !BY_NIGHT.test(around);
      if (isImpossible(from) || isImpossible(until) || isReversed) {
        yield { at: match.index, length: match[0].length, facts: { met: shown(match[0]) } };
      }
    }
  },
};

/** Minutes since midnight; infinite for what no clock shows. */
function minutes(hour: string | undefined, minute: string | undefined): number | undefined {
  if (hour === undefined) return undefined;
  const total = Number(hour) * 60 + Number(minute ?? 0);
  return total > A_DAY || Number(minute ?? 0) > 59 ? Number.POSITIVE_INFINITY : total;
}

const isImpossible = (time: number | undefined): boolean => time === Number.POSITIVE_INFINITY;
