import type { EgressProxy, LinkEngine, ProbeLimits, RetryLimits } from "../../link-probe-options.ts";

/** A probe's options with every default filled in; plain data, so that it can be handed to a worker. */
export interface Settings {
  readonly engine: LinkEngine;
  readonly vantagePoint: string;
  readonly atOnce: number;
  readonly perHost: { readonly perSecond: number; readonly atOnce: number };
  readonly limits: ProbeLimits;
  readonly retry: RetryLimits;
  readonly userAgent: string;
  readonly deniedAddresses: readonly string[];
  readonly egressProxy: EgressProxy | undefined;
  readonly allowPrivate: Readonly<Record<string, readonly string[]>>;
  readonly certificateAuthorities: readonly string[];
}
