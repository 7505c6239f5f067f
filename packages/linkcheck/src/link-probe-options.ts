import type { Clock } from "@sluse/core";

/** Who judges beside the evidence: linkinator, or nobody. Both ask in a worker thread, behind the same guard. */
export type LinkEngine = "direct" | "linkinator";

/** One address of a host, and the port to use there when not the link's own. */
export interface ResolvedAddress {
  readonly address: string;
  /** 4 or 6, of the Internet Protocol. */
  readonly family: number;
  readonly port?: number;
}

/**
 * A proxy that all traffic must pass. The address check at connect time then sees only the proxy: keep private
 * addresses out in the proxy itself. Everything else of the guard holds.
 */
export interface EgressProxy {
  /** `http://proxy.example:3128` */
  readonly address: string;
  /** Value of `Proxy-Authorization`. */
  readonly authorization?: string;
}

/** How a probe looks, and from where. None of it can be switched on by policy, by an order or by the environment. */
export interface LinkProbeOptions {
  /** Default: `linkinator`. `direct` is lighter, and gives no second opinion; docs/adr/0010-link-engine.md says why. */
  readonly engine?: LinkEngine;
  /** From where the probe looks, in words for the evidence: `hospital network, Trondheim`. */
  readonly vantagePoint: string;
  /** Tells when a link was looked at. Default: the machine's. */
  readonly clock?: Clock;
  /** Links looked at at once, over all hosts. 1–256, default 20. */
  readonly atOnce?: number;
  /** For each host. Default: 5 requests a second, 2 at once. */
  readonly perHost?: { readonly perSecond: number; readonly atOnce: number };
  readonly limits?: Partial<ProbeLimits>;
  readonly retry?: Partial<RetryLimits>;
  /** What the probe calls itself. Default: `sluse-linkcheck/0.1`. */
  readonly userAgent?: string;
  /** Ranges that nobody may be sent to, besides all that are not public: the house's own public ranges. */
  readonly deniedAddresses?: readonly string[];
  readonly egressProxy?: EgressProxy;

  /** Ranges that a host may lie in although they are private (split-horizon DNS): `{ "skjema.no": ["10.2.0.0/16"] }`. */
  readonly allowPrivate?: Readonly<Record<string, readonly string[]>>;
  /** Certificate authorities to trust besides the browsers', in PEM. Citizens' browsers do not know them: for tests. */
  readonly certificateAuthorities?: readonly string[];
  /** Answers for the name service. For tests. */
  readonly resolve?: (host: string) => Promise<readonly ResolvedAddress[]>;
}

/** Where looking ends. Times in milliseconds, sizes in bytes. */
export interface ProbeLimits {
  /** Redirects followed from one link. Default 10. */
  readonly hops: number;
  /** For a name look-up, and for a connection with its handshake. Default 10 000. */
  readonly connectMs: number;
  /** From the request to its headers. Default 15 000. */
  readonly headersMs: number;
  /** From the headers to the end of the body. Default 20 000. */
  readonly bodyMs: number;
  /** For the whole run. Default 300 000. */
  readonly runMs: number;
  /** Largest page that is read, after decompression. Default 2 MiB. */
  readonly pageBytes: number;
  /** Largest other file, as a PDF, that is fetched to its end. Default 32 MiB. */
  readonly fileBytes: number;
}

/** When an address answered that it cannot answer now. */
export interface RetryLimits {
  /** Further tries. Default 2. */
  readonly times: number;
  /** Wait before the first, in milliseconds; doubled for each. Default 1 000. */
  readonly firstWaitMs: number;
  /** A Retry-After beyond this, in milliseconds, is not waited for. Default 60 000. */
  readonly longestWaitMs: number;
}
