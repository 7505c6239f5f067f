import { systemClock, type LinkProbe, type LinkReport, type LinkToProbe } from "@sluse/core";

import { unseen } from "./internal/engine/report.ts";
import { assertEngine, runInWorker, type RunEnd } from "./internal/engine/run-in-worker.ts";
import { readProbeOptions, settingsOf } from "./internal/engine/settings-of.ts";
import type { LinkCause } from "./link-cause.ts";
import type { LinkProbeOptions } from "./link-probe-options.ts";

/**
 * A probe that looks at links from where it stands, each run in a thread of its own. It answers once for every link
 * it is given, in their order; what it could not look at is `cannot-tell`. The answers of two runs over the same world
 * are the same, times apart.
 * @throws SluseError `SLUSE_LINKCHECK_OPTIONS`, `SLUSE_LINKCHECK_BUNDLED`; `probe` rejects with the signal's reason when
 * aborted and with what `onProgress` throws, and never else
 */
export function createLinkProbe(given: LinkProbeOptions): LinkProbe {
  const options = readProbeOptions(given);
  assertEngine();
  const settings = settingsOf(options);
  const clock = options.clock ?? systemClock;
  return {
    async probe(links, { signal, onProgress } = {}) {
      signal?.throwIfAborted();
      if (links.length === 0) return [];
      const checkedAt = clock.now();
      const distinct = [...new Map(links.map((link) => [keyOf(link), link])).values()];
      const reports = new Map<string, LinkReport>();
      const end = await runInWorker(
        { links: distinct, settings, checkedAt, asksForNames: options.resolve !== undefined },
        {
          milliseconds: settings.limits.runMs,
          resolve: options.resolve,
          signal,
          onReport: (index, report) => {
            const link = distinct[index];
            if (!link) return;
            reports.set(keyOf(link), report);
            onProgress?.({ done: reports.size, of: distinct.length, address: link.address });
          },
        },
      );
      // A thread that died may have been wrong before it did.
      if (end === "failed") reports.clear();
      return links.map(
        (link) =>
          reports.get(keyOf(link)) ?? unseen(link, CAUSES_OF_END[end], checkedAt, settings.vantagePoint),
      );
    },
  };
}

const CAUSES_OF_END: Readonly<Record<RunEnd, LinkCause>> = {
  done: "no-answer",
  failed: "engine-failed",
  deadline: "deadline",
};

/** Links that ask for the same of the same address are one. */
const keyOf = (link: LinkToProbe): string =>
  JSON.stringify([
    link.address,
    link.mustContain ?? [],
    link.mustNotContain ?? [],
    link.allowedHosts ?? [],
    link.validUntil ?? null,
    link.canary ?? false,
  ]);
