/** A request on its way to a service. */
export interface OutgoingRequest {
  readonly method: "GET" | "POST";
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string | null;
}

/** `fetch`, but within limits of time and size, and with an answer that is read to its end. */
export type FetchWhole = (url: string | URL, init?: RequestInit) => Promise<Response>;

/** What a login may fetch with. */
export interface LoginFetches {
  /** For the request itself: stops when the request is called off. */
  readonly request: FetchWhole;
  /** For tokens, which other requests may be waiting for too. */
  readonly login: FetchWhole;
}

/**
 * What another try is worth after an answer of 401: none; one at once, with another login; or one with the same login after
 * a pause, for it may be too new to the service.
 */
export type AfterRefusal = "hopeless" | "again" | "wait";

/** How a client shows who it is. */
export interface Login {
  /** Sends a request as this client. */
  send(request: OutgoingRequest, fetches: LoginFetches): Promise<Response>;
  /**
   * Told that the service answered 401.
   * @param pauseMilliseconds how long the next try waits after `wait`
   */
  refused(pauseMilliseconds: number): AfterRefusal;
}
