import { RequestRefused } from "../problems/request-refused.ts";
import type { ServiceLimits } from "../service-limits.ts";

const MINUTE = 60_000;

type Limits = Pick<ServiceLimits, "perMinute" | "atOnce">;

interface Use {
  /** Requests that may be begun now; filled up as time passes. */
  left: number;
  filledAt: number;
  atOnce: number;
}

/** What each caller has asked for, in this process. */
export class CallLimits {
  readonly #limits: Limits;
  readonly #now: () => number;
  readonly #uses = new Map<string, Use>();

  constructor(limits: Limits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  /**
   * Begins a request. It ends when what is returned is disposed of.
   * @throws RequestRefused `SLUSE_SERVICE_TOO_MANY`
   */
  begin(caller: string): Disposable {
    const { perMinute, atOnce } = this.#limits;
    const use = this.#useOf(caller);
    if (use.atOnce >= atOnce) throw tooMany(`more than ${atOnce} requests at once`, 1);
    if (use.left < 1)
      throw tooMany(`more than ${perMinute} requests a minute`, Math.ceil((1 - use.left) * (60 / perMinute)));
    use.left -= 1;
    use.atOnce += 1;
    return {
      [Symbol.dispose]() {
        use.atOnce -= 1;
      },
    };
  }

  #useOf(caller: string): Use {
    const now = this.#now();
    const { perMinute } = this.#limits;
    const known = this.#uses.get(caller) ?? { left: perMinute, filledAt: now, atOnce: 0 };
    const filled = known.left + (Math.max(0, now - known.filledAt) * perMinute) / MINUTE;
    known.left = Math.min(perMinute, filled);
    known.filledAt = now;
    this.#uses.set(caller, known);
    return known;
  }
}

const tooMany = (detail: string, seconds: number): RequestRefused =>
  new RequestRefused({
    code: "SLUSE_SERVICE_TOO_MANY",
    detail,
    headers: { "retry-after": String(Math.max(1, seconds)) },
  });
