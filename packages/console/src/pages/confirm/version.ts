import { digestOf, type Project } from "@sluse/core";
import type { SuperuserReport } from "@sluse/gate";

/** A name for what a page showed of something, so that an answer to it can be held against what there is now. */
export type Version = string;

const shorten = (shown: unknown): Version => digestOf(shown).slice(0, 16);

/** What one looks at when a mail-out is to go on: what became of it so far, and what stands against it. */
export const mailOutVersion = (report: SuperuserReport): Version =>
  shorten({
    digest: report.digest,
    state: report.state,
    since: report.pause?.since ?? null,
    outcomes: { ...report.outcomes },
    complaints: report.complaints,
    stops: report.stops.map(({ at }) => at),
  });

export const projectVersion = ({ superusers, activation, plan, proposals }: Project): Version =>
  shorten({
    superusers: [...superusers],
    activation: activation ? { ...activation } : null,
    plan: plan ?? null,
    proposals: proposals.map((each) => ({ ...each })),
  });

/** As much of a digest as a person compares by eye. */
export const shortDigest = (digest: string): string => `${digest.slice(0, 6)}\u{a0}${digest.slice(6, 12)}`;
