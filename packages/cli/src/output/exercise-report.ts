import type { Competence } from "@sluse/core";
import {
  EXERCISE_DECISIONS,
  type ExercisesShown,
  type JudgedExercise,
  type JudgedExercises,
} from "@sluse/gate";

import type { Session } from "../session.ts";
import { oslo } from "./oslo.ts";
import { columnTable } from "./table.ts";

/** Answers as they are written in a file: what is not filled in is null. */
export interface AnswerFile {
  readonly set: string;
  readonly answers: Readonly<Record<string, string | null>>;
}

type Says = Pick<Session, "language" | "texts">;

/** Every mail-out as a superuser meets it, numbered, and what to do then. */
export function exerciseList(
  { exercises }: ExercisesShown,
  file: string | undefined,
  { language, texts }: Says,
): string {
  const parts = exercises.map(({ id, title, facts, letter }, at) => {
    const heading = `${at + 1}. ${title[language]} (${id})`;
    const told = facts.map((fact) => `- ${fact[language]}`).join("\n");
    const words = letter.replaceAll(/^(?=.)/gmu, "    ");
    return `${heading}\n${"─".repeat(heading.length)}\n${told}\n\n${words}\n`;
  });
  return `${texts.exercise.intro}\n\n${parts.join("\n")}\n${texts.exercise.afterwards(file)}\n`;
}

/** A file with every exercise, to be filled in. */
export function answerFile({ set, exercises }: ExercisesShown, { language, texts }: Says): string {
  const lines = exercises.map(({ id, title }) => `  # ${title[language]}\n  ${id}:\n`);
  return `# ${texts.exercise.fillIn} ${EXERCISE_DECISIONS.join(", ")}\nset: ${set}\nanswers:\n${lines.join("")}`;
}

/** How it went, and of each that was not right what was planted and why it matters. */
export function judgedReport({ attempt, exercises }: JudgedExercises, { language, texts }: Says): string {
  const { exercise: labels } = texts;
  const { caught, faults, stopped, clean, passed } = attempt;
  const wrong = exercises.filter(({ verdict }) => verdict !== "right").map((each) => wrongOne(each));
  return `${labels.caught(caught, faults)} ${labels.stopped(stopped, clean)} ${passed ? labels.passed : labels.failed}\n${wrong.join("")}`;

  function wrongOne({ id, title, verdict, planted }: JudgedExercise): string {
    const said = verdict === "missed" ? labels.missed : labels.stoppedOne;
    const what = planted.kind === "fault" ? `${planted.what[language]} ` : "";
    return `\n${said}: ${title[language]} (${id})\n    ${what}${planted.why[language]}\n`;
  }
}

/** Who has passed, and when. */
export function competenceList(all: readonly Competence[], { language, texts }: Says): string {
  const { exercise: labels } = texts;
  if (all.length === 0) return `${labels.none}\n`;
  return columnTable(
    [labels.user, labels.passedAt, labels.attempts, labels.latest],
    all.map(({ user, attempts, latest, passedAt }) => [
      user,
      passedAt === null ? labels.never : oslo(passedAt, language),
      String(attempts),
      `${latest.caught}/${latest.faults}`,
    ]),
    [2, 3],
  );
}
