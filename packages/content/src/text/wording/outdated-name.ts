import { findAnyMatch } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

/** Acts that are repealed, bodies that have another name, permissions that are no longer given. */
export const OUTDATED: readonly RegExp[] = [
  // Replaced by personopplysningsloven of 2000, and that by the one of 2018.
  /(?<!\p{L})personregisterlov(?:en|a)?(?!\p{L})|(?<!\p{L})personopplysningslov(?:en|a)? (?:av |frå |fra )?(?:14\. april )?(?:2000|1978)(?!\p{N})|(?<!\p{L})personopplysningsforskrift(?:en|a)?(?!\p{L})/giu,
  // Repealed by helseforskningsloven in 2009.
  /(?<!\p{L})biobanklov(?:en|a)?(?!\p{L})/giu,
  /(?<!\p{L})helseregisterlov(?:en|a)? (?:av |frå |fra )?(?:18\. mai )?2001(?!\p{N})/giu,
  // Since July 2018 the controller answers for the processing.
  /(?<!\p{L})konsesjon(?:en)? (?:fra|frå|av|hos) Datatilsynet(?!\p{L})|(?<!\p{L})licen[cs]ed? (?:from|by) (?:the )?(?:Norwegian )?Data (?:Inspectorate|Protection Authority)(?!\p{L})/giu,
  // No act has so many sections.
  /(?<!\p{L})(?:helsepersonellov|helseforskningslov|helseforskingslov|helseregisterlov|pasientjournallov|personopplysningslov|behandlingsbiobanklov|bioteknologilov)(?:en|a)? §{1,2} ?\d{3,}/giu,
  // Sikt since January 2022.
  /(?<![\p{L}/.@-])(?:Norsk senter for forskningsdata|Norsk samfunnsvitenskapelig datatjeneste|Norwegian Cent(?:re|er) for Research Data|NSD)(?![\p{L}\p{N}-])/gu,
  // NAV since 2006; Helsedirektoratet since 2008; statsforvalteren since 2021; Direktoratet for medisinske produkter since 2024.
  /(?<!\p{L})(?:Rikstrygdeverket|[Tt]rygdekontoret(?: ditt)?|Aetat|Sosial- og helsedirektoratet|[Ff]ylkesmannen|Helsetilsynet i fylket|Statens legemiddelverk|Norwegian Medicines Agency)(?!\p{L})/gu,
  // Part of Helsedirektoratet since January 2024.
  /(?<!\p{L})Direktoratet for e-helse(?!\p{L})|(?<!\p{L})Norwegian Directorate of eHealth(?!\p{L})/giu,
];

/** Told as what was. */
const AS_IT_WAS =
  /(?<!\p{L})(?:tidligere|tidlegare|den gang|daværende|dåverande|formerly|nå|no|now)(?!\p{L})/iu;
const AROUND = 40;

export const outdatedName: TextRule<"text/outdated-name"> = {
  id: "text/outdated-name",
  severity: "warn",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text"],
  messages: {
    nb: {
      title: "Navnet er gått ut på dato",
      what: "«{met}» gjelder ikke lenger, eller heter noe annet nå.",
      why: "Teksten er trolig hentet fra et eldre brev, og mottakeren blir henvist til noe som ikke finnes.",
      mend: "Skriv det som gjelder nå: loven, eller navnet på den som har overtatt. Er det ment slik, kan en superbruker godta det.",
    },
    en: {
      title: "Outdated name",
      what: "`{met}` is no longer in force, or has another name now.",
      why: "The text was probably taken from an older letter, and sends the recipient to what does not exist.",
      mend: "Write what holds now: the act, or the name of whoever took over. When it is meant so, a superuser may accept it.",
    },
  },
  source:
    "personopplysningsloven § 32 (2018); helseforskningsloven § 55 (biobankloven repealed); sikt.no (NSD is Sikt since 1 January 2022); helsedirektoratet.no (e-helse since 1 January 2024)",
  example: {
    fails: "Studien er meldt til NSD, og prøvene lagres etter biobankloven.",
    passes: "Studien er meldt til Sikt, og prøvene lagres etter helseforskningsloven.",
  },
  find: ({ text }) =>
    findAnyMatch(text, OUTDATED).filter(
      ({ at, length }) =>
        !AS_IT_WAS.test(
          text
            .slice(Math.max(0, at - AROUND), at)
            .split(/[.!?\n]/u)
            .at(-1) ?? "",
        ) && !AS_IT_WAS.test(text.slice(at + length, at + length + AROUND).split(/[.!?\n]/u)[0] ?? ""),
    ),
};
