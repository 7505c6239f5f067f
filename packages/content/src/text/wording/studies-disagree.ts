import { matchesOf } from "../internal/matches-of.ts";
import { shown } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";
import { studiesElsewhere } from "./studies-elsewhere.ts";

/** What the letter asks the recipient to join or lets them leave; what they once were part of is another matter. */
export const JOINED: RegExp =
  /(?<!\p{L})(?:[Oo]pplysning(?:ene|ane)\si|[Ss]var(?:ene|a)\si|[Ff]orm[åa]let\smed|[Ff]øremålet\smed|[Mm]ålet\smed|[Aa]nsvarlige?\sfor|[Aa]nsvarleg\sfor|[Pp]urpose\sof|[Aa]im\sof|responsible\sfor|[Dd]elta\si|[Dd]elta\spå|(?:[Vv]ære|[Vv]ere|[Vv]era|[Bb]lir?(?:\sdu)?)\smed\si|[Tt]rekkj?e\sdeg\sfr[aå]|(?:[Ss]tudien|[Ss]tudia|[Pp]rosjektet|[Uu]ndersøkelsen|[Uu]ndersøkinga)\s(?:heter|heiter)|blir\s(?:bare\s|berre\s)?bruk(?:t|te)\si|(?<=(?:^|[.!?]\s))I|[Dd]eltar\si|[Dd]eltek\si|[Tt]ake\spart\sin|[Tt]aking\spart\sin|participate\sin|[Jj]oin|withdraw\sfrom|are\s(?:only\s)?used\sin)\s(?:the\s)?(?:(?:studien|studia|prosjektet|undersøkelsen|undersøkinga|forskningsprosjektet|study)\s)?(?<name>«[^»\n]{3,60}»|\p{Lu}[\p{L}\p{N}]{2,30}-(?:studien|studia|prosjektet|undersøkelsen|undersøkinga)|\p{Lu}\p{Ll}{2,30}(?:studien|studia|prosjektet|undersøkelsen|undersøkinga)|\p{Lu}{4,20}|(?:\p{Lu}\p{Ll}{2,20}\s){1,4}(?:Study|Project|Survey)|(?<=(?:heter|heiter|med i|delta i)\s)\p{Lu}\p{Ll}{2,15}\s\p{Lu}\p{Ll}{2,15}(?=[.,!?]))(?!\p{L})/gmu;
/** One is said to be part of the other, or to come beside it. */
const PART = /delstudie|delprosjekt|understudie|sub-?study|også|òg|i tillegg|also|in addition/iu;
const BEFORE = 60;

export const studiesDisagree: TextRule<"text/studies-disagree"> = {
  id: "text/studies-disagree",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text"],
  messages: {
    nb: {
      title: "To studier i samme brev",
      what: "«{met}» er et annet navn enn {other}, som mottakeren også blir spurt om.",
      why: "Trolig er teksten hentet fra et annet brev, og mottakeren vet ikke hva de sier ja til.",
      mend: "Bruk samme navn overalt. Gjelder brevet begge, kan en superbruker godta det.",
    },
    en: {
      title: "Two studies in one letter",
      what: "`{met}` is another name than {other}, which the recipient is asked about too.",
      why: "The text was probably taken from another letter, and the recipient cannot tell what they say yes to.",
      mend: "Use the same name everywhere. When the letter is about both, a superuser may accept it.",
    },
  },
  example: {
    fails: "Vil du delta i Ryggstudien? Du kan trekke deg fra Knestudien når du vil.",
    passes:
      "Du var med i Knestudien. Vil du delta i Ryggstudien? Du kan trekke deg fra Ryggstudien når du vil.",
  },
  *find(reading) {
    const { text } = reading;
    yield* studiesElsewhere(reading);
    const first = new Map<string, string>();
    for (const match of matchesOf(text, JOINED)) {
      const name = match.groups?.["name"] ?? "";
      const before = text.slice(Math.max(0, match.index - BEFORE), match.index);
      if (PART.test(before.split(/[.!?]/u).at(-1) ?? "")) continue;
      // An acronym and a name in full may be the same study.
      const shape = shapeOf(name);
      const other = first.get(shape);
      if (other === undefined) first.set(shape, name);
      else if (!isWithin(name, other))
        yield {
          at: match.index + match[0].length - name.length,
          length: name.length,
          facts: { met: shown(name), other: shown(other) },
        };
    }
  },
};

function shapeOf(name: string): "quoted" | "acronym" | "name" {
  if (name.startsWith("«")) return "quoted";
  return name === name.toUpperCase() ? "acronym" : "name";
}

/** `Sleep Study` is the `Tromsø Sleep Study`. */
function isWithin(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  return a.includes(b) || b.includes(a);
}

const bare = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
