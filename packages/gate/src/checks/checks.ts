import { parseInput } from "@sluse/core";
import { z } from "zod";

import type { Context } from "../internal/context.ts";
import { readOrder, type OrderInput } from "../orders/read-order.ts";
import { checkLetter, letterToCheck, type LetterToCheck } from "./check-letter.ts";
import { checkLinksAlone, linksToCheck, type LinksToCheck } from "./check-links-alone.ts";
import type { Checked } from "./checked.ts";
import { dryRun, type DryRun } from "./dry-run.ts";

interface CheckOptions {
  readonly signal?: AbortSignal;
}

/** What can be tried before anything is ordered: nothing is kept, and nobody is asked about. */
export interface Checks {
  /**
   * Checks an order as its submission would, without being one: the order, its letters and links, its templates and its rows. No
   * register is asked and nobody is looked for in the ledger, so that the answer is the same whoever has opted out.
   * @throws SluseError `SLUSE_ORDER_INVALID`, `SLUSE_PROJECT_UNKNOWN`, `SLUSE_RECIPIENTS_BROKEN_OFF`
   */
  order(order: OrderInput, options?: CheckOptions): Promise<DryRun>;
  /**
   * Checks letters by themselves, by a project's policy: text, template, links, and what a made-up recipient's values add.
   * @throws SluseError `SLUSE_OPTION_INVALID`, `SLUSE_PROJECT_UNKNOWN`
   */
  letter(letter: LetterToCheck, options?: CheckOptions): Promise<Checked>;
  /**
   * Checks links by themselves, by a project's policy, at most twenty. They are looked at as those of letters are: from a
   * guarded network, https and public addresses alone.
   * @throws SluseError `SLUSE_OPTION_INVALID`, `SLUSE_PROJECT_UNKNOWN`
   */
  links(links: LinksToCheck, options?: CheckOptions): Promise<Checked>;
}

const checkOptions = z.strictObject({ signal: z.instanceof(AbortSignal).optional() });

const read = <Output>(schema: z.ZodType<Output>, given: unknown): Output =>
  parseInput(schema, given, { what: "the request", code: "SLUSE_OPTION_INVALID" });

export const createChecks = (context: Context): Checks => ({
  async order(order, given = {}) {
    const { signal } = read(checkOptions, given);
    return dryRun(context, readOrder(order), signal);
  },

  async letter(letter, given = {}) {
    const { signal } = read(checkOptions, given);
    return checkLetter(context, read(letterToCheck, letter), signal);
  },

  async links(links, given = {}) {
    const { signal } = read(checkOptions, given);
    return checkLinksAlone(context, read(linksToCheck, links), signal);
  },
});
