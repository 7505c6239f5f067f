/** One request and its answer, as a double saw them. */
export interface Exchange {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The request's body; long ones are cut. */
  readonly body: string;
  /** Status of the answer; `undefined` while there is none. */
  readonly status: number | undefined;
}

type Recorded = { -readonly [Key in keyof Exchange]: Exchange[Key] };

/** Everything that was asked of a double, in the order it came. */
export class Traffic {
  readonly #exchanges: Recorded[] = [];
  #underWay = 0;
  #mostAtOnce = 0;

  get exchanges(): readonly Exchange[] {
    return this.#exchanges;
  }

  /** Requests that wait for their answer now. */
  get underWay(): number {
    return this.#underWay;
  }

  /** The most requests that waited for their answer at the same time. */
  get mostAtOnce(): number {
    return this.#mostAtOnce;
  }

  /** How many requests came whose address holds `path`. */
  count(path = ""): number {
    return this.#exchanges.filter((exchange) => exchange.url.includes(path)).length;
  }

  /** What a proxy or an access log would keep of every request: address and headers, one line each. */
  *logLines(): Generator<string, void> {
    for (const { method, url, headers } of this.#exchanges) {
      yield `${method} ${url} ${Object.entries(headers).flat().join(" ")}`;
    }
  }

  /** Records a request; the function that is returned tells that its answer is given, or never will be. */
  begin(request: Omit<Exchange, "status">): (status: number | undefined) => void {
    const exchange: Recorded = { ...request, status: undefined };
    this.#exchanges.push(exchange);
    this.#underWay += 1;
    this.#mostAtOnce = Math.max(this.#mostAtOnce, this.#underWay);
    let isOver = false;
    return (status) => {
      if (isOver) return;
      isOver = true;
      exchange.status = status;
      this.#underWay -= 1;
    };
  }
}
