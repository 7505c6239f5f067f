import { SluseError, isSluseError, type Recipient } from "@sluse/core";

/**
 * The caller's recipients, read as they come. What they themselves throw is told as theirs; whatever else fails
 * meanwhile passes as itself, so that nobody looks for a fault in a list that is whole.
 * @throws SluseError `SLUSE_RECIPIENTS_BROKEN_OFF` when the stream ends in an error that is not one of Sluse's own
 */
export function ofCaller(
  recipients: AsyncIterable<Recipient> | Iterable<Recipient>,
  signal: AbortSignal | undefined,
): AsyncIterable<Recipient> | Iterable<Recipient> {
  const told = (error: unknown): unknown =>
    isSluseError(error) || signal?.aborted ? error : brokenOff(error);
  return Symbol.iterator in recipients ? inTurn(recipients, told) : asTheyCome(recipients, told);
}

function* inTurn(
  recipients: Iterable<Recipient>,
  told: (error: unknown) => unknown,
): Generator<Recipient, void, void> {
  try {
    yield* recipients;
  } catch (error) {
    throw told(error);
  }
}

async function* asTheyCome(
  recipients: AsyncIterable<Recipient>,
  told: (error: unknown) => unknown,
): AsyncGenerator<Recipient, void, void> {
  try {
    yield* recipients;
  } catch (error) {
    throw told(error);
  }
}

const brokenOff = (error: unknown): SluseError =>
  new SluseError("SLUSE_RECIPIENTS_BROKEN_OFF", "the stream of recipients ended in an error", {
    cause: error,
  });
