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

/** How a client shows who it is. */
export interface Login {
  /** Sends a request as this client. */
  send(request: OutgoingRequest, fetches: LoginFetches): Promise<Response>;
  /** What is known of the login is no good any longer. `true` when another try may get a better one. */
  renew(): boolean;
}
