import type { Html } from "./html.ts";

/** Where in the menu a page stands. */
export type Place =
  | "waiting"
  | "mail-outs"
  | "orders"
  | "projects"
  | "templates"
  | "policy"
  | "calendar"
  | "operations"
  | "person"
  | "log"
  | "stop"
  | "none";

export interface Page {
  readonly title: string;
  readonly place: Place;
  readonly body: Html;
  /** The mail-out that a stop from this page would be of. */
  readonly mailOut?: string;
  /** Whether something of it is told anew while one looks, by the one script there is. */
  readonly isLive?: boolean;
  /** Other than 200: something filled in must be mended (422), the page has gone stale (409), there is no such thing (404). */
  readonly status?: 403 | 404 | 409 | 422 | 429 | 500;
}

/** Something told to a page that is open. */
export interface LiveEvent {
  readonly name: "now" | "over";
  /** Markup of this console's own. */
  readonly data: string;
}

/** What a page's handler answers: a page, the way to another, a file to keep, or a letter as it is: to look at, or to `keep` under a name. */
export type Answer =
  | ({ readonly kind: "page" } & Page)
  | { readonly kind: "see"; readonly path: string }
  | { readonly kind: "file"; readonly name: string; readonly lines: AsyncIterable<string> }
  | { readonly kind: "events"; readonly events: (signal: AbortSignal) => AsyncIterable<LiveEvent> }
  | {
      readonly kind: "document";
      readonly type: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly keep?: string;
    };

export const see = (path: string): Answer => ({ kind: "see", path });
export const page = (shown: Page): Answer => ({ kind: "page", ...shown });
