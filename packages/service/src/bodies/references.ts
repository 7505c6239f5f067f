import type { Recipient } from "@sluse/core";

import type { Rows } from "./body-shape.ts";

/** The caller's own names for rows, by row. */
export type References = Map<number, string>;

/**
 * Rows as the gate takes them: numbered as they come where they have no number of their own, and without the caller's
 * references, which are kept while the release lasts. Those of a sheet have its numbers, and no others.
 */
export const withoutReferences = (rows: Rows, references?: References): Rows =>
  Symbol.asyncIterator in rows ? rows : inTurn(rows, references);

function* inTurn(
  rows: Iterable<unknown>,
  references: References | undefined,
): Generator<Recipient, void, void> {
  let arrived = 0;
  for (const given of rows) {
    arrived += 1;
    // What is no row, or has a reference that is none, is the gate's to tell.
    if (!isRow(given)) {
      yield given as Recipient;
      continue;
    }
    const { reference, row = arrived, ...rest } = given;
    if (reference !== undefined) references?.set(row, reference);
    yield { ...rest, row };
  }
}

const isRow = (given: unknown): given is Recipient & { readonly reference?: string } =>
  typeof given === "object" &&
  given !== null &&
  !Array.isArray(given) &&
  (!("reference" in given) || typeof given.reference === "string");
