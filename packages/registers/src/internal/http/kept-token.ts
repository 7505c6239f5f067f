import type { FetchWhole } from "./login.ts";
import type { AfterRefusal } from "./login.ts";
import { Kept } from "./kept.ts";

export interface Token {
  readonly text: string;
  /** By this machine's clock. */
  readonly goodUntil: number;
}

interface TakenToken extends Token {
  readonly takenAt: number;
}

/** For so long a token may be younger than the clock of the service it is for. */
const YOUNG = 5000;

/**
 * The token that requests are sent with. One that is refused when it is seconds old is kept for another try after a pause:
 * where the service's clock is behind, each new one would be as new to it. Refused again, it is let go of.
 */
export class KeptToken {
  readonly #token: Kept<TakenToken>;
  #current: TakenToken | undefined;
  /** The young token that was refused, and since when. */
  #refused: { readonly token: TakenToken; readonly at: number } | undefined;

  constructor(fetchToken: (fetchWhole: FetchWhole) => Promise<Token>) {
    this.#token = new Kept(async (fetchWhole) => {
      const token = await fetchToken(fetchWhole);
      this.#current = { ...token, takenAt: Date.now() };
      return this.#current;
    });
  }

  async text(fetchWhole: FetchWhole): Promise<string> {
    const { text } = await this.#token.get(fetchWhole, ({ goodUntil }) => Date.now() < goodUntil);
    return text;
  }

  /** Told that the service did not take it. */
  refused(pauseMilliseconds: number): AfterRefusal {
    const token = this.#current;
    const now = Date.now();
    if (token !== undefined && now - token.takenAt < YOUNG) {
      // Others may have been sent with it before the pause was over.
      if (this.#refused?.token !== token) this.#refused = { token, at: now };
      if (now - this.#refused.at < pauseMilliseconds) return "wait";
    }
    this.#current = undefined;
    return this.#token.drop() ? "again" : "hopeless";
  }
}
