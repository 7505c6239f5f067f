import type { Language } from "@sluse/core";

import { findSentences } from "../../language/find-sentences.ts";
import { isDenied } from "../internal/find-undenied.ts";
import { shown } from "../internal/find-matches.ts";
import { matchesOf } from "../internal/matches-of.ts";
import type { Met, TextRule } from "../text-rule.ts";

/** `artikkel 6 nr. 1 bokstav e`, `art. 9 (2) j`, `Article 6(1)(e)`. */
export const ARTICLE: RegExp =
  /(?<!\p{L})(?:artikkel|artiklene|art\.|article|articles|artihkal) ?(?<number>\d{1,3})(?!\p{N})(?:(?:,? (?:nr\.?|no\.?|punkt|para\.?|paragraph|ledd) ?| ?\()(?<paragraph>\d)\)?)?(?:,? ?(?:(?:første ledd |fyrste ledd )?(?:bokstav|litra|point|pkt\.?) ?[«"(]?|\()(?<letter>\p{L})(?![\p{L}])[»")]?|(?<=\d\)) (?<bare>[a-j])(?!\p{L}))?/giu;
/** Of the regulation, which has 99. */
const REGULATION =
  /(?<!\p{L})(?:personvernforordning|personvernforordninga|GDPR|General Data Protection|personopplysningsloven|personopplysningslova|behandlingsgrunnlag|rettslig grunnlag|rettsleg grunnlag|legal basis|lawful basis)/iu;
const LAST_ARTICLE = 99;
/** The paragraphs that name the bases, and the points that they have; the others of both articles have points of their own. */
const POINTS: ReadonlyMap<string, { readonly paragraph: string; readonly points: string }> = new Map([
  ["6", { paragraph: "1", points: "abcdef" }],
  ["9", { paragraph: "2", points: "abcdefghij" }],
]);
/** What a basis is called, and the point that it stands in. */
const CALLED: readonly { readonly says: RegExp; readonly points: Readonly<Record<string, string>> }[] = [
  {
    // Whoever agrees to take part may be studied on another basis.
    says: /(?<!\p{L})(?:samtykke|samtykket ditt|consent|miehtan|mieđiheapmi)(?!\p{L}| (?:til (?:å |deltak|at )|to (?:take part|participat)))/giu,
    points: { "6": "a", "9": "a" },
  },
  {
    says: /(?<!\p{L})(?:allmenn(?:hetens)? interesse|allmenta si interesse|allmenn(?:e)? interesser|public interest|oppgave i allmennhetens)(?!\p{L})/giu,
    points: { "6": "e", "9": "gij" },
  },
  {
    says: /(?<!\p{L})(?:rettslig forpliktelse|rettsleg plikt|rettslig plikt|legal obligation)(?!\p{L})/giu,
    points: { "6": "c" },
  },
  {
    says: /(?<!\p{L})(?:berettiget interesse|berettigede interesser|rettkomne interesser|legitimate interests?)(?!\p{L})/giu,
    points: { "6": "f" },
  },
  {
    says: /(?<!\p{L})(?:vitenskapelig forskning|vitskapleg forsking|forskningsformål|scientific research)(?!\p{L})/giu,
    points: { "9": "j" },
  },
];

export const legalBasisWrong: TextRule<"text/legal-basis-wrong"> = {
  id: "text/legal-basis-wrong",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text"],
  messages: {
    nb: {
      title: "Behandlingsgrunnlaget stemmer ikke",
      what: "«{met}» finnes ikke i personvernforordningen, eller er et annet grunnlag enn det setningen sier.",
      why: "Mottakeren får vite feil hjemmel for at opplysningene brukes, og feil rettigheter følger med.",
      mend: "Se etter hva som står i godkjenningen, og rett artikkelen eller ordene. Stemmer det, kan en superbruker godta det.",
    },
    en: {
      title: "The legal basis does not fit",
      what: "`{met}` is not in the GDPR, or is another basis than the sentence says.",
      why: "The recipient is told of the wrong basis for using the data, and of the wrong rights with it.",
      mend: "See what the approval says, and correct the article or the words. When it is right, a superuser may accept it.",
    },
  },
  source: "GDPR articles 6(1) and 9(2)",
  example: {
    fails: "Behandlingsgrunnlaget er samtykke etter personvernforordningen artikkel 6 nr. 1 bokstav e.",
    passes: "Behandlingsgrunnlaget er samtykke etter personvernforordningen artikkel 6 nr. 1 bokstav a.",
  },
  *find({ text }, { language }) {
    for (const { at, end } of findSentences(text)) yield* inSentence(text.slice(at, end), at, language);
  },
};

function* inSentence(sentence: string, at: number, language: Language): Iterable<Met> {
  const articles = matchesOf(sentence, ARTICLE);
  if (articles.length === 0) return;
  const isOfRegulation = REGULATION.test(sentence);
  const called = CALLED.filter(({ says }) =>
    matchesOf(sentence, says).some(({ index }) => !isDenied(sentence, index, language)),
  );
  for (const match of articles) {
    const { number = "", paragraph, letter, bare } = match.groups ?? {};
    const point = (letter ?? bare)?.toLowerCase();
    const bases = POINTS.get(number);
    if (bases !== undefined && paragraph !== undefined && paragraph !== bases.paragraph) continue;
    const isNone =
      isOfRegulation &&
      (Number(number) > LAST_ARTICLE ||
        Number(number) === 0 ||
        (bases !== undefined && point !== undefined && !bases.points.includes(point)));
    // With two bases in a sentence, it is not told which article is whose.
    const [basis] = called.length === 1 ? called : [];
    const own = basis?.points[number];
    const isOther = own !== undefined && point !== undefined && !own.includes(point);
    if (isNone || isOther)
      yield { at: at + match.index, length: match[0].length, facts: { met: shown(match[0]) } };
  }
}
