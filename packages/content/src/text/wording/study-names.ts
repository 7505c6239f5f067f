import { matchesOf } from "../internal/matches-of.ts";

/** What a study is called by the end of its name. */
const KIND =
  "studien|studia|studie|prosjektet|prosjekt|undersøkelsen|undersøkinga|registeret|forsøket|kohorten|iskkadeapmi|dutkamuš";
/** A study by a name of its own: `Hverdagsstudien`, `«Livet etter slag»` after such a word, `the Northern Heart Study`. */
export const STUDY_NAME: RegExp = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<core>\\p{Lu}[\\p{L}\\p{N}]{2,30}?)-?(?:${KIND})|(?:studien|studia|prosjektet|undersøkelsen|undersøkinga|forskningsprosjektet|forskingsprosjektet|study|project)[ ,:]{1,2}(?:[«“"](?<quoted>[^»”"\\n]{3,60})[»”"]|(?<acronym>\\p{Lu}[\\p{Lu}\\p{N}-]{2,20})(?!\\p{L}))|(?<=(?:[Ii]nvitasjon til|[Dd]elta i|[Vv]ære med i|[Vv]ere med i|[Pp]åminn(?:else|ing) om|[Ii]nvitation to|[Rr]esultat(?:er)? fr[aå]) )(?<short>\\p{Lu}{3,12}[\\p{Lu}\\p{N}-]{0,8})(?!\\p{L})|(?<spaced>(?:\\p{Lu}[\\p{L}\\p{N}-]{1,20} ){1,4})(?:Study|Project|Survey|Trial))(?!\\p{L})`,
  "gu",
);
/** What any study may be: `Spørreundersøkelsen`, `Pilotprosjektet`, `Kreftregisteret`. */
const ANY =
  /^(?:forsknings?|forskings?|spørre|spørje|pilot|hoved|hovud|del|oppfølgings?|doktorgrads?|master|intervju|register|helse|folke|kvalitets?|befolknings?|kohort|kontroll|tverrsnitts?|bruker|brukar|pasient|observasjons?|utviklings?|samarbeids?|gjennomførings?|fødsels?|kreft|døds.*|reseptr?|reservasjons?|legemiddel|person|enhets?|research)$/iu;

/** A study's own name in a text, and the part of it by which it is known. */
export interface StudyName {
  readonly name: string;
  readonly core: string;
  readonly at: number;
}

/** The names of studies in a text. */
export const studyNames = (text: string): StudyName[] =>
  matchesOf(text, STUDY_NAME).flatMap((match) => {
    const { core, quoted, acronym, short, spaced } = match.groups ?? {};
    const known = (core ?? quoted ?? acronym ?? short ?? spaced ?? "")
      .replace(/^(?:The|This|Our) /u, "")
      .trim();
    return known === "" || ANY.test(known) ? [] : [{ name: match[0], core: known, at: match.index }];
  });

/** Whether a text tells of the study by any form of its name: `studien Hverdag` is `Hverdagsstudien`. */
export function tellsOf(text: string, core: string): boolean {
  const plain = bare(text);
  const sought = bare(core);
  const stem = sought.length > FEWEST_OF_STEM ? sought.replace(/(?:s|e|en|et)$/u, "") : sought;
  return plain.includes(stem);
}

const FEWEST_OF_STEM = 5;

/** Letters alone, and as addresses write them: `sovn` is `søvn`. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/æ/gu, "ae")
    .replaceAll(/ø/gu, "o")
    .replaceAll(/å/gu, "a")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
