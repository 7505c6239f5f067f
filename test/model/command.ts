import type { AsyncCommand } from "fast-check";

import type { Book } from "./book.ts";
import type { Systems } from "./systems.ts";

export type GateCommand = AsyncCommand<Book, Systems>;

/** A step of a life: what it is called, when it can be taken, and what it does to the systems and to the book. */
export const step = (
  name: string,
  run: (book: Book, systems: Systems) => Promise<void>,
  check: (book: Book) => boolean = () => true,
): GateCommand => ({ run, check, toString: () => name });

/**
 * Mail-outs are chosen by a number of any size, so that a life stays sensible when steps are left out of it; a negative
 * one counts from the latest.
 */
export function chosen(book: Book, choice: number): number {
  const count = book.mailOuts.length;
  return choice < 0 ? Math.max(0, count + choice) : choice % count;
}

/** Several steps that often follow one another, as one. */
export const inTurn = (steps: readonly GateCommand[]): GateCommand => ({
  check: (book) => steps[0]?.check(book) ?? false,
  async run(book, systems) {
    for (const each of steps) if (each.check(book)) await each.run(book, systems);
  },
  toString: () => steps.map(String).join(" and "),
});
export const hasMailOuts = (book: Readonly<Book>): boolean => book.mailOuts.length > 0;
