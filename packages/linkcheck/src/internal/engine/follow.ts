import type { LinkHop } from "@sluse/core";

import type { LinkCause } from "../../link-cause.ts";
import { withoutFragment, type Answer, type FetchResult } from "./fetch-result.ts";

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** The way from a link to the page behind it. */
export interface Trail {
  readonly hops: readonly LinkHop[];
  /** Addresses asked for, in order, fragments gone. */
  readonly addresses: readonly string[];
  readonly end:
    | { readonly kind: "page"; readonly answer: Answer }
    | { readonly kind: "cut"; readonly cause: LinkCause };
  /** What the reader's browser looks for on the page, when a redirect did not change it. */
  readonly fragment: string;
}

/** Follows redirects as a browser does, each address seen through `fetch`. */
export async function follow(
  link: string,
  fetch: (address: string) => Promise<FetchResult>,
  longest: number,
): Promise<Trail> {
  const hops: LinkHop[] = [];
  const addresses: string[] = [];
  let fragment = fragmentOf(link);
  let cookies = false;
  const cut = (cause: LinkCause): Trail => ({ hops, addresses, end: { kind: "cut", cause }, fragment });

  let next = link;
  for (;;) {
    if (!URL.canParse(next)) return cut(hops.length === 0 ? "malformed-address" : "redirect-unusable");
    const address = withoutFragment(next);
    if (addresses.includes(address)) return cut(cookies ? "wants-cookies" : "redirect-loop");
    if (hops.length > longest) return cut(cookies ? "wants-cookies" : "too-many-redirects");
    const seen = await fetch(address);
    if (seen.kind === "silence") return cut(seen.cause);
    addresses.push(address);
    hops.push({ address, status: seen.status });
    cookies ||= seen.setsCookie;
    if (!REDIRECTS.has(seen.status))
      return { hops, addresses, end: { kind: "page", answer: seen }, fragment };
    if (seen.location === undefined || !URL.canParse(seen.location, address)) return cut("redirect-unusable");
    const target = new URL(seen.location, address);
    if (target.hash !== "") fragment = fragmentOf(target.href);
    next = target.href;
  }
}

/** Text fragments (`#:~:text=`) are a wish of the browser's and need nothing on the page. */
function fragmentOf(address: string): string {
  if (!URL.canParse(address)) return "";
  const fragment = new URL(address).hash.slice(1);
  const directive = fragment.indexOf(":~:");
  return directive === -1 ? fragment : fragment.slice(0, directive);
}
