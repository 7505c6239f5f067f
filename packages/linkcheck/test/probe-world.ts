import { eforsk, type LinkProbe, type LinkToProbe } from "@sluse/core";
import type { LinkWorld } from "@sluse/testkit/link-world";

import { createLinkProbe, type LinkProbeOptions } from "../src/index.ts";

/** A probe that sees `world` and nothing else, with no pace to keep. */
export const probeOf = (world: LinkWorld, options: Partial<LinkProbeOptions> = {}): LinkProbe =>
  createLinkProbe({
    vantagePoint: "loopback",
    perHost: { perSecond: 10_000, atOnce: 20 },
    retry: { times: 2, firstWaitMs: 10, longestWaitMs: 2_000 },
    certificateAuthorities: [world.certificateAuthority],
    allowPrivate: world.allowPrivate,
    resolve: (host) => world.names.resolve(host),
    ...options,
  });

/** A link as a letter under the `eforsk` policy gives it. */
export const underPolicy = (link: LinkToProbe): LinkToProbe => ({
  allowedHosts: eforsk.links.allowedHosts,
  ...link,
  mustNotContain: [...eforsk.links.forbiddenOnPage, ...(link.mustNotContain ?? [])],
});
