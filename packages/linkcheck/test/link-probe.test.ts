import { execFile } from "node:child_process";
import { createServer } from "node:net";
import { promisify } from "node:util";

import { DAY, instant, later } from "@sluse/core";
import { openLinkWorld, page, showing, type LinkWorld } from "@sluse/testkit/link-world";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { createLinkProbe, type LinkEngine, type LinkProbeOptions } from "../src/index.ts";
import { behaviourTable } from "./behaviour-table.ts";
import { probeOf, underPolicy } from "./probe-world.ts";

const NOW = instant("2027-02-01T08:00:00Z");
const clock = { now: () => NOW, sleepUntil: () => Promise.resolve() };
const site = (path: string): { address: string } => ({ address: `https://skjema.example${path}` });

let world: LinkWorld;
beforeAll(async () => {
  world = await openLinkWorld({
    // Linkinator cannot decode such a fragment; browsers take it as it stands.
    "/odd-id": showing(
      page("Skjema", '<p id="%E0%A4%A">Her er skjemaet</p><textarea name="svar"></textarea>'),
    ),
    "/named": showing(page("Helse i Trøndelag – ČÁ")),
  });
});
afterAll(() => world[Symbol.asyncDispose]());

describe.each<LinkEngine>(["direct", "linkinator"])("a probe with %s", (engine) => {
  test("tells what it saw, and from where", async () => {
    const probe = probeOf(world, { engine, clock, vantagePoint: "sykehuset, Trondheim" });
    const [report] = await probe.probe([site("/to-ok#top")]);
    expect(report).toEqual({
      address: "https://skjema.example/to-ok#top",
      verdict: "ok",
      evidence: {
        checkedAt: NOW,
        hops: [
          { address: "https://skjema.example/to-ok", status: 302 },
          { address: "https://skjema.example/ok", status: 200 },
        ],
        finalAddress: "https://skjema.example/ok",
        certificateEnds: report?.evidence.certificateEnds,
        title: "Velkommen til undersøkelsen",
        vantagePoint: "sykehuset, Trondheim",
      },
    });
    const days = ((report?.evidence.certificateEnds ?? 0) - Date.now()) / DAY;
    expect(Math.round(days)).toBe(390);
  });

  test("answers in the order asked, once for each, also for the same link twice", async () => {
    const links = ["/404", "/ok", "/404", "/named", "/ok"].map(site);
    const reports = await probeOf(world, { engine }).probe(links);
    expect(reports.map(({ address, verdict }) => [address, verdict])).toEqual(
      links.map(({ address }) => [address, address.endsWith("404") ? "broken" : "ok"]),
    );
    expect(reports[3]?.evidence.title).toBe("Helse i Trøndelag – ČÁ");
  });

  test("asks once for a page, whatever fragments point into it", async () => {
    const before = world.requests.length;
    await probeOf(world, { engine }).probe(
      ["", "#samtykke", "#kontakt", "#zz"].map((hash) => site(`/sections${hash}`)),
    );
    expect(world.requests.slice(before).map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /sections",
    ]);
  });

  test("says the same of the same world, whatever the order and the pace", async () => {
    const rows = behaviourTable.filter(
      ({ patience, name }) => patience === undefined && !/bomb|endless|token|429|50\d/u.test(name),
    );
    const run = async (options: Partial<LinkProbeOptions>, inReverse: boolean): Promise<string[]> => {
      await using same = await openLinkWorld();
      const links = rows.map((row) => underPolicy(row.link));
      const asked = inReverse ? links.toReversed() : links;
      const reports = await probeOf(same, { engine, clock, ...options }).probe(asked);
      const texts = reports.map((report) =>
        JSON.stringify(report, (key, value: unknown) => (key === "certificateEnds" ? "then" : value)),
      );
      return inReverse ? texts.toReversed() : texts;
    };
    const first = await run({}, false);
    expect(await run({ atOnce: 3, perHost: { perSecond: 5_000, atOnce: 1 } }, true)).toEqual(first);
  });

  test("holds a certificate to the end of the answer period", async () => {
    const end = later(instant(Date.now()), 5 * DAY);
    const link = { address: "https://snart-utlopt.example/ok" };
    const reports = await probeOf(world, { engine }).probe([
      { ...link, validUntil: later(end, -DAY) },
      { ...link, validUntil: later(end, DAY) },
    ]);
    expect(reports.map(({ verdict, cause }) => [verdict, cause])).toEqual([
      ["ok", undefined],
      ["cannot-tell", "certificate-ends"],
    ]);
  });

  test("tells its progress", async () => {
    const seen: string[] = [];
    await probeOf(world, { engine }).probe([site("/ok"), site("/404")], {
      onProgress: ({ done, of, address }) => seen.push(`${done}/${of} ${address.slice(-4)}`),
    });
    expect(seen.map((each) => each.slice(0, 3))).toEqual(["1/2", "2/2"]);
    expect(seen.map((each) => each.slice(4)).toSorted()).toEqual(["/404", "e/ok"]);
  });

  test("believes nothing of a thread that died, not even what it said before", async () => {
    const fatal = { address: "https://skjema.example:8443/ok", allowedHosts: JSON.parse("[null]") };
    const reports = await probeOf(world, { engine, atOnce: 1 }).probe([site("/ok"), fatal]);
    expect(reports.map(({ verdict, cause }) => [verdict, cause])).toEqual([
      ["cannot-tell", "engine-failed"],
      ["cannot-tell", "engine-failed"],
    ]);
  });

  test("stops when its listener throws, and says so to the caller", async () => {
    const probing = probeOf(world, { engine }).probe([site("/ok")], {
      onProgress: () => {
        throw new Error("skjermen er borte");
      },
    });
    await expect(probing).rejects.toThrow("skjermen er borte");
  });

  test("stops when told to, with the reason given", async () => {
    const stopping = new AbortController();
    const reason = new Error("superbrukeren ombestemte seg");
    const probing = probeOf(world, { engine }).probe([site("/never")], { signal: stopping.signal });
    await vi.waitFor(() => expect(world.requests.some(({ path }) => path === "/never")).toBe(true), {
      timeout: 10_000,
    });
    stopping.abort(reason);
    await expect(probing).rejects.toBe(reason);
    await expect(probeOf(world, { engine }).probe([site("/ok")], { signal: stopping.signal })).rejects.toBe(
      reason,
    );
  });

  test("tells of a link as soon as it is judged, whatever the others still wait for", async () => {
    const stopping = new AbortController();
    const reason = new Error("det første er sett");
    const probing = probeOf(world, { engine }).probe([site("/ok"), site("/never")], {
      signal: stopping.signal,
      onProgress: () => stopping.abort(reason),
    });
    await expect(probing).rejects.toBe(reason);
  });

  test("cannot tell of what is left at the deadline", async () => {
    const [report] = await probeOf(world, { engine, limits: { runMs: 1_500 } }).probe([site("/never")]);
    expect(report).toMatchObject({ verdict: "cannot-tell", cause: "deadline", evidence: { hops: [] } });
  });

  test("cannot tell of links a name service throws nonsense about", async () => {
    const answers: unknown[] = [
      undefined,
      "127.0.0.1",
      [{}],
      [{ address: 7 }],
      [{ address: "::1%lo", family: 6 }],
      () => 1,
    ];
    const hosts = new Map(answers.map((answer, index) => [`navn${index}.example`, answer]));
    const resolve = (host: string): Promise<never> => Promise.resolve(hosts.get(host) as never);
    const links = [...hosts.keys()].map((host) => ({ address: `https://${host}/ok` }));
    const reports = await probeOf(world, { engine, resolve }).probe(links);
    expect(reports).toHaveLength(answers.length);
    expect(reports.map(({ verdict }) => verdict)).not.toContain("ok");
  });
});

