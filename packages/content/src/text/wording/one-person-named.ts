import { FIRST_NAMES } from "./first-names.ts";
import { findAnyMatch } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

/** One person's name and birth, or one who is spoken to, in the text that everybody gets. */
export const NAMED: readonly RegExp[] = [
  // Ola Hansen, født 12.03.1956
  /(?<!\p{L})\p{Lu}\p{Ll}{1,20}(?:[ -]\p{Lu}\p{Ll}{1,20}){1,3},? \(?(?:født|fødd|f\.|born|riegádan) (?:den |on )?\d{1,2}(?:\.\d{1,2}\.|\. \p{L}{3,9} |\/\d{1,2}\/)(?:19|20)\d{2}/gu,
  // Du, Ola Hansen, er trukket ut
  /(?<!\p{L})(?:[Dd]u|[Dd]eg|[Yy]ou), \p{Lu}\p{Ll}{1,20}(?:[ -]\p{Lu}\p{Ll}{1,20}){1,3}, /gu,
  // Brevet er til Ola Hansen, Gjelder pasient: Ola Hansen
  /(?<!\p{L})(?:[Bb]revet (?:er|gjelder|gjeld)(?: (?:sendt|stilet|stila|adressert|skrevet|skrive))?(?: til)?|[Gg]jelder (?:pasient|deltaker)(?:en)?:?|[Gg]jeld (?:pasient|deltakar)(?:en)?:?|[Tt]his letter is (?:for|to)|[Rr]egarding patient:?) (?=\p{Lu}\p{Ll}{1,20}(?:[ -]\p{Lu}\p{Ll}{1,20}){1,3}(?:[,.]|$))/gmu,
  // Din sønn Ola, Your daughter Kari
  /(?<!\p{L})(?:[Dd]in|[Dd]itt|[Dd]i|[Yy]our) (?:sønn|son|datter|dotter|barn|mor|far|mann|kone|ektefelle|child|daughter|mother|father|husband|wife),? \p{Lu}\p{Ll}{1,20}(?![\p{L}-])|(?<!\p{L})(?:[Ss]ønnen|[Ss]onen|[Dd]atteren|[Dd]ottera|[Bb]arnet|[Mm]oren|[Mm]ora|[Ff]aren|[Mm]annen|[Kk]ona) (?:din|ditt|di),? \p{Lu}\p{Ll}{1,20}(?![\p{L}-])/gu,
  // Pasientnummeret ditt er 12345
  /(?<!\p{L})(?:pasient|deltaker|deltakar|løpe|studie|journal|patient |participant |case )(?:nummeret|id(?:-en)?|number|id)(?: ditt| din| dykkar)? (?:er|is):? ?[A-Z]{0,4}-?\d{3,12}(?!\p{N})/giu,
];

/** A name before the letter is opened: of what many get, it is one recipient's, or whoever wrote it. */
export const NAME_IN_TITLE: RegExp = new RegExp(
  `(?<![\\p{L}-])(?:${FIRST_NAMES.join("|")})(?:[ -]\\p{Lu}\\p{Ll}{1,20}){1,3}(?![\\p{L}-]| (?:[Hh]ospital|[Ss]ykehus|[Ss]jukehus|[Ss]enter|[Ss]tiftelse|[Ss]tudie|[Uu]niversitet|[Gg]ate|[Vv]ei|[Vv]eg))`,
  "gu",
);

export const onePersonNamed: TextRule<"text/one-person-named"> = {
  id: "text/one-person-named",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text", "notice"],
  messages: {
    nb: {
      title: "Teksten gjelder én person",
      what: "«{met}» gjelder bare én av mottakerne.",
      why: "Alle får denne teksten. Trolig er den laget av et brev til én person, og røper da hvem det var.",
      mend: "Bruk et felt for navnet, eller ta det bort. Skal det stå der, kan en superbruker godta det.",
    },
    en: {
      title: "The text is about one person",
      what: "`{met}` is true of one recipient only.",
      why: "Everybody gets this text. It was probably made from a letter to one person, and gives away who that was.",
      mend: "Use a slot for the name, or remove it. When it should stand there, a superuser may accept it.",
    },
  },
  example: {
    fails: "Brevet er til Ola Hansen, født 12.03.1956.",
    passes: "Studien ledes av Ola Hansen. Er du født 12.03.1956 eller senere, kan du delta.",
  },
  find: (reading, { part }) =>
    findAnyMatch(reading.text, part === "notice" ? [...NAMED, NAME_IN_TITLE] : NAMED).filter(
      ({ at, length }) => !reading.isStandIn(at + length - 1),
    ),
};
