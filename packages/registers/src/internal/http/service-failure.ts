import { Trouble } from "../trouble.ts";

/** A request that came to nothing. `mayPass`: another attempt may succeed. */
export class ServiceFailure extends Trouble {
  readonly mayPass: boolean;
  /** How long the service asked to be left alone. */
  readonly waitMilliseconds: number | undefined;
  /** How long the next attempt waits, when that is for us to say. */
  readonly pauseMilliseconds: number | undefined;
  /** The status of the answer, when there was one. */
  readonly status: number | undefined;
  /** The service's own code, for those who know it. */
  readonly code: string | undefined;

  constructor(
    words: string,
    facts: {
      mayPass: boolean;
      waitMilliseconds?: number;
      pauseMilliseconds?: number;
      status?: number;
      code?: string;
    },
  ) {
    super(words);
    this.name = "ServiceFailure";
    this.mayPass = facts.mayPass;
    this.waitMilliseconds = facts.waitMilliseconds;
    this.pauseMilliseconds = facts.pauseMilliseconds;
    this.status = facts.status;
    this.code = facts.code;
  }
}