test("what linkinator does not find in order is not ok, whatever was seen", async () => {
  // Fetch, as browsers, asks nothing at port 6000.
  const unsafe = { address: "https://skjema.example:6000/ok", allowedHosts: ["skjema.example:6000"] };
  const links = [site("/odd-id"), site("/odd-id#%E0%A4%A"), unsafe];
  const direct = await probeOf(world, { engine: "direct" }).probe(links);
  const both = await probeOf(world, { engine: "linkinator" }).probe(links);
  const alone = await probeOf(world, { engine: "linkinator" }).probe(links.slice(1, 2));
  expect(direct.map(({ verdict }) => verdict)).toEqual(["ok", "ok", "ok"]);
  expect(both.map(({ cause }) => cause)).toEqual([undefined, "engines-disagree", "no-answer"]);
  expect(alone.map(({ cause }) => cause)).toEqual(["no-answer"]);
});

describe("the host application", () => {
  const dispatcherOf = (version: number): unknown =>
    Reflect.get(globalThis, Symbol.for(`undici.globalDispatcher.${version}`));

  test.each<LinkEngine>(["direct", "linkinator"])(
    "keeps its dispatcher, and what stands in its environment means nothing to %s",
    async (engine) => {
      await fetch("data:text/plain,hei");
      const before = [1, 2].map(dispatcherOf);
      let throughProxy = 0;
      await using proxy = createServer((socket) => {
        throughProxy += 1;
        socket.destroy();
      });
      await new Promise<void>((resolve) => {
        proxy.listen(0, "127.0.0.1", resolve);
      });
      const at = proxy.address();
      const port = at !== null && typeof at === "object" ? at.port : 0;
      for (const name of ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY"]) {
        vi.stubEnv(name, `http://127.0.0.1:${port}`);
      }
      vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
      const untrusted = { address: "https://selvsignert.example/ok" };
      const reports = await probeOf(world, { engine }).probe([site("/ok"), untrusted]);
      vi.unstubAllEnvs();
      expect(reports.map(({ verdict }) => verdict)).toEqual(["ok", "broken"]);
      expect(throughProxy).toBe(0);
      expect(before[0]).toBeDefined();
      for (const [index, each] of before.entries()) expect(dispatcherOf(index + 1)).toBe(each);
    },
  );

  test("gets no dispatcher by importing the package", async () => {
    const source = new URL("../src/index.ts", import.meta.url).href;
    const { stdout } = await promisify(execFile)(process.execPath, [
      "--conditions=@sluse/source",
      "--disable-warning=ExperimentalWarning",
      "--input-type=module",
      "--eval",
      `await import("${source}");
       console.log([1, 2].map((each) => Symbol.for("undici.globalDispatcher." + each) in globalThis).join());`,
    ]);
    expect(stdout.trim()).toBe("false,false");
  });
});

