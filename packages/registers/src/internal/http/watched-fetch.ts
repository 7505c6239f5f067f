import { isSluseError } from "@sluse/core";
import type { CustomFetch } from "openid-client";

import type { FetchWhole } from "./login.ts";
import { ServiceFailure } from "./service-failure.ts";

/**
 * A `fetch` to hand to the OAuth library, which wraps what goes wrong in errors that quote requests and answers.
 * This remembers what went wrong below, to say it in our own words.
 */
export class WatchedFetch {
  readonly fetch: CustomFetch;
  #failure: { readonly error: unknown } | undefined;
  #status: number | undefined;

  constructor(fetchWhole: FetchWhole) {
    this.fetch = async (url, { method, headers, body }) => {
      try {
        const response = await fetchWhole(url, { method, headers, body: body ?? null });
        this.#status = response.status;
        return response;
      } catch (error) {
        this.#failure = { error };
        throw error;
      }
    };
  }

  /** What to throw in the place of the library's error. */
  explain(error: unknown, words: string): unknown {
    if (this.#failure !== undefined) return this.#failure.error;
    if (isSluseError(error)) return error;
    const status = this.#status;
    if (status === undefined || status === 200) return new ServiceFailure(words, { mayPass: true });
    const mayPass = status >= 500 || status === 429;
    return new ServiceFailure(`${words}: it answered ${status}`, { mayPass, status });
  }
}
