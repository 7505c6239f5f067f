import type { Competence } from "@sluse/core";
import type { ExercisesShown, JudgedExercise, JudgedExercises } from "@sluse/gate";

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
  { language, texts, asGiven }: Says & Pick<Session, "asGiven">,
): string {
  const parts = exercises.map(({ id, title, facts, letter }, at) => {
    const heading = `${at + 1}. ${title[language]} (${id})`;
    const told = facts.map((fact) => `- ${fact[language]}`).join("\n");
    const words = letter.replaceAll(/^(?=.)/gmu, "    ");
    return `${heading}\n${"─".repeat(heading.length)}\n${told}\n\n${words}\n`;
  });
  return `${texts.exercise.intro}\n\n${parts.join("\n")}\n${texts.exercise.afterwards(file, asGiven)}\n`;
}

/** A file with every exercise, to be filled in. */
export function answerFile({ set, exercises }: ExercisesShown, { language, texts }: Says): string {
  const lines = exercises.map(({ id, title }) => `  # ${title[language]}\n  ${id}:\n`);
  return `# ${texts.exercise.fillIn}\nset: ${set}\nanswers:\n${lines.join("")}`;
}

/** How it went, and of each what was planted and why it matters: first those that were not right. */
export function judgedReport({ attempt, exercises }: JudgedExercises, { language, texts }: Says): string {
  const { exercise: labels } = texts;
  const { caught, faults, stopped, clean, passed } = attempt;
  const wrong = exercises.filter(({ verdict }) => verdict !== "right");
  const right = exercises.filter(({ verdict }) => verdict === "right");
  return `${labels.caught(caught, faults)} ${labels.stopped(stopped, clean)} ${passed ? labels.passed : labels.failed}\n${[...wrong, ...right].map((each) => one(each)).join("")}`;

  function one({ id, title, verdict, planted }: JudgedExercise): string {
    const what = planted.kind === "fault" ? `${planted.what[language]} ` : "";
    return `\n${said(verdict, planted.kind, `${title[language]} (${id})`)}\n    ${what}${planted.why[language]}\n`;
  }

  function said(
    verdict: JudgedExercise["verdict"],
    kind: JudgedExercise["planted"]["kind"],
    name: string,
  ): string {
    switch (verdict) {
      case "missed":
        return `${labels.missed}: ${name}`;
      case "stopped":
        return `${labels.stoppedOne}: ${name}`;
      case "right":
        // Who stopped it for another reason than what was planted learns what there was to see.
        return kind === "fault" ? labels.seen(name) : `${labels.letGo}: ${name}`;
      default:
        return verdict satisfies never;
    }
  }
}

/** Who has passed, and when; of everybody, or of whoever asks. */
export function competenceList(
  all: readonly Competence[],
  isOfEverybody: boolean,
  { language, texts }: Says,
): string {
  const { exercise: labels } = texts;
  if (all.length === 0) return `${isOfEverybody ? labels.none : labels.noneOwn}\n`;
  return columnTable(
    [labels.user, labels.passedAt, labels.attempts, labels.latest, labels.latestStopped],
    all.map(({ user, attempts, latest, passedAt }) => [
      user,
      passedAt === null ? labels.never : oslo(passedAt, language),
      String(attempts),
      `${latest.caught}/${latest.faults}`,
      `${latest.stopped}/${latest.clean}`,
    ]),
    [2, 3, 4],
  );
}
