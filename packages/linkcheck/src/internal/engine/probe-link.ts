import type { Instant, LinkReport, LinkToProbe } from "@sluse/core";

import type { LinkCause } from "../../link-cause.ts";
import { follow, type Trail } from "./follow.ts";
import { judge } from "./judge.ts";
import type { FetchResult } from "./fetch-result.ts";
import type { PageFetcher } from "./page-fetcher.ts";
import { report } from "./report.ts";
import type { Settings } from "./settings.ts";

/** One run: the links of a probe, what to look with, and whom to tell. */
export interface Run {
  readonly links: readonly LinkToProbe[];
  readonly settings: Settings;
  readonly fetcher: PageFetcher;
  readonly checkedAt: Instant;
  /** Told of the link at `index` when it is judged. */
  readonly onReport: (index: number, report: LinkReport) => void;
}

/** The hosts a link's way may lead over: its own, and those it lists. */
export const hostsOf = (link: LinkToProbe): readonly string[] => {
  const own = URL.canParse(link.address) ? new URL(link.address) : undefined;
  const ownHost = own && own.port === "" ? [own.host] : [];
  return [...ownHost, ...(link.allowedHosts ?? [])];
};

/** Looks at one link through `fetch`, and says what it comes to. `doubt` is what another judge has against it. */
export async function probeLink(
  run: Run,
  link: LinkToProbe,
  fetch: (address: string) => Promise<FetchResult>,
  doubt?: (trail: Trail) => LinkCause | undefined,
): Promise<LinkReport> {
  const { fetcher, settings } = run;
  const certificateEnd = (host: string): Instant | undefined => fetcher.certificates.endOf(host);
  const trail = await follow(link.address, fetch, settings.limits.hops);
  const cause =
    judge(link, trail, certificateEnd) ??
    doubt?.(trail) ??
    (link.canary === true ? await judgeAgain(run, link) : undefined);
  return report({
    link,
    trail,
    cause,
    certificateEnd,
    checkedAt: run.checkedAt,
    vantagePoint: settings.vantagePoint,
  });
}

/** A form that a plain GET consumes does not open twice. */
async function judgeAgain(run: Run, link: LinkToProbe): Promise<LinkCause | undefined> {
  const hosts = hostsOf(link);
  const second = await follow(
    link.address,
    (address) => run.fetcher.fetchAgain(address, hosts),
    run.settings.limits.hops,
  );
  const cause = judge(link, second, (host) => run.fetcher.certificates.endOf(host));
  return cause === undefined ? undefined : "consumed-by-opening";
}
