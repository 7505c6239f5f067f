const encoder = new TextEncoder();

interface StreamEnds {
  /** The reader is gone. */
  readonly whenGone: () => void;
  /** Called once, however it ended. */
  readonly whenOver: () => void;
}

/** A stream of lines, each made when there is room for it: a reader that is slow holds the next one up. */
export function streamOf(
  lines: AsyncIterable<string>,
  { whenGone, whenOver }: StreamEnds,
): ReadableStream<Uint8Array> {
  const iterator = lines[Symbol.asyncIterator]();
  let isGone = false;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const next = await iterator.next();
          if (!next.done) return controller.enqueue(encoder.encode(`${next.value}\n`));
          whenOver();
          if (!isGone) controller.close();
        } catch (error) {
          whenOver();
          if (!isGone) controller.error(error);
        }
      },
      async cancel() {
        isGone = true;
        whenGone();
        // What waits within it was woken, and ends by what it was woken with.
        await iterator.return?.().catch(() => undefined);
        whenOver();
      },
    },
    { highWaterMark: 0 },
  );
}
