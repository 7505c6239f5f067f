import type { LinkCause } from "../../link-cause.ts";
import type { PageFacts } from "../page/page-facts.ts";

/** What stood at an address. */
export type Content =
  /** `html` is there when the engine must show it to another judge, and memory allows. */
  | { readonly kind: "page"; readonly facts: PageFacts; readonly html: Buffer | undefined }
  /** A file that is not read, as a PDF; it came whole. */
  | { readonly kind: "file" }
  | { readonly kind: "empty" }
  /** It did not come whole, or cannot be read. */
  | { readonly kind: "unread"; readonly cause: LinkCause };

/** An address that answered. */
export interface Answer {
  readonly kind: "answer";
  readonly address: string;
  readonly status: number;
  readonly contentType: string;
  /** Where it sends the reader on, when it does. */
  readonly location: string | undefined;
  readonly setsCookie: boolean;
  readonly botWall: boolean;
  readonly content: Content;
}

/** An address that was not asked, or did not answer. */
export interface Silence {
  readonly kind: "silence";
  readonly address: string;
  readonly cause: LinkCause;
}

/** One guarded GET of one address, with no redirect followed. Addresses are without fragment. */
export type FetchResult = Answer | Silence;

/** The address as it goes over the wire, without its fragment. */
export function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = "";
  return url.href;
}
