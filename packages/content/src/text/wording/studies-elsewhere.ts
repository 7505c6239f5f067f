import { shown } from "../internal/find-matches.ts";
import { withoutAddresses } from "../internal/without-addresses.ts";
import { matchesOf } from "../internal/matches-of.ts";
import type { Reading } from "../reading.ts";
import type { Met } from "../text-rule.ts";
import { studyNames, tellsOf } from "./study-names.ts";

/** A study by the name of its own web site: `www.knestudien.no`. */
export const IN_ADDRESS: RegExp =
  /(?<=^|\/\/|\.|@)(?<core>[\p{L}\p{N}-]{3,30}?)-?(?:studien|studie|studia|prosjektet|prosjekt|undersokelsen|undersøkelsen|study|project|survey)(?=@|\.[a-z]{2,6}(?:[/?:]|$))/giu;
/** What ends the letter proper; what stands below is who sends it. */
const CLOSING =
  /(?:hilsen|helsing|regards|sincerely|faithfully|dearvvuođa\p{L}{1,8}|wishes)[,!]?[ \t]{0,3}\n/giu;

/** Other studies than the letter's: in an address, or below the greeting. */
export function* studiesElsewhere(reading: Reading): Iterable<Met> {
  const { text, addresses } = reading;
  const [own] = studyNames(text);
  if (own === undefined) return;
  const words = withoutAddresses(reading);
  for (const { at, text: address } of addresses) {
    for (const match of matchesOf(address, IN_ADDRESS)) {
      const core = match.groups?.["core"] ?? "";
      if (!tellsOf(words, core))
        yield {
          at: at + match.index,
          length: match[0].length,
          facts: { met: shown(match[0]), other: shown(own.name) },
        };
    }
  }
  const closing = matchesOf(text, CLOSING).at(-1);
  if (closing === undefined || own.at > closing.index) return;
  const body = text.slice(0, closing.index);
  for (const { name, core, at } of studyNames(text)) {
    if (at > closing.index && !tellsOf(body, core))
      yield { at, length: name.length, facts: { met: shown(name), other: shown(own.name) } };
  }
}
