import { openLinkWorld, type LinkWorld } from "@sluse/testkit/link-world";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";

import type { LinkEngine } from "../src/index.ts";
import { PAGE_BYTES, addressOf, made, madeBehaviours, mayBeOk, wanted } from "./made-world.ts";
import { probeOf } from "./probe-world.ts";

let world: LinkWorld;
beforeAll(async () => {
  world = await openLinkWorld(madeBehaviours);
});
afterAll(() => world[Symbol.asyncDispose]());

test.each<LinkEngine>(["direct", "linkinator"])(
  "%s says ok when, and only when, every condition was seen to hold",
  async (engine) => {
    const probe = probeOf(world, { engine, limits: { pageBytes: PAGE_BYTES }, retry: { times: 0 } });
    let okays = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(made, wanted), { minLength: 60, maxLength: 100 }), async (cases) => {
        const links = cases.map(([one, { fragment, ...rest }]) => ({
          ...rest,
          address: `${addressOf(one)}${fragment === "" ? "" : `#${fragment}`}`,
        }));
        const reports = await probe.probe(links);
        for (const [index, [one, want]] of cases.entries()) {
          const { verdict, cause } = reports[index] ?? {};
          expect({ one, want, cause, isOk: verdict === "ok" }).toEqual({
            one,
            want,
            cause,
            isOk: mayBeOk(one, want),
          });
          if (verdict === "ok") okays += 1;
        }
      }),
      { numRuns: 5, endOnFailure: true },
    );
    // Links that are ok are few among so many ways to be wrong; with none the test would show nothing.
    expect(okays).toBeGreaterThan(3);
    expect(world.connections).toEqual({ private: 0, plain: 0 });
  },
);
