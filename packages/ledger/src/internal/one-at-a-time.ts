/** Lets asynchronous work through one piece at a time, in the order it came. */
export class OneAtATime {
  #last: Promise<unknown> = Promise.resolve();

  run<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = this.#last.then(work, work);
    // The queue goes on whatever became of this piece; its caller gets the error.
    this.#last = next.catch(() => undefined);
    return next;
  }
}
