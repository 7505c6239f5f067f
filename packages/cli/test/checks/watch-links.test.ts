import { HOUR, eforsk, instant, later } from "@sluse/core";
import { createLinkProbe } from "@sluse/linkcheck";
import { createLinkProbeDouble, createSimulatedClock } from "@sluse/testkit";
import { HTML, openLinkWorld, page } from "@sluse/testkit/link-world";
import { expect, test } from "vitest";

import { watchLinks, type Look } from "../../src/checks/watch-links.ts";

const START = instant("2027-02-01T08:00+01:00");
const LINK = "https://skjema.fjordheim-universitet.no/hverdag";

async function watch(options: {
  readonly links: readonly string[];
  readonly hours: number;
  readonly dies?: number;
}): Promise<Look[]> {
  const clock = createSimulatedClock(START);
  const probe = createLinkProbeDouble({ clock });
  const looks: Look[] = [];
  const watched = watchLinks({
    links: options.links,
    canaries: {},
    probe,
    policy: eforsk.links,
    until: later(START, options.hours * HOUR),
    everyMinutes: 60,
    clock,
    signal: new AbortController().signal,
  });
  for await (const look of watched) {
    looks.push(look);
    if (looks.length === options.dies) probe.verdicts.set(LINK, "broken");
  }
  return looks;
}

test("looks again and again until the answer period is over", async () => {
  const looks = await watch({ links: [LINK], hours: 3 });
  expect(looks.map(({ at }) => (at - START) / HOUR)).toEqual([0, 1, 2, 3]);
  expect(looks.every(({ findings }) => findings.length === 0)).toBe(true);
});

test("sees a link that dies, and the link's own address with it", async () => {
  const looks = await watch({ links: [LINK], hours: 2, dies: 1 });
  expect(looks.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
    [],
    ["link/broken"],
    ["link/broken"],
  ]);
  expect(looks[1]?.findings[0]?.facts["address"]).toContain("skjema.fjordheim-universitet.no");
});

test("has nothing to follow without links", async () => {
  expect(await watch({ links: [], hours: 500 })).toHaveLength(1);
});

test("follows real pages over the network: one that closes, and a form tried with its canary", async () => {
  let isOpen = true;
  await using world = await openLinkWorld({
    "/svar": ({ reply, url }) => {
      const isKnown = url.searchParams.get("t") === "kanari-4711";
      reply.send(
        isKnown ? 200 : 404,
        HTML,
        page(isOpen ? "Velkommen til undersøkelsen" : "Skjemaet er lukket"),
      );
    },
    "/om": ({ reply }) => reply.send(200, HTML, page("Om undersøkelsen")),
  });
  const clock = createSimulatedClock(START);
  const looks = watchLinks({
    links: ["https://skjema.example/om", "https://skjema.example/svar?t=kanari-4711"],
    canaries: { kode: "kanari-4711" },
    probe: createLinkProbe({
      vantagePoint: "loopback",
      clock,
      perHost: { perSecond: 10_000, atOnce: 20 },
      certificateAuthorities: [world.certificateAuthority],
      allowPrivate: world.allowPrivate,
      resolve: (host) => world.names.resolve(host),
    }),
    policy: { ...eforsk.links, allowedHosts: ["skjema.example"] },
    until: later(START, 2 * HOUR),
    everyMinutes: 60,
    clock,
    signal: new AbortController().signal,
  });
  const seen: string[][] = [];
  for await (const { findings } of looks) {
    seen.push(findings.map(({ rule }) => rule));
    isOpen = false;
  }
  expect(seen).toEqual([[], ["link/page-closed"], ["link/page-closed"]]);
  expect(new Set(world.requests.map(({ path }) => path))).toEqual(new Set(["/om", "/svar?t=kanari-4711"]));
});
