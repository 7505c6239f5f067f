const mark: unique symbol = Symbol.for("sluse.error") as never;

/** Where in the caller's input an error was met. */
export interface ErrorPlace {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly path?: string;
}

/**
 * Thrown for bugs, bad configuration, unreadable input and broken I/O: never for an expected refusal, which is
 * a decision. `code` is stable and listed in `docs/reference/errors.md`. The message never holds a national id.
 */
export class SluseError extends Error {
  readonly code: string;
  readonly place: ErrorPlace | undefined;
  /** How to mend it, when there is more to say than the code's own page. */
  readonly mend: string | undefined;

  /** The message in bokmål, where it says more than what the code means. */
  readonly nb: string | undefined;

  constructor(
    code: string,
    message: string,
    options: { cause?: unknown; place?: ErrorPlace; mend?: string; nb?: string } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "SluseError";
    this.code = code;
    this.place = options.place;
    this.mend = options.mend;
    this.nb = options.nb;
    Object.defineProperty(this, mark, { value: true });
  }
}

/** Recognises a SluseError also when two copies of the library are installed. */
export function isSluseError(value: unknown): value is SluseError {
  try {
    return typeof value === "object" && value !== null && mark in value;
  } catch {
    // A proxy that answers nothing, not even what it has.
    return false;
  }
}
