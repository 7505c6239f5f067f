import { SluseError, type Clock } from "@sluse/core";
import { functionInput, parseInput, withFunctions } from "@sluse/core/house";
import { z } from "zod";

import type { LinkProbeOptions, ProbeLimits, RetryLimits } from "../../link-probe-options.ts";
import { isRange } from "../guard/public-address.ts";
import type { Settings } from "./settings.ts";

const LIMITS: ProbeLimits = {
  hops: 10,
  connectMs: 10_000,
  headersMs: 15_000,
  bodyMs: 20_000,
  runMs: 300_000,
  pageBytes: 2 * 1024 * 1024,
  fileBytes: 32 * 1024 * 1024,
};
const RETRY: RetryLimits = { times: 2, firstWaitMs: 1_000, longestWaitMs: 60_000 };

const number = z.number().exactOptional();
const texts = z.array(z.string());
const optionsInput: z.ZodType<LinkProbeOptions> = z.strictObject({
  engine: z.enum(["direct", "linkinator"]).exactOptional(),
  vantagePoint: z.string(),
  clock: withFunctions<Clock>("clock", "now", "sleepUntil").exactOptional(),
  atOnce: number,
  perHost: z.strictObject({ perSecond: z.number(), atOnce: z.number() }).exactOptional(),
  limits: z
    .strictObject({
      hops: number,
      connectMs: number,
      headersMs: number,
      bodyMs: number,
      runMs: number,
      pageBytes: number,
      fileBytes: number,
    } satisfies Readonly<Record<keyof ProbeLimits, unknown>>)
    .exactOptional(),
  retry: z
    .strictObject({ times: number, firstWaitMs: number, longestWaitMs: number } satisfies Readonly<
      Record<keyof RetryLimits, unknown>
    >)
    .exactOptional(),
  userAgent: z.string().exactOptional(),
  deniedAddresses: texts.exactOptional(),
  egressProxy: z
    .strictObject({ address: z.string(), authorization: z.string().exactOptional() })
    .exactOptional(),
  allowPrivate: z.record(z.string(), texts).exactOptional(),
  certificateAuthorities: texts.exactOptional(),
  resolve: functionInput<NonNullable<LinkProbeOptions["resolve"]>>().exactOptional(),
} satisfies Readonly<Record<keyof LinkProbeOptions, unknown>>);

/** Reads the options into a copy. @throws SluseError `SLUSE_LINKCHECK_OPTIONS` */
export const readProbeOptions = (options: LinkProbeOptions): LinkProbeOptions =>
  parseInput(optionsInput, options, { what: "the options of the probe", code: "SLUSE_LINKCHECK_OPTIONS" });

/** Fills in the defaults. @throws SluseError `SLUSE_LINKCHECK_OPTIONS` */
export function settingsOf(options: LinkProbeOptions): Settings {
  const limits = { ...LIMITS, ...options.limits };
  const retry = { ...RETRY, ...options.retry };
  const perHost = options.perHost ?? { perSecond: 5, atOnce: 2 };
  const atOnce = options.atOnce ?? 20;

  const engine = options.engine ?? "linkinator";
  if (engine !== "direct" && engine !== "linkinator") throw fault("`engine` is not `direct` or `linkinator`");
  if (options.vantagePoint.trim() === "")
    throw fault("`vantagePoint` is empty: the evidence must say from where");
  for (const [name, value] of Object.entries(limits)) requireWhole(`limits.${name}`, value, 1, 2 ** 31 - 1);
  requireWhole("limits.hops", limits.hops, 1, 20);
  requireWhole("retry.times", retry.times, 0, 5);
  requireWhole("retry.firstWaitMs", retry.firstWaitMs, 1, 600_000);
  requireWhole("retry.longestWaitMs", retry.longestWaitMs, 1, 600_000);
  requireWhole("atOnce", atOnce, 1, 256);
  requireWhole("perHost.atOnce", perHost.atOnce, 1, 256);
  if (!(perHost.perSecond > 0)) throw fault("`perHost.perSecond` is not above 0");
  const ranges = [...(options.deniedAddresses ?? []), ...Object.values(options.allowPrivate ?? {}).flat()];
  for (const range of ranges) {
    if (!isRange(range)) throw fault(`\`${range.slice(0, 60)}\` is not a range like 10.2.0.0/16`);
  }
  if (options.egressProxy && !/^https?:\/\/[^@]+$/u.test(options.egressProxy.address)) {
    throw fault("`egressProxy.address` is not like http://proxy.example:3128");
  }

  return {
    engine,
    vantagePoint: options.vantagePoint,
    atOnce,
    perHost: { perSecond: perHost.perSecond, atOnce: perHost.atOnce },
    limits,
    retry,
    userAgent: options.userAgent ?? "sluse-linkcheck/0.1",
    deniedAddresses: options.deniedAddresses ?? [],
    egressProxy: options.egressProxy,
    allowPrivate: options.allowPrivate ?? {},
    certificateAuthorities: options.certificateAuthorities ?? [],
  };
}

function requireWhole(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw fault(`\`${name}\` is not a whole number from ${least} to ${most}`);
}

const fault = (message: string): SluseError => new SluseError("SLUSE_LINKCHECK_OPTIONS", message);
