import { Refusal } from "../guard/refusal.ts";

/** Ends what is under way when it has taken too long. */
export class Deadline {
  readonly #controller = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Gives what comes next so many milliseconds, whatever was left. */
  allow(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#controller.abort(new Refusal("timeout")), milliseconds);
  }

  lift(): void {
    clearTimeout(this.#timer);
  }
}
