import { SluseError } from "@sluse/core/errors";

import type { Answer, Problem } from "./schemas.ts";

/** A problem, thrown: `code`, `mend` and `place` are the service's, and the findings stand in `problem`. */
export class ProblemError extends SluseError {
  readonly problem: Problem;

  constructor(problem: Problem) {
    const { mend, place } = problem;
    super(problem.code, problem.detail, { ...(mend !== undefined && { mend }), ...(place && { place }) });
    this.name = "ProblemError";
    this.problem = problem;
  }
}

/**
 * The value of an answer, for whoever cannot go on without it.
 * @throws ProblemError for a problem, with its code
 * @example const report = valueOf(await sluse.submit(order, recipients));
 */
export function valueOf<Value>(answer: Answer<Value>): Value {
  if (answer.error) throw new ProblemError(answer.error);
  return answer.data;
}
