import { added, type Fault } from "../fault.ts";

const told = (
  name: string,
  expects: Fault["expects"],
  [nb, nn, en]: readonly [nb: string, nn: string, en: string],
  also: Fault["also"] = [],
): Fault => ({ name, expects, also, inject: added({ nb, nn, en }) });

/** Faults of kinds that the other lists do not have. */
export const anew: readonly Fault[] = [
  told("last chance", "text/pressure-put", [
    "Siste sjanse! Alle andre har svart.",
    "Siste sjanse! Alle dei andre har svara.",
    "This is your last chance to answer.",
  ]),
  told("no risk at all", "text/certainty-promised", [
    "Behandlingen er helt uten risiko.",
    "Behandlinga er heilt utan risiko.",
    "The treatment is completely safe.",
  ]),
  told("no minutes at all", "text/figure-impossible", [
    "Samtalen tar 0 minutter.",
    "Samtalen tek 0 minutt.",
    "The interview takes 0 minutes.",
  ]),
  told("two interviews, three interviews", "text/numbers-disagree", [
    "Vi inviterer deg til to intervjuer. De tre intervjuene er på sykehuset.",
    "Me inviterer deg til to intervju. Dei tre intervjua er på sjukehuset.",
    "We invite you to two interviews. The three interviews are at the hospital.",
  ]),
  told("items run together", "text/list-broken", [
    "Ta med: - legitimasjon - briller - dette brevet",
    "Ta med: - legitimasjon - briller - dette brevet",
    "Please bring: - your passport - your glasses - this letter",
  ]),
  told("a bracket left open", "text/mark-left-open", [
    "Vi ringer deg (på hverdager.",
    "Me ringjer deg (på kvardagar.",
    "We will call you (on weekdays.",
  ]),
  {
    name: "two greetings",
    expects: "text/greeting-twice",
    formats: ["text", "html"],
    inject: (letter) =>
      added({ nb: "Kjære Ola", nn: "Kjære Ola", en: "Dear Ola" })(
        added({ nb: "Hei Kari", nn: "Hei Kari", en: "Dear Kari" })(letter),
      ),
  },
];
