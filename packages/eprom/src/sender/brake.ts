/** Stops a wave when the service keeps failing, or at once. What was not begun is then not sent. */
export class Brake {
  readonly #limit: number;
  #inARow = 0;
  #isOn = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  succeeded(): void {
    this.#inARow = 0;
  }

  failed(): void {
    this.#inARow += 1;
    if (this.#inARow >= this.#limit) this.#isOn = true;
  }

  pull(): void {
    this.#isOn = true;
  }
}
