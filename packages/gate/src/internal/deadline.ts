/** A register or another source that has not answered by then is silent. */
const SECONDS = 120;

/**
 * What a source answers, or that it took too long. One that does not heed its signal is silent all the same, and a deadline
 * left running would keep the answer in memory until it passed.
 */
export async function withinDeadline<Answer>(
  ask: (signal: AbortSignal) => Promise<Answer>,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const controller = new AbortController();
  const { promise: passed, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const late = new DOMException("there was no answer in time", "TimeoutError");
    controller.abort(late);
    reject(late);
  }, SECONDS * 1000);
  try {
    const both = signal ? AbortSignal.any([signal, controller.signal]) : controller.signal;
    return await Promise.race([ask(both), passed]);
  } finally {
    clearTimeout(timer);
  }
}
