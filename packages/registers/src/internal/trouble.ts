import { isSluseError } from "@sluse/core";

/** Why a register cannot answer, in words without persons. Never leaves the package: it becomes `trouble`. */
export class Trouble extends Error {
  constructor(words: string) {
    super(words);
    this.name = "Trouble";
  }
}

/** The words for an error that makes everyone unknown; anything unforeseen is thrown on, as a bug. */
export function troubleOf(error: unknown): string {
  if (error instanceof Trouble) return error.message;
  if (isSluseError(error))
    return error.mend === undefined ? error.message : `${error.message}; ${mendOf(error.mend)}`;
  throw error;
}

/** A mend as the end of a sentence. */
const mendOf = (mend: string): string =>
  mend.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase()).replace(/\.$/u, "");
