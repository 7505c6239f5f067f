/** The same lines with the first made already: what it throws is thrown here, before an answer begins. */
export async function begun(
  lines: AsyncGenerator<string, void, void>,
): Promise<AsyncGenerator<string, void, void>> {
  const first = await lines.next();
  return (async function* all() {
    try {
      if (!first.done) yield first.value;
      yield* lines;
    } finally {
      // Whoever leaves at the first line has not come to the others, which end with it.
      await lines.return();
    }
  })();
}
