import type { LinkVerdict } from "../vocabulary/link-verdict.ts";
import type { Instant } from "../time/instant.ts";

/** A link to look at, and what must be true of the page behind it. */
export interface LinkToProbe {
  /** Absolute address, as the recipient will open it, a canary token in the place of a personal one. */
  readonly address: string;
  /** Words that must stand on the page. */
  readonly mustContain?: readonly string[];
  /** Words that must not stand on the page, besides the policy's. */
  readonly mustNotContain?: readonly string[];
  /**
   * Hosts the way from the link may lead over, besides the link's own: `skjema.no`, `*.uio.no` for every name below,
   * `skjema.no:8443` for a port besides 443, `*` for any. A redirect that ends on another site than the link shows is
   * trusted only when its host is listed by name. Default: the link's own host only.
   */
  readonly allowedHosts?: readonly string[];
  /** The certificate must be valid past this: the end of the answer period. */
  readonly validUntil?: Instant;
  /** Asked for twice, to find forms that a plain GET consumes. */
  readonly canary?: boolean;
}

/** One request on the way from the link to its page. */
export interface LinkHop {
  readonly address: string;
  readonly status: number;
}

/** What was seen. */
export interface LinkEvidence {
  readonly checkedAt: Instant;
  readonly hops: readonly LinkHop[];
  readonly finalAddress?: string;
  readonly certificateEnds?: Instant;
  readonly title?: string;
  /** From where it was looked at; reachable from inside proves nothing about outside. */
  readonly vantagePoint: string;
}

/** What was seen of one link. */
export interface LinkReport {
  readonly address: string;
  readonly verdict: LinkVerdict;
  /** A stable word for the cause when not `ok`: `status-404`, `private-address`, `deadline` … */
  readonly cause?: string;
  readonly evidence: LinkEvidence;
}

/** How far a run has come: `done` of `of` links looked at, `address` the last of them. */
export interface LinkProgress {
  readonly done: number;
  readonly of: number;
  readonly address: string;
}

/** Looks at links. A link that is missing from the answer is `cannot-tell`. */
export interface LinkProbe {
  probe(
    links: readonly LinkToProbe[],
    options?: { readonly signal?: AbortSignal; readonly onProgress?: (progress: LinkProgress) => void },
  ): Promise<readonly LinkReport[]>;
}
