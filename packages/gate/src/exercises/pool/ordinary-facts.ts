import type { ExerciseText } from "../exercise.ts";
import { amount, type Dice } from "./dice.ts";
import { say } from "./fault-kind.ts";
import { SENDER, type Study } from "./study.ts";

/** What a page tells of any mail-out, and nothing hangs on: two of them, so that what matters must be looked for. */
export function ordinaryFacts(study: Study, dice: Dice): readonly ExerciseText[] {
  const all = ordinary(study, dice);
  const first = dice.number("first ordinary", 0, all.length - 1);
  const second = (first + dice.number("second ordinary", 1, all.length - 1)) % all.length;
  return all.filter((_, at) => at === first || at === second);
}

function ordinary({ contact }: Study, dice: Dice): readonly ExerciseText[] {
  const canary = dice.number("canary", 2, 8) * 10;
  return [
    say(
      `Den første bølgen går til ${canary} mennesker.`,
      `Den første bølgja går til ${canary} menneske.`,
      `The first wave goes to ${canary} people.`,
    ),
    say(
      `Bestilt av prosjektets koordinator. Prosjektleder er ${contact}.`,
      `Bestilt av koordinatoren i prosjektet. Prosjektleiar er ${contact}.`,
      `Ordered by the project's coordinator. The project manager is ${contact}.`,
    ),
    say(
      "Sendes hverdager mellom klokka 8 og 20, gjennom Helsenorge.",
      "Blir sendt kvardagar mellom klokka 8 og 20, gjennom Helsenorge.",
      "Sent on weekdays between 8:00 and 20:00, through Helsenorge.",
    ),
    say(
      `Prosjektets tak: ${amount(dice.number("ceiling", 31, 49) * 1000).nb} brev.`,
      `Taket for prosjektet: ${amount(dice.number("ceiling", 31, 49) * 1000).nn} brev.`,
      `The project's ceiling: ${amount(dice.number("ceiling", 31, 49) * 1000).en} letters.`,
    ),
    say(
      `Avsender i varselet: ${SENDER}.`,
      `Avsendar i varselet: ${SENDER}.`,
      `Sender in the notice: ${SENDER}.`,
    ),
    say(
      "Et prøvebrev er sendt til to i prosjektet, og lest.",
      "Eit prøvebrev er sendt til to i prosjektet, og lese.",
      "A proof was sent to two people of the project, and read.",
    ),
  ];
}
