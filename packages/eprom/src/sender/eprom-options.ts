import type { DocumentFormat, Instant, Notice } from "@sluse/core";

import type { MessageIndex } from "../message-index/message-index.ts";

/** What ePROM takes of letters: for the gate's `takes`, so that an order it cannot send is held when it is submitted. */
export const EPROM_TAKES: readonly DocumentFormat[] = ["pdf"];

/** A letter as ePROM takes it: a PDF of at most 30 MB. The gate's `wave.letterFor` gives one. */
export interface EpromLetter {
  readonly name: string;
  readonly format: string;
  readonly bytes: Uint8Array;
}

/** What letters and forms have in common. */
export interface EpromConnection {
  /** ePROM's address, e.g. `https://pasientrapportering.qa.nhn.no/webapi`. */
  readonly baseUrl: string | URL;
  /** The ordering system's key, as it is. */
  readonly apiKey: string;
  /** Remembers which clearance each of ePROM's ids belongs to, for the callbacks. Default: in memory only. */
  readonly index?: MessageIndex;
  /** Requests under way at the same time. Default 8. */
  readonly concurrency?: number;
  /** How long one answer is waited for, in milliseconds. Default 60 000. */
  readonly timeoutMilliseconds?: number;
  /** After so many failures in a row the rest of a wave is not sent. Default 10. */
  readonly failuresBeforeStop?: number;

  /** ePROM's own test mode: no status comes back. Default false. */
  readonly testMode?: boolean;
}

export interface EpromLetterOptions extends EpromConnection {
  readonly mode: "letter";
  /** What was approved with the letter: title, text and sender, as the recipient meets them. */
  readonly notice: Notice;
}

export interface EpromFormOptions extends EpromConnection {
  readonly mode: "form";
  /** The published version of the form that was approved. */
  readonly formId: string;
  /** When the task ends. */
  readonly expires?: Instant;
  readonly mustBeSigned?: boolean;
  readonly signingText?: string;
  /** Keeps the answer out of the person's health archive on Helsenorge. Default false. */
  readonly dontStoreCompletedFormInPha?: boolean;
}

export type EpromOptions = EpromLetterOptions | EpromFormOptions;
