/** How a register speaks with its service. Every limit has a default; times are in milliseconds. */
export interface ConnectionOptions {
  /** One whole exchange, the answer's last byte included. Default 30 000. */
  readonly timeoutMilliseconds?: number;
  /** Attempts in all at each request, when the fault may pass. Default 4. */
  readonly attempts?: number;
  /** The pause before the second attempt; it doubles, with jitter, from one to the next. Default 500. */
  readonly firstPauseMilliseconds?: number;
  /** The longest pause, also when the service asks for one. Default 30 000. */
  readonly longestPauseMilliseconds?: number;
  /** Requests under way at the same time. Default 4. */
  readonly concurrency?: number;
  /** The largest answer that is read, in bytes. Default 32 MiB. */
  readonly largestAnswerBytes?: number;
  /** After so many failed requests in a row the service is left alone for a while. Default 5. */
  readonly failuresBeforeRest?: number;
  /** How long it is left alone. Default 60 000. */
  readonly restMilliseconds?: number;
}

/** Every limit, filled in. */
export type Connection = Required<ConnectionOptions>;
