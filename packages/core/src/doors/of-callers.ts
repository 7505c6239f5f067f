import { isSluseError, SluseError } from "../errors/sluse-error.ts";

/** What something of the caller's threw, told as its own; an error of Sluse's passes as it is. */
export const ofCallers = (what: string, cause: unknown): SluseError =>
  isSluseError(cause)
    ? cause
    : new SluseError("SLUSE_PART_FAILED", `${what} threw something of its own`, { cause });
