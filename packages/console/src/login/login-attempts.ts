import { MINUTE, type Clock, type Instant } from "@sluse/core";

import { newSecret } from "../sessions/secrets.ts";
import type { LoginAttempt } from "../login.ts";

/** A login that was begun, until it comes back or is given up. */
export interface OpenAttempt {
  readonly attempt: LoginAttempt;
  readonly secrets: Readonly<Record<string, string>>;
  /** Where the person was going. */
  readonly next: string;
  /** Whose fresh login is asked for, where it is. */
  readonly user: string | undefined;
  readonly formToken: string;
  readonly begunAt: number;
  readonly until: Instant;
}

const LASTS = 10 * MINUTE;
/** Whoever begins logins by the thousand pushes out only others that were begun and not finished. */
const MOST = 10_000;

/** Logins that were begun, by what their browser's cookie holds. Each can be finished once. */
export class LoginAttempts {
  readonly #clock: Clock;
  readonly #open = new Map<string, OpenAttempt>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  begin(begun: Omit<OpenAttempt, "begunAt" | "formToken" | "until">): {
    readonly cookie: string;
    readonly formToken: string;
  } {
    const oldest = this.#open.keys().next();
    if (this.#open.size >= MOST && oldest.value !== undefined) this.#open.delete(oldest.value);
    const [cookie, formToken] = [newSecret(), newSecret()];
    // The provider's own clock is the machine's, whatever the gate goes by.
    const begunAt = Math.floor(Date.now() / 1000);
    const until = (this.#clock.now() + LASTS) as Instant;
    this.#open.set(cookie, { ...begun, formToken, begunAt, until });
    return { cookie, formToken };
  }

  take(cookie: string | undefined): OpenAttempt | undefined {
    const found = this.#open.get(cookie ?? "");
    if (cookie !== undefined) this.#open.delete(cookie);
    return found && this.#clock.now() < found.until ? found : undefined;
  }
}
