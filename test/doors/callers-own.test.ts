import { createGate, fullReport } from "@sluse/gate";
import { createLinkShapes, checkLinkAddresses, checkLinks } from "@sluse/linkcheck";
import { eforsk, resolvePolicy, type FoundLink, type Ledger } from "@sluse/core";
import { checkTemplate } from "@sluse/content";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { startTelling } from "@sluse/service";
import { describe, expect, it } from "vitest";

import { everydayTemplates } from "../everyday/letter.ts";
import { SUPERUSER } from "../everyday/users.ts";
import { having } from "./hostile.ts";
import { gateOptions, openedGate } from "./gate-doors.ts";

const OWN = new TypeError("the caller's own");
const throwing = (): never => {
  throw OWN;
};
const nothing = (): undefined => undefined;

/** What is another thing at every look but the first. */
const onceA = <Given extends object>(given: Given, key: keyof Given & string, later: unknown): Given => {
  const first: unknown = given[key];
  let looks = 0;
  return Object.defineProperty({ ...given }, key, {
    get: () => ((looks += 1) === 1 ? first : later),
    enumerable: true,
  });
};

const LINK: FoundLink = {
  address: "https://www.uio.no/sovn",
  from: "markup",
  place: { kind: "text", document: "brev", line: 1, column: 1 },
};
const by = { by: SUPERUSER };

describe("what the caller's own things throw is told with a code", () => {
  it("a stream of outcomes that breaks off, and a promise of one", async () => {
    const { gate } = await openedGate();
    const broken = { [Symbol.iterator]: throwing };
    await expect(gate.reconcile(broken, by)).rejects.toMatchObject({
      code: "SLUSE_OPTION_INVALID",
      cause: OWN,
    });
    await expect(gate.reconcile(Promise.resolve([]) as never, by)).rejects.toMatchObject({
      code: "SLUSE_OPTION_INVALID",
    });
  });

  it("a report that is waited for", () => {
    expect(() => fullReport({ view: "superuser", ...having("then", throwing) } as never)).toThrow(
      expect.objectContaining({ code: "SLUSE_ROLE_MISSING" }),
    );
  });

  it("a ledger that is none of ours", async () => {
    const ledger: Ledger = { ...createMemoryLedger(), transact: throwing };
    await expect(createGate({ ...gateOptions(), ledger })).rejects.toMatchObject({
      code: "SLUSE_PART_FAILED",
      cause: OWN,
    });
  });

  it.each([
    ["a clock that throws", { clock: { now: throwing, sleepUntil: nothing } }],
    ["a logger that throws", { logger: { info: nothing, warn: nothing, error: throwing } }],
  ])("%s where alerts are told: the process goes on, and whoever stops it is told", async (_what, part) => {
    const ledger: Ledger = { ...createMemoryLedger(), transact: () => Promise.reject(new Error("away")) };
    const senders = [{ name: "post", send: throwing }];
    const telling = startTelling({ ledger, senders, ...(part as object) });
    await new Promise((resolve) => setImmediate(resolve));
    const stopped = await telling.stop().then(
      () => "stopped",
      (error: unknown) => error,
    );
    expect(stopped === "stopped" || (stopped as { code: string }).code === "SLUSE_PART_FAILED").toBe(true);
  });
});

describe("what says otherwise at the second look is held to the first", () => {
  it.each(["address", "place"] as const)("a link's %s", (key) => {
    const link = onceA(LINK, key, 10n);
    expect(checkLinkAddresses([link], { policy: eforsk.links }).findings).toEqual(
      checkLinkAddresses([LINK], { policy: eforsk.links }).findings,
    );
    const shapes = createLinkShapes({ policy: eforsk.links });
    shapes.add({ links: [onceA(LINK, key, 10n)] });
    expect(shapes.finish().links).toEqual([LINK]);
  });

  it("a letter's values", () => {
    const shapes = createLinkShapes({ policy: eforsk.links, tokenSlots: ["token"] });
    const links = [{ ...LINK, address: "https://www.uio.no/sovn?t={{token}}" }];
    shapes.add({ links, stage: "template", values: onceA({ token: "a1b2c3d4" }, "token", 10n) });
    expect(shapes.finish().shapes).toMatchObject([{ personal: true }]);
  });

  it("a template", () => {
    const [template] = everydayTemplates().templates;
    expect(checkTemplate(onceA(template!, "passages", nothing), ["contact"]).findings).toEqual([]);
  });

  it("a layer of a policy", () => {
    const layer = onceA({ source: "gulv.yaml", value: { version: "1" } }, "value", 10n);
    expect(resolvePolicy(layer).version).toBe("1");
  });
});

describe("what is odd is refused with a code", () => {
  it("a layer of a policy that answers nothing any more", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(() => resolvePolicy({ source: "gulv.yaml", value: { version: proxy } })).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^SLUSE_/u) as string }),
    );
  });

  it("a layer that goes round in a ring", () => {
    const ring: Record<string, unknown> = {};
    ring["limits"] = ring;
    expect(() => resolvePolicy({ source: "gulv.yaml", value: ring })).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^SLUSE_/u) as string }),
    );
  });

  it("half a character in a canary stands in no link", async () => {
    const probe = { probe: () => Promise.resolve([]) };
    const { findings } = await checkLinks([LINK], {
      probe,
      policy: eforsk.links,
      canaries: { token: "a\uD800" },
    });
    expect(findings.map(({ rule }) => rule)).toEqual(["link/cannot-tell"]);
  });

  it("a wait of -0 is none", async () => {
    const ledger = openSqliteLedger(":memory:", { waitMilliseconds: -0 });
    expect(await ledger.transact((tx) => tx.listStops())).toEqual([]);
    await ledger.close();
  });
});

describe("a wave of which nobody says which", () => {
  it.each(["begin", "settle"] as const)("%s", async (name) => {
    const { gate, standing, recipient } = await openedGate();
    const cleared = await gate.clear(standing, recipient, by);
    if (cleared.kind !== "cleared") throw new Error(cleared.kind);
    await expect(cleared.wave[name](undefined as never)).rejects.toMatchObject({
      code: "SLUSE_OPTION_INVALID",
    });
    const { giveBack } = await cleared.wave.begin([]);
    expect(() => giveBack(10n as never)).toThrow(expect.objectContaining({ code: "SLUSE_OPTION_INVALID" }));
  });
});
