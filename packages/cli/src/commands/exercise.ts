import { SluseError, parseUserId } from "@sluse/core";
import { namesUser } from "@sluse/core/house";
import { EXERCISE_DECISIONS, type ExerciseDecision } from "@sluse/gate";
import { checkFields, readYaml } from "@sluse/site/yaml";
import { z } from "zod";

import { writeNewFile } from "../internal/write-new-file.ts";
import {
  answerFile,
  competenceList,
  exerciseList,
  judgedReport,
  type AnswerFile,
} from "../output/exercise-report.ts";
import type { CommandResult, Session } from "../session.ts";

/** The work of `sluse exercise show`: the mail-outs to decide on, and a file to write the answers in. */
export async function show(
  session: Session,
  { answers }: { readonly answers?: string },
): Promise<CommandResult> {
  await using site = await session.openSite();
  const shown = await site.gate.exercises.list({ by: session.user });
  const file = answers === undefined ? undefined : session.pathOf(answers);
  if (file !== undefined)
    await writeNewFile(file, new TextEncoder().encode(answerFile(shown, session)), "--answers");
  return {
    exitCode: 0,
    data: { ...shown, ...(file === undefined ? {} : { file }) },
    text: exerciseList(shown, file, session),
  };
}

const answerShape: z.ZodType<AnswerFile> = z.strictObject({
  set: z.string(),
  answers: z.record(z.string(), z.string().nullable()),
});

/** The work of `sluse exercise answer`: what was missed, and why. */
export async function answer(session: Session, given: string): Promise<CommandResult> {
  const file = session.pathOf(given);
  const { set, answers } = checkFields(await readYaml(file, "texts"), answerShape);
  await using site = await session.openSite();
  const judged = await site.gate.exercises.answer({
    by: session.user,
    set,
    answers: Object.fromEntries(
      // A line without a word is no answer, and the gate names it with those whose line is gone.
      Object.entries(answers).flatMap(([id, word]) =>
        word === null || word.trim() === "" ? [] : [[id, readDecision(id, word)]],
      ),
    ),
  });
  return {
    exitCode: judged.attempt.passed ? 0 : 1,
    data: judged,
    text: judgedReport(judged, session),
  };
}

/** The work of `sluse exercise results`. */
export async function results(session: Session): Promise<CommandResult> {
  await using site = await session.openSite();
  const all = await site.gate.exercises.results({ by: session.user });
  return { exitCode: 0, data: all, text: competenceList(all, await seesEverybody(session), session) };
}

/** Whose list is everybody's: nobody in it means that nobody has taken them. */
async function seesEverybody(session: Session): Promise<boolean> {
  const { centralFunction, auditors } = await session.readSiteFile();
  const all = [...centralFunction, ...auditors].map((user) => parseUserId(user));
  return namesUser(all, parseUserId(session.user));
}

/** How each decision may be written, in bokmål. */
const IN_BOKMÅL: Readonly<Record<ExerciseDecision, string>> = {
  approve: "godkjenn",
  hold: "vent",
  refuse: "avslå",
};

function readDecision(id: string, word: string): ExerciseDecision {
  const given = word.trim().normalize("NFC").toLowerCase();
  const decision = EXERCISE_DECISIONS.find((each) => each === given || IN_BOKMÅL[each] === given);
  if (decision) return decision;
  const choices = EXERCISE_DECISIONS.join(", ");
  throw new SluseError("SLUSE_CLI_USAGE", `the answer to \`${id}\` is none of ${choices}`, {
    nb: `svaret på \`${id}\` er ingen av ${EXERCISE_DECISIONS.map((each) => IN_BOKMÅL[each]).join(", ")}`,
  });
}
