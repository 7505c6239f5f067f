import type { Digest, UserId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";

/** What somebody can be over a whole site. */
export type SiteRole = "central-function" | "service-desk" | "operations" | "auditor";

/**
 * Somebody who has logged in to the pages, from login to logout. Of what their browser holds it knows digests alone: whoever
 * reads the ledger logs in as nobody.
 */
export interface LoginSession {
  /** What it is called where its person sees it and ends it. Opens nothing. */
  readonly id: string;
  readonly user: UserId;
  /** What whoever logged them in calls them. */
  readonly name: string;
  /** What their last login gave them to be, besides what the site's configuration names them as. Default: nothing. */
  readonly roles?: readonly SiteRole[];
  /** What they sit at, in a few words. */
  readonly device: string;
  readonly startedAt: Instant;
  /** The last login, which may be later than the first. */
  readonly loggedInAt: Instant;
  /** The last request, give or take a minute. */
  readonly seenAt: Instant;
  /** When the cookie was last changed. */
  readonly rotatedAt: Instant;
  readonly cookie: Digest;
  /** The cookie before, for requests that were on their way when it changed. */
  readonly earlier: { readonly cookie: Digest; readonly until: Instant } | null;
  /** Of what stands in each of its forms. */
  readonly formToken: Digest;
}