describe("createLinkProbe", () => {
  test.each<[string, Partial<LinkProbeOptions>]>([
    ["vantagePoint", { vantagePoint: " " }],
    ["atOnce", { atOnce: 0 }],
    ["atOnce", { atOnce: -1 }],
    ["atOnce", { atOnce: Number.NaN }],
    ["perHost.atOnce", { perHost: { perSecond: 1, atOnce: 1000 } }],
    ["perHost.perSecond", { perHost: { perSecond: 0, atOnce: 1 } }],
    ["perHost.perSecond", { perHost: { perSecond: Number.NaN, atOnce: 1 } }],
    ["limits.hops", { limits: { hops: 21 } }],
    ["limits.runMs", { limits: { runMs: 2 ** 31 } }],
    ["retry.times", { retry: { times: 100 } }],
    ["retry.longestWaitMs", { retry: { longestWaitMs: 86_400_000 } }],
    ["10.0.0.0", { allowPrivate: { "a.no": ["10.0.0.0"] } }],
    ["x/8", { deniedAddresses: ["x/8"] }],
    ["egressProxy.address", { egressProxy: { address: "http://bruker:passord@proxy.no" } }],
    ["engine", { engine: "curl" as never }],
  ])("refuses %s as in %j", (name, options) => {
    expect(() => createLinkProbe({ vantagePoint: "her", ...options })).toThrow(
      expect.objectContaining({
        code: "SLUSE_LINKCHECK_OPTIONS",
        message: expect.stringContaining(name) as string,
      }),
    );
  });

  test("asks for nothing when there is nothing to ask for", async () => {
    expect(await createLinkProbe({ vantagePoint: "her" }).probe([])).toEqual([]);
  });
});
