import type { FoundLink } from "@sluse/core";

/** One recipient's letter. */
export interface LetterLinks {
  readonly links: readonly FoundLink[];
  /** `template`: the links are a template's, `{{slot}}` standing for what `values` gives. Default `letter`: they stand as the recipient meets them. */
  readonly stage?: "letter" | "template";
  /** Addresses that the values bring along, by slot. */
  readonly inValues?: Readonly<Record<string, readonly string[]>>;
  /** The recipient's slot values, which tell exactly where in an address the token stands. */
  readonly values?: Readonly<Record<string, string>>;
  /** Row in the caller's file, for findings. Default: the order of arrival, from 1. */
  readonly row?: number;
  /** A number that stands for the recipient: a second row of the same one repeats nobody's link. Default: each its own. */
  readonly person?: number;
}
