import { SluseError, isSluseError, type Recipient } from "@sluse/core";

type Recipients = AsyncIterable<Recipient> | Iterable<Recipient>;

/**
 * The caller's recipients, read as they come, for as long as nobody aborts: also those that never end, or of whom the next
 * never comes. What they themselves throw is told as theirs; whatever else fails meanwhile passes as itself, so that nobody
 * looks for a fault in a list that is whole.
 * @throws SluseError `SLUSE_RECIPIENTS_BROKEN_OFF` when the stream ends in an error that is not one of Sluse's own
 */
export const ofCaller = (recipients: Recipients, signal: AbortSignal | undefined): Recipients =>
  Symbol.iterator in recipients ? inTurn(recipients, signal) : asTheyCome(recipients, signal);

function* inTurn(
  recipients: Iterable<Recipient>,
  signal: AbortSignal | undefined,
): Generator<Recipient, void, void> {
  try {
    for (const recipient of recipients) {
      signal?.throwIfAborted();
      yield recipient;
    }
  } catch (error) {
    throw told(error, signal);
  }
}

async function* asTheyCome(
  recipients: AsyncIterable<Recipient>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Recipient, void, void> {
  let abort: ((reason: unknown) => void) | undefined;
  const onAbort = (): void => abort?.(signal?.reason);
  signal?.addEventListener("abort", onAbort);
  let iterator: AsyncIterator<Recipient> | undefined;
  let last: "came" | "is waited for" | "was the end" = "came";
  try {
    iterator = recipients[Symbol.asyncIterator]();
    for (;;) {
      signal?.throwIfAborted();
      last = "is waited for";
      const asked = iterator.next();
      // One listener for all of them: a race with a promise that lives long would keep each of a million.
      const next = await new Promise<IteratorResult<Recipient, unknown>>((resolve, reject) => {
        abort = reject;
        Promise.resolve(asked).then(resolve, reject);
      });
      if (next.done === true) {
        last = "was the end";
        return;
      }
      last = "came";
      yield next.value;
    }
  } catch (error) {
    if (!signal?.aborted) last = "was the end";
    throw told(error, signal);
  } finally {
    signal?.removeEventListener("abort", onAbort);
    if (last === "came") await close(iterator, signal);
    // Whatever hangs closes when the next has come, and nobody waits for that.
    if (last === "is waited for") close(iterator, signal).catch(() => undefined);
  }
}

async function close(
  iterator: AsyncIterator<Recipient> | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await iterator?.return?.();
  } catch (error) {
    throw told(error, signal);
  }
}

const told = (error: unknown, signal: AbortSignal | undefined): unknown =>
  isSluseError(error) || signal?.aborted
    ? error
    : new SluseError("SLUSE_RECIPIENTS_BROKEN_OFF", "the stream of recipients ended in an error", {
        cause: error,
      });
