import type { ProblemCause } from "./problem.ts";

/** Thrown where a request is turned away before the gate is asked. */
export class RequestRefused extends Error {
  readonly problem: ProblemCause;

  constructor(problem: ProblemCause) {
    super(problem.detail);
    this.name = "RequestRefused";
    this.problem = problem;
  }
}
