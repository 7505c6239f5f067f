import { NumberSet } from "../internal/number-set.ts";
import { shortNumber, shortNumberOf } from "../internal/short-number.ts";
import { rowOf, type ReadRecipient } from "../recipients/read-recipients.ts";

/** Who came by in a list, and what their first row says of them: numbers alone, while the list is read. */
export class RowsSeen {
  readonly #people = new NumberSet();
  readonly #rows = new NumberSet();

  /** How many there are, each once. */
  get people(): number {
    return this.#people.size;
  }

  /** Adds a row: of somebody new, of somebody who came before, or of one whose first row says something else. */
  add(row: ReadRecipient): "new" | "again" | "differs" {
    const person = shortNumberOf(rowOf(row));
    // What is a recipient's own is digested under their name: two people have no such digest in common.
    const own = row.values === null ? person : shortNumber(row.values);
    if (!this.#people.add(person)) return this.#rows.has(own) ? "again" : "differs";
    this.#rows.add(own);
    return "new";
  }
}
