import { digestOf, foldUser, type Competence, type UserId } from "@sluse/core";

import type { Exercise, ExerciseShown, ExerciseText } from "./exercise.ts";
import { createDice, type Dice } from "./pool/dice.ts";
import { say, type Drawn, type FaultKind } from "./pool/fault-kind.ts";
import { FAULT_KINDS } from "./pool/fault-kinds.ts";
import { titleOf } from "./pool/made-letter.ts";
import { ordinaryFacts } from "./pool/ordinary-facts.ts";
import { STUDIES, type Study } from "./pool/study.ts";

/** Rises when the pool is changed: what was drawn before cannot be drawn again. */
const EDITION = "2026-3";

/** So many mail-outs an attempt has. */
export const DRAWN = 12;
/** So many of them have a fault: nobody can count on how many. */
const LEAST_FAULTS = 7;
const MOST_FAULTS = 8;

/**
 * What somebody is tried on next: `2026-3-bfamddjknc-0`, edition, seed and attempt. It is kept with how the attempt went, and says
 * afterwards exactly which mail-outs they were.
 */
export function nextSet(user: UserId, before: Pick<Competence, "attempts"> | undefined): string {
  const seed = inLetters(digestOf({ exercisesOf: foldUser(user) }).slice(0, 10));
  return `${EDITION}-${seed}-${before?.attempts ?? 0}`;
}

/** What `nextSet` says. */
export const SHAPE_OF_SET: RegExp = /^\d{4}-\d{1,2}-[a-p]{10}-\d{1,9}$/u;

/** Hexadecimal digits as letters: a row of digits might be taken for somebody's number. */
const inLetters = (digest: string): string =>
  digest.replaceAll(/./gu, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));

/** The mail-outs of a set, in an order that tells nothing. Each attempt has other ones than the last. */
export function drawExercises(set: string): readonly Exercise[] {
  const [, seed = "", written = "0"] = /-(?<seed>[^-]*)-(?<attempt>\d+)$/u.exec(set) ?? [];
  const attempt = Number(written);
  const kinds = shuffled(FAULT_KINDS, `${seed} kinds`, ({ id }) => id);
  const studies = shuffled(STUDIES, `${seed} studies`, ({ id }) => id);
  const size = kinds.length;
  // Some kinds rest in each attempt, others in the next. A kind moves on by one study: it meets each once before one comes again.
  const resting = size - DRAWN;
  const drawn = kinds.flatMap((kind, at) => {
    const study = studies[(at + attempt) % studies.length];
    const isResting = (at - attempt * resting + attempt * size) % size < resting;
    return study === undefined || isResting ? [] : [{ kind, study }];
  });
  const faults = createDice(set).number("faults", LEAST_FAULTS, MOST_FAULTS);
  const faulty = new Set(shuffled(drawn, `${set} faulty`, ({ kind }) => kind.id).slice(0, faults));
  const exercises = drawn.map((each) => made(each, faulty.has(each), createDice(`${set} ${each.kind.id}`)));
  return shuffled(exercises, `${set} order`, ({ id }) => id);
}

/** What is shown of an exercise before it is answered. */
export const shownOf = ({ id, title, facts, language, letter }: Exercise): ExerciseShown => ({
  id,
  title,
  facts,
  language,
  letter,
});

interface Pair {
  readonly kind: FaultKind;
  readonly study: Study;
}

function made({ kind, study }: Pair, isFaulty: boolean, dice: Dice): Exercise {
  const drawn = isFaulty ? kind.fault(study, dice) : kind.clean(study, dice);
  const { round, named = study.name, facts, letter, planted } = drawn;
  // Of study and round: it tells no more than the title does.
  const id = `${study.id}-${round}`;
  const [ordered, ...told] = facts;
  const beside = shuffled([...told, ...ordinaryFacts(study, dice)], id, ({ nb }) => nb);
  return {
    id,
    title: titleOf(round, named),
    facts: [...(ordered ? [ordered] : []), ...beside, findingsOf(drawn, dice)],
    language: study.letters,
    letter,
    planted,
  };
}

const NONE = say("Ingen funn.", "Ingen funn.", "No findings.");
/** What is said beside many a mail-out, and is no fault. */
const HARMLESS: readonly [ExerciseText, ...ExerciseText[]] = [
  NONE,
  NONE,
  say(
    "Ett varsel om lesbarhet: lange ord. Ingen andre funn.",
    "Eitt varsel om lesbarheit: lange ord. Ingen andre funn.",
    "One warning on readability: long words. No other findings.",
  ),
];

const findingsOf = ({ findings }: Drawn, dice: Dice): ExerciseText =>
  findings ?? dice.pick("findings", HARMLESS);

/** In an order that the seed decides. */
function shuffled<Each>(all: readonly Each[], seed: string, nameOf: (each: Each) => string): readonly Each[] {
  return all
    .map((each) => ({ each, place: digestOf({ seed, name: nameOf(each) }) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ each }) => each);
}
