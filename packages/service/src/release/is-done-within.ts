/** Whether a promise is settled within so many milliseconds, by a value or an error. */
export async function isDoneWithin(promise: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const { promise: silence, resolve } = Promise.withResolvers<false>();
  const timer = setTimeout(() => resolve(false), milliseconds);
  const done = promise.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([done, silence]);
  } finally {
    clearTimeout(timer);
  }
}
