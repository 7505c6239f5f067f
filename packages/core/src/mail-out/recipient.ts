import type { Language } from "../language.ts";
import type { NationalIdFault } from "../national-id/national-id.ts";

/** One row of an order, as the ordering system gives it. */
export interface Recipient {
  /** The person who gets the letter or form. */
  readonly nationalId: string;
  /** The person it is about, when another: both are screened, the recipient's limits are counted. */
  readonly onBehalfOf?: string;
  /** Default: the one KRR tells, where the gate has its register; else the first document's. */
  readonly language?: Language;
  /** Slot values of this recipient's letter. */
  readonly values?: Readonly<Record<string, string>>;
  /**
   * Row in the caller's file, 1–999999999, heading row 1, for findings. Default, and in place of any other number: the
   * order of arrival, from 1.
   */
  readonly row?: number;
}

/** Why a row is not one that anybody can be written to by. `odd-value`: a value of it cannot stand in the letter. */
export type RowFault =
  | NationalIdFault
  | "unknown-field"
  | "unknown-language"
  | "unreadable-values"
  | "odd-value";
