import type { KeptAnswer, AnswerBook } from "@sluse/core";

import type { State } from "./state.ts";
import type { UndoLog } from "./undo-log.ts";

export function keptAnswers({ answers, mailOuts }: State, undo: UndoLog): AnswerBook {
  const kept = (answer: KeptAnswer): KeptAnswer => ({
    ...answer,
    mailOut: answer.mailOut !== null && mailOuts.has(answer.mailOut) ? answer.mailOut : null,
  });
  return {
    async addAnswer(answer, abandonedBefore) {
      const before = answers.get(answer.key);
      if (before && (before.answer !== null || before.at >= abandonedBefore)) return before;
      undo.set(answers, answer.key, kept(answer));
      return undefined;
    },
    async saveAnswer(answer) {
      undo.set(answers, answer.key, kept(answer));
    },
    async deleteAnswer(key) {
      undo.delete(answers, key);
    },
    async deleteAnswers(before) {
      const old = [...answers.values()].filter(({ mailOut, at }) => mailOut === null && at < before);
      for (const { key } of old) undo.delete(answers, key);
      return old.length;
    },
  };
}
