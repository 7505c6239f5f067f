import type { MessageIndex } from "../message-index/message-index.ts";

/** How ePROM is reached, and what it is asked for besides what was approved. What is sent comes from the wave. */
export interface EpromOptions {
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
  /** Clearances that are begun at once, in one transaction of the gate. Default 50. */
  readonly begunAtOnce?: number;
  /** ePROM's own test mode: no status comes back. Default false. */
  readonly testMode?: boolean;
  /** Of forms. */
  readonly mustBeSigned?: boolean;
  readonly signingText?: string;
  /** Keeps the answer to a form out of the person's health archive on Helsenorge. Default false. */
  readonly dontStoreCompletedFormInPha?: boolean;
}

/** What ePROM is asked for with each order. */
export type AskedOfEprom = Pick<
  EpromOptions,
  "testMode" | "mustBeSigned" | "signingText" | "dontStoreCompletedFormInPha"
>;
