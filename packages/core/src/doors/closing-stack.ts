/**
 * What was opened on the way, closed in the reverse order unless it is handed on. Node 24's `AsyncDisposableStack`, as far as
 * the house needs it, on the Node 22 that it promises to run on. What fails to close is told once the rest is closed: by
 * its own error, or by an `AggregateError` where several do.
 */
export class ClosingStack implements AsyncDisposable {
  #closing: (() => unknown)[] = [];

  /** Closes something with its own way of being closed, when it has one. */
  use<Opened extends AsyncDisposable | Disposable | null | undefined>(opened: Opened): Opened {
    if (!opened) return opened;
    this.defer(() =>
      Symbol.asyncDispose in opened ? opened[Symbol.asyncDispose]() : opened[Symbol.dispose](),
    );
    return opened;
  }

  /** Closes something in a way that is told here. */
  adopt<Opened>(opened: Opened, close: (opened: Opened) => unknown): Opened {
    this.defer(() => close(opened));
    return opened;
  }

  defer(close: () => unknown): void {
    this.#closing.push(close);
  }

  /** Hands everything on: this one has nothing left to close. */
  move(): ClosingStack {
    const moved = new ClosingStack();
    moved.#closing = this.#closing;
    this.#closing = [];
    return moved;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closing = this.#closing.toReversed();
    this.#closing = [];
    const failed: unknown[] = [];
    for (const close of closing) {
      try {
        await close();
      } catch (error) {
        failed.push(error);
      }
    }
    if (failed.length > 1) throw new AggregateError(failed, "several things could not be closed");
    if (failed.length === 1) throw failed[0];
  }
}
