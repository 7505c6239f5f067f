import type { Visit } from "../../visit/visit.ts";
import type { Draft } from "../../sessions/draft.ts";
import { mailOutQuestion } from "./mail-out-questions.ts";
import { projectQuestion } from "./project-questions.ts";
import type { Question } from "./question.ts";
import { stopQuestion } from "./stop-questions.ts";
import { templateQuestion } from "./template-questions.ts";

/** What is asked before a draft is done. */
export function questionOf(visit: Visit, draft: Draft): Promise<Question> {
  switch (draft.kind) {
    case "approve":
    case "reject":
    case "withdraw":
    case "go-on":
      return mailOutQuestion(visit, draft);
    case "approve-template":
    case "withdraw-template":
      return templateQuestion(visit, draft);
    case "lift-stop":
    case "open-under-stop":
      return stopQuestion(visit, draft);
    case "activate":
    case "deactivate":
    case "set-superusers":
    case "propose-plan":
    case "agree-on-plan":
    case "end-plan":
      return projectQuestion(visit, draft);
  }
}
