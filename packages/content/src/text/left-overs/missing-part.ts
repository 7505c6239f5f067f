import { findMatches, shown } from "../internal/find-matches.ts";
import type { Met, TextRule } from "../text-rule.ts";
import { matchesOf } from "../internal/matches-of.ts";

/** Says that something goes with the letter: `Vedlegg: Samtykkeskjema`, `the enclosed form`. */
export const ATTACHED: RegExp =
  /^[ \t]{0,3}(?:vedlegg|vedlagt|enclosures?|enclosed|attachments?|attached|mielddus|mildosat|mielddusat)(?:[ \t]\(?\d{1,2}\)?)?:[ \t]{0,5}\S[^\n]{0,80}|(?<!\p{L})(?:vedlagte|vedlagde|(?:the|your) (?:enclosed|attached)) \p{L}{2,40}|(?<!\p{L})vedlagt (?:følger|følgjer|ligger|ligg|finner|finn|er)(?!\p{L})|(?<!\p{L})(?:følger|følgjer|ligger|ligg) vedlagt(?!\p{L})|(?<!\p{L})(?:legger|legg) (?:også |òg )?ved (?:et|eit|en|ein|ei|skjema|samtykke|svarkonvolutt|\p{L}{1,20}(?:skjema|konvolutt|erklæring))(?!\p{L})|(?<!\p{L})(?:se|sjå|see|geahča) (?:vedlegg|enclosure|attachment|appendix|mildosa|mielddus)(?! \[)(?:et)?(?: \d{1,2})?(?!\p{L})|(?<!\p{L})(?:is|are|find) (?:enclosed|attached)(?!\p{L})|(?<!\p{L})(?:form|sheet|envelope|leaflet) (?:attached|enclosed)(?!\p{L})/gimu;
/** A later part of the same letter with that name. */
const PART = /^[ \t#]{0,6}(?:vedlegg|enclosure|attachment|appendix|mielddus)(?:[ \t]\d{1,2})?[ \t]{0,3}$/imu;

export const SEE_PAGE: RegExp =
  /(?<!\p{L})(?:se|sjå|see|geahča)(?: avsnittet «[^»\n]{1,40}»| avsnittet \p{L}{1,30})?(?: også| òg| also)? (?:på )?(?:side|page|siiddu|siidu|s\.|p\.) ?(?<page>\d{1,3})(?!\p{N})|(?<!\p{L})(?:på|on) (?:side|page) (?<ownPage>\d{1,3}) (?:i|av|in|of) (?:dette|this) (?:brevet|letter)(?!\p{L})/giu;
/** A figure, a table or a point with a number; the letter has it when a line begins so. */
export const SEE_FIGURE: RegExp =
  /(?<!\p{L})(?:se|sjå|jf\.|jamfør|see|i|in|geahča) (?<what>figur|tabell|figure|table|punkt|kapittel|pkt\.|kap\.|chapter|section) (?<number>\d{1,2})(?!\p{N}|[.)]\d)(?! (?:i|av|in|of|bokstav|nr|nummer) )/giu;
/** What is to be pressed is a link. */
export const PRESS: RegExp =
  /(?<!\p{L})(?:klikk|trykk|click|press|deaddil) (?:her|here|dása|(?:på|on) (?:lenken|lenka|lenkja|lenkjen|knappen|den blå knappen|the link|the button|liŋkka))(?: (?:nedenfor|under|nedanfor|below))?(?!\p{L})/giu;
/** So few words fill no page. */
const FEWEST_A_PAGE = 120;

export const missingPart: TextRule<"text/missing-part"> = {
  id: "text/missing-part",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter"],
  messages: {
    nb: {
      title: "Viser til noe som ikke følger med",
      what: "«{met}» viser til et vedlegg eller en side som ikke er i brevet.",
      why: "Mottakeren får bare brevet, og leter etter det som mangler.",
      mend: "Ta bort henvisningen, eller ta innholdet med i brevet. Følger det med på annen måte, kan en superbruker godta det.",
    },
    en: {
      title: "Refers to what does not go with it",
      what: "`{met}` refers to an enclosure or a page that is not in the letter.",
      why: "The recipient gets the letter alone, and looks for what is missing.",
      mend: "Remove the reference, or put the content in the letter. When it goes with it otherwise, a superuser may accept it.",
    },
  },
  example: {
    fails: "Vedlegg: Samtykkeskjema og svarkonvolutt\n\nSe side 7 for mer om dette.",
    passes: "Se vedlegg [1] og side 2 for mer om dette.",
  },
  *find(reading) {
    const { text, letter } = reading;
    yield* attachments(text);
    yield* figures(text);
    if (letter.links.length === 0 && reading.addresses.length === 0) yield* findMatches(text, PRESS);
    const most = Math.floor(reading.words.length / FEWEST_A_PAGE) + 2;
    for (const match of matchesOf(text, SEE_PAGE)) {
      if (Number(match.groups?.["page"] ?? match.groups?.["ownPage"]) > most)
        yield { at: match.index, length: match[0].length, facts: { met: shown(match[0]) } };
    }
  },
};

/** `9. Personvern`, `9) Personvern`, `§ 9`. */
const startsWithNumber = (line: string, number: string): boolean =>
  line.startsWith(number) && !/^\d/u.test(line.slice(number.length));

function* figures(text: string): Iterable<Met> {
  const lines = text
    .toLowerCase()
    .split("\n")
    .map((line) => line.replace(/^[\s#*_]{0,8}/u, ""));
  for (const match of matchesOf(text, SEE_FIGURE)) {
    const { what = "", number = "" } = match.groups ?? {};
    const name = what.toLowerCase().replace(".", "");
    const isPoint = !/^(?:fig|tab)/u.test(name);
    const hasIt = lines.some(
      (line) => line.startsWith(`${name} ${number}`) || (isPoint && startsWithNumber(line, number)),
    );
    if (!hasIt) yield { at: match.index, length: match[0].length, facts: { met: shown(match[0]) } };
  }
}

function* attachments(text: string): Iterable<Met> {
  if (PART.test(text)) return;
  for (const match of matchesOf(text, ATTACHED)) {
    // However often, it is one thing to look at.
    yield { at: match.index, length: match[0].length, facts: { met: shown(match[0]) }, same: "enclosure" };
  }
}
