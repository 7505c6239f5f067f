/** What can go wrong with one answer of a service. */
export type Fault =
  /** Takes the request and never answers. */
  | { readonly kind: "timeout" }
  /** Breaks the connection off. */
  | { readonly kind: "reset" }
  | {
      readonly kind: "status";
      readonly status: 200 | 400 | 401 | 403 | 404 | 429 | 500 | 502 | 503 | 504;
      readonly retryAfterSeconds?: number;
      /** Default: `{ statusCode, status, message }` without particulars. */
      readonly body?: unknown;
    }
  /** Status 200, and JSON that stops in the middle. */
  | { readonly kind: "malformed-json" }
  /** Status 200, and sound JSON that is something else. */
  | { readonly kind: "wrong-shape" }
  /** A login page where the answer should be, as a proxy gives it. */
  | { readonly kind: "web-page" }
  /** Status 200, and nothing. */
  | { readonly kind: "empty-body" }
  /** A byte now and then, and never the end. */
  | { readonly kind: "slow-drip" }
  /** An answer that goes on and on. */
  | { readonly kind: "huge-body" }
  | ListFault;

/** What can go wrong with one page of a list that comes in pages. */
export type ListFault =
  /** Half of the page's people are missing. */
  | { readonly kind: "partial-page" }
  /** The page points back to itself. */
  | { readonly kind: "page-loop" }
  /** The page holds the people of the one before it. */
  | { readonly kind: "duplicate-page" }
  /** The page holds nobody, and points on. */
  | { readonly kind: "empty-page" };

/** What can go wrong with a double. */
export type FaultKind = Fault["kind"];

/** Which requests a fault befalls. */
export interface FaultOrder {
  readonly fault: Fault;
  /** Only requests whose path holds this. */
  readonly path?: string;
  /** The first request to be hit, of those that match from now on, counted from 1. Default 1. */
  readonly from?: number;
  /** How many requests in a row are hit. Default 1. */
  readonly times?: number;
  /**
   * Whether the service does its work before the answer is spoilt: the letter goes out, and nobody hears of it.
   * Default: yes, but for a status below 504.
   */
  readonly hasEffect?: boolean;
}
