import type { Html } from "../markup/html.ts";

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
  /** Other than 200: something filled in must be mended (422), the page has gone stale (409), there is no such thing (404). */
  readonly status?: 403 | 404 | 409 | 422 | 500;
}

/** What a page's handler answers: a page, the way to another, a file to keep, or a letter as it is. */
export type Answer =
  | ({ readonly kind: "page" } & Page)
  | { readonly kind: "see"; readonly path: string }
  | { readonly kind: "file"; readonly name: string; readonly lines: AsyncIterable<string> }
  | { readonly kind: "document"; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> };

export const see = (path: string): Answer => ({ kind: "see", path });
export const page = (shown: Page): Answer => ({ kind: "page", ...shown });
