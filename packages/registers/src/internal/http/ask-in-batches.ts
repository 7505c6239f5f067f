import type { NationalId } from "@sluse/core";

import { Trouble } from "../trouble.ts";

/**
 * Asks about people, each once and so many at a time. Trouble leaves its batch unanswered, and no other.
 * @param ask answers with why somebody of the batch is missing, in words without persons, where somebody is
 * @returns the first trouble there was
 */
export async function askInBatches(
  people: readonly NationalId[],
  most: number,
  ask: (batch: readonly NationalId[]) => Promise<string | undefined>,
): Promise<string | undefined> {
  const each = [...new Set(people)];
  const batches = Array.from({ length: Math.ceil(each.length / most) }, (_, at) =>
    each.slice(at * most, (at + 1) * most),
  );
  let first: string | undefined;
  await Promise.all(
    batches.map(async (batch) => {
      try {
        const trouble = await ask(batch);
        first ??= trouble;
      } catch (error) {
        if (!(error instanceof Trouble)) throw error;
        first ??= error.message;
      }
    }),
  );
  return first;
}

/** The trouble of an answer that lacks so many people, where there was any. */
export const unansweredFor = (people: number, trouble: string | undefined): { readonly trouble?: string } =>
  trouble === undefined ? {} : { trouble: `${people} people unanswered for: ${trouble}` };
