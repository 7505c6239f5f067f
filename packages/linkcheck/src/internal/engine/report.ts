import type { Instant, LinkEvidence, LinkReport, LinkToProbe } from "@sluse/core";

import { verdictOf, type LinkCause } from "../../link-cause.ts";
import { asInstant } from "./as-instant.ts";
import type { Trail } from "./follow.ts";

export interface ReportInput {
  readonly link: LinkToProbe;
  readonly trail: Trail | undefined;
  readonly cause: LinkCause | undefined;
  readonly certificateEnd: (host: string) => Instant | undefined;
  readonly checkedAt: Instant;
  readonly vantagePoint: string;
}

/** What was seen of a link, and what it comes to. */
export function report(input: ReportInput): LinkReport {
  const { link, trail, cause } = input;
  const end = trail?.end.kind === "page" ? trail.end.answer : undefined;
  const certificateEnds = earliest(
    (trail?.hops ?? []).map((hop) => input.certificateEnd(new URL(hop.address).host)),
  );
  const title = end?.content.kind === "page" ? end.content.facts.title : undefined;
  const evidence: LinkEvidence = {
    checkedAt: input.checkedAt,
    hops: trail?.hops ?? [],
    ...(end && { finalAddress: end.address }),
    ...(certificateEnds !== undefined && { certificateEnds }),
    ...(title !== undefined && { title }),
    vantagePoint: input.vantagePoint,
  };
  return {
    address: link.address,
    verdict: cause === undefined ? "ok" : verdictOf(cause),
    ...(cause !== undefined && { cause }),
    evidence,
  };
}

/** A report on a link that was not looked at. */
export const unseen = (
  link: LinkToProbe,
  cause: LinkCause,
  checkedAt: Instant,
  vantagePoint: string,
): LinkReport =>
  report({ link, trail: undefined, cause, certificateEnd: () => undefined, checkedAt, vantagePoint });

function earliest(ends: readonly (Instant | undefined)[]): Instant | undefined {
  const known = ends.filter((end) => end !== undefined);
  return known.length === 0 ? undefined : asInstant(Math.min(...known));
}
