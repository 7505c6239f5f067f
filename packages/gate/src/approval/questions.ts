import {
  SluseError,
  isEnded,
  userInput,
  type Finding,
  type MailOut,
  type MailOutId,
  type MailOutQuestion,
  type UserId,
} from "@sluse/core";
import { countInput, wordsInput } from "@sluse/core/house";
import { z } from "zod";

import { verdictOf, type Verdict } from "../findings/verdict.ts";
import { wrongState } from "../findings/wrong-state.ts";
import { mailOutOf, projectOf, record, type Context } from "../internal/context.ts";
import { checkMayPass, refuse } from "../roles/may-pass.ts";
import { rolesOf } from "../roles/roles.ts";

/** What somebody wants to know, once it is read. */
interface QuestionRequest {
  readonly by: UserId;
  readonly question: string;
}
/** What is answered to which question, once it is read. */
interface AnswerRequest {
  readonly by: UserId;
  /** The question's. */
  readonly number: number;
  readonly answer: string;
}

export const questionRequest: z.ZodType<QuestionRequest> = z.strictObject({
  by: userInput,
  question: wordsInput,
});
export const answerRequest: z.ZodType<AnswerRequest> = z.strictObject({
  by: userInput,
  number: countInput(1),
  answer: wordsInput,
});

/** What takes more is a talk, and better had by telephone. */
const MOST_QUESTIONS = 30;

/**
 * Asks whoever ordered, and whoever else sees the mail-out sees it. Nothing is decided by it.
 * @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`, `SLUSE_OPTION_INVALID` where so much was asked already that there is no room
 */
export const ask = (context: Context, id: MailOutId, { by, question }: QuestionRequest): Promise<Verdict> =>
  change(context, id, { door: "ask", what: "mail-out-asked", by }, (asked, at) => {
    if (asked.length >= MOST_QUESTIONS)
      throw new SluseError("SLUSE_OPTION_INVALID", "no more can be asked about the mail-out", {
        nb: "det kan ikke spørres om mer i utsendingen",
      });
    const number = asked.length + 1;
    return {
      questions: [...asked, { number, by, at, question, answer: null }],
      details: { number, question },
    };
  });

/**
 * Answers what was asked, once.
 * @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`, `SLUSE_OPTION_INVALID` where nothing of that number waits for an answer
 */
export const answer = (
  context: Context,
  id: MailOutId,
  { by, number, answer: words }: AnswerRequest,
): Promise<Verdict> =>
  change(context, id, { door: "answer", what: "mail-out-answered", by }, (asked, at) => {
    const open = asked.find((each) => each.number === number && each.answer === null);
    if (!open)
      throw new SluseError("SLUSE_OPTION_INVALID", `no question of number ${number} waits for an answer`, {
        nb: `ingen spørsmål med nummer ${number} venter på svar`,
      });
    const questions = asked.map((each) =>
      each === open ? { ...each, answer: { by, at, answer: words } } : each,
    );
    return { questions, details: { number, answer: words } };
  });

interface Asking {
  readonly door: "ask" | "answer";
  readonly what: "mail-out-asked" | "mail-out-answered";
  readonly by: UserId;
}

interface Changed {
  readonly questions: readonly MailOutQuestion[];
  readonly details: Readonly<Record<string, string | number>>;
}

function change(
  context: Context,
  id: MailOutId,
  { door, what, by }: Asking,
  work: (asked: readonly MailOutQuestion[], at: MailOutQuestion["at"]) => Changed,
): Promise<Verdict> {
  return context.ledger.transact(async (tx) => {
    const mailOut = await mailOutOf(tx, id);
    const project = await projectOf(tx, mailOut.project);
    const findings: Finding[] = checkMayPass(context, door, by, { project, mailOut });
    if (isEnded(mailOut)) findings.push(wrongState(mailOut));
    if (findings.length > 0) return refuse(context, tx, { door, by, project, mailOut }, findings);
    const { questions, details } = work(mailOut.questions ?? [], context.clock.now());
    const changed: MailOut = { ...mailOut, questions };
    await tx.saveMailOut(changed);
    await record(context, tx, what, {
      by,
      roles: rolesOf(context.site, by, { project, mailOut }),
      mailOut: changed,
      details,
    });
    return verdictOf([]);
  });
}
