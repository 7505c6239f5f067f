import type { ExerciseText } from "../exercise.ts";
import { SENDER, type Study } from "./study.ts";

/** The same in the two languages letters of the exercises are written in. */
export interface InBoth {
  readonly nb: string;
  readonly nn: string;
}

interface Parts {
  readonly title: InBoth;
  /** Its paragraphs, before those that every letter has. */
  readonly body: readonly InBoth[];
  /** Another number than the study's own. */
  readonly phone?: string;
}

/** A letter as its template would have it: title, what it is about, that it is voluntary, whom to ask, who writes. */
export function madeLetter(study: Study, { title, body, phone = study.phone }: Parts): string {
  const { letters, contact } = study;
  return [title, ...body, FREE[study.purpose], asking(contact, phone), ending(study)]
    .map((paragraph) => paragraph[letters])
    .join("\n\n");
}

const TO_TAKE_PART: InBoth = {
  nb: "Det er frivillig å delta, og du kan når som helst trekke deg. Det får ingen følger for behandlingen din.",
  nn: "Det er frivillig å vere med, og du kan når som helst trekkje deg. Det får ingen følgjer for behandlinga di.",
};
const TO_JOIN: InBoth = {
  nb: "Det er frivillig å delta, og du kan når som helst trekke deg.",
  nn: "Det er frivillig å vere med, og du kan når som helst trekkje deg.",
};
const TO_ANSWER: InBoth = {
  nb: "Det er frivillig å svare, og du kan når som helst trekke deg.",
  nn: "Det er frivillig å svare, og du kan når som helst trekkje deg.",
};
const FREE: Readonly<Record<Study["purpose"], InBoth>> = {
  research: TO_TAKE_PART,
  "health-survey": TO_JOIN,
  "quality-register": TO_ANSWER,
};

const asking = (contact: string, phone: string): InBoth => ({
  nb: `Spørsmål? Ring ${contact} på telefon ${phone}.`,
  nn: `Spørsmål? Ring ${contact} på telefon ${phone}.`,
});

const ending = ({ name }: Study): InBoth => ({
  nb: `Vennlig hilsen ${name.nb}, ${SENDER}`,
  nn: `Venleg helsing ${name.nn}, ${SENDER}`,
});

/** What an exercise may be ordered as. */
export type ExerciseRound = "invitation" | "reminder" | "information" | "follow-up" | "correction";

const ROUNDS: Readonly<Record<ExerciseRound, ExerciseText>> = {
  invitation: { nb: "invitasjon", nn: "invitasjon", en: "invitation" },
  reminder: { nb: "påminnelse", nn: "påminning", en: "reminder" },
  information: { nb: "informasjon", nn: "informasjon", en: "information" },
  "follow-up": { nb: "oppfølging", nn: "oppfølging", en: "follow-up" },
  correction: { nb: "retting", nn: "retting", en: "correction" },
};

const PURPOSES: Readonly<Record<Study["purpose"], ExerciseText>> = {
  research: { nb: "forskning", nn: "forsking", en: "research" },
  "quality-register": { nb: "kvalitetsregister", nn: "kvalitetsregister", en: "quality register" },
  "health-survey": { nb: "helseundersøkelse", nn: "helseundersøking", en: "health survey" },
};

/** What the page says first: which project, and what was ordered. `named`: where it has another name than the study's. */
export function orderedAs(
  study: Study,
  round: ExerciseRound,
  named: ExerciseText = study.name,
): ExerciseText {
  const [purpose, of] = [PURPOSES[study.purpose], ROUNDS[round]];
  return {
    nb: `Prosjekt: ${named.nb}, ${purpose.nb}. Runde: ${of.nb}.`,
    nn: `Prosjekt: ${named.nn}, ${purpose.nn}. Runde: ${of.nn}.`,
    en: `Project: ${named.en}, ${purpose.en}. Round: ${of.en}.`,
  };
}

/** What an exercise is called: the round and the project. */
export function titleOf(round: ExerciseRound, name: ExerciseText): ExerciseText {
  const of = ROUNDS[round];
  const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
  return {
    nb: `${capital(of.nb)}: ${name.nb}`,
    nn: `${capital(of.nn)}: ${name.nn}`,
    en: `${capital(of.en)}: ${name.en}`,
  };
}
