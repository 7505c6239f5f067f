/**
 * Where a gate tells what it does: facts first, then a sentence, as `pino` takes them. Gets counts and ids, never a person.
 * @example
 * ```ts
 * const tell = (facts: object, message: string) => console.error(message, facts);
 * const logger: Logger = { info: tell, warn: tell, error: tell };
 * ```
 */
export interface Logger {
  /** What happened, as it should. */
  info(facts: object, message: string): void;
  /** What did not go as it should, and holds nothing up by itself: a register that did not answer. */
  warn(facts: object, message: string): void;
  /** What failed, and somebody has to look at. The gate itself answers its faults; the service and its alerts have nobody to answer. */
  error(facts: object, message: string): void;
}

/** Tells nobody anything. */
export const silentLogger: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
