import { findSentences } from "../../language/find-sentences.ts";
import { shown } from "../internal/find-matches.ts";
import { matchesOf } from "../internal/matches-of.ts";
import type { Met } from "../text-rule.ts";
import { countOf, ONE, SEVERAL } from "./number-words.ts";

/** What takes time, by what all its forms begin with. */
export const TAKES_TIME: RegExp =
  /(?<!\p{L})(?:\p{L}{1,20}?)??(?<thing>skjema|undersøkelse|undersøking|intervju|samtale|konsultasjon|besøk|studie|prosjekt|questionnaire|survey|interview|appointment|visit|study|form|jearahallanskov|jearahallan)(?:\p{L}{0,4})(?!\p{L})/giu;
const LONG = "år|year|jagi|måned|månad|month|uke|veke|week|vahku|dag|day";
export const LONG_UNIT: RegExp = new RegExp(`^(?:${LONG})`, "iu");
/** How long, after what says that it lasts: `tar omtrent 20 minutter`, `takes 15 to 20 minutes`. */
export const LASTS: RegExp = new RegExp(
  `(?<!\\p{L})(?:tar|tek|ta|varer|varar|vare|bruker|brukar|takes|take|lasts|last|ádjá|bistá)(?: (?:deg|du|i|for|you|om lag|omtrent|ca\\.?|cirka|rundt|bare|berre|høyst|maks|inntil|about|around|only|approximately|sullii|dušše|et|ein|en)){0,3} (?<from>\\d{1,3}|${SEVERAL}|${ONE}|halv)(?:(?: ?[–-] ?| til | to | eller | or )(?<until>\\d{1,3}|${SEVERAL}))? ?(?<unit>minutt|min|time|timar|hour|minute|minuhta|diimmu|${LONG})(?:\\p{L}{0,3})(?!\\p{L})`,
  "giu",
);
/** What is said of a part, or of one time among several. */
const PART =
  /(?<!\p{L})(?:hver|kvar|hvert|kvart|each|every|første|fyrste|andre|neste|siste|tredje|first|second|third|next|last|hele|heile|whole|resten|rest|del|delen|part|til sammen|totalt|ekstra|lenger|kort\p{L}{0,3}|short|long|papir|paper|vuosttaš)(?!\p{L})/iu;
/** What is told of before it: `Det tar …`. */
const POINTS_BACK = /^(?:det|den|dette|denne|it|this|dat|dát)(?!\p{L})/iu;

interface Lasting {
  readonly from: number;
  readonly until: number;
  readonly said: string;
}

/** The same thing, said to last otherwise in two places. */
export function* durationsDisagree(text: string): Iterable<Met> {
  const told = new Map<string, Lasting>();
  let before: string | undefined;
  for (const { at, end } of findSentences(text)) {
    const sentence = text.slice(at, end);
    const things = matchesOf(sentence, TAKES_TIME);
    const last = things.at(-1)?.groups?.["thing"]?.toLowerCase();
    const previous = before;
    before = last ?? (POINTS_BACK.test(sentence) ? previous : undefined);
    if (PART.test(sentence)) continue;
    for (const match of matchesOf(sentence, LASTS)) {
      const own = things.findLast(({ index }) => index < match.index)?.groups?.["thing"]?.toLowerCase();
      const thing = own ?? (POINTS_BACK.test(sentence) ? previous : undefined);
      if (thing === undefined) continue;
      const lasting = lastingOf(match);
      const key = `${thing} ${isLong(match) ? "long" : "short"}`;
      const other = told.get(key);
      if (other === undefined) told.set(key, lasting);
      else if (lasting.from > other.until || lasting.until < other.from)
        yield {
          at: at + match.index,
          length: match[0].length,
          facts: { met: shown(match[0]), other: shown(other.said) },
        };
    }
  }
}

const isLong = ({ groups }: RegExpExecArray): boolean => LONG_UNIT.test(groups?.["unit"] ?? "");

function lastingOf({ 0: said, groups = {} }: RegExpExecArray): Lasting {
  const { from = "", until = from, unit = "" } = groups;
  const times = timesOf(unit.toLowerCase());
  const count = (written: string): number =>
    (written.toLowerCase() === "halv" ? 0.5 : countOf(written)) * times;
  return { from: count(from), until: count(until), said };
}

const HOUR = 60;
const MONTHS_OF_A_YEAR = 12;
/** Weeks of a month, and days, are about so many. */
const SHORTER: Readonly<Record<string, number>> = { u: 0.25, v: 0.25, w: 0.25, d: 1 / 30 };

/** Minutes of a short stretch of time, months of a long one. */
function timesOf(unit: string): number {
  if (/^(?:tim|hour|diimmu)/u.test(unit)) return HOUR;
  if (/^(?:år|year|jagi)/u.test(unit)) return MONTHS_OF_A_YEAR;
  if (/^(?:min|måned|månad|month)/u.test(unit)) return 1;
  return SHORTER[unit.charAt(0)] ?? 1;
}
