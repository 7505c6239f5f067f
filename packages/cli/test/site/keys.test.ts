import { randomBytes } from "node:crypto";

import { afterEach, beforeEach, expect, test } from "vitest";

import { createSiteFolder, type SiteFolder } from "../site-folder.ts";
import { SITE } from "../site-files.ts";

let site: SiteFolder;
beforeEach(async () => {
  site = await createSiteFolder();
});
afterEach(() => site[Symbol.asyncDispose]());

test("a new key takes over from the old one, and people are recognised by it", async () => {
  const optedOut = new Set<string>(site.people.optedOut());
  const mailOut = await site.approve();
  await site.sluse(["release", mailOut, "brev", "--via", "folder"], { as: "bjørn" });
  const counts = async (environment: Record<string, string>): Promise<number[]> => {
    const found: number[] = [];
    for (const input of [...site.people.people()].filter((person) => !optedOut.has(person)).slice(0, 12)) {
      const held = await site.ask<{ contacts: unknown[] }>(["contacts"], { as: "drift", input, environment });
      found.push(held.contacts.length);
    }
    return found;
  };
  const before = await counts({});
  expect(before).toContain(1);

  const NEW_KEY = randomBytes(32).toString("base64");
  await site.write(
    "sluse.yaml",
    SITE.replace(
      "pseudonymKey: { id: 2026-1, secret: { env: SITE_KEY } }",
      "pseudonymKey: { id: 2027-1, secret: { env: NEW_KEY } }\nretiredKeys:\n  - { id: 2026-1, secret: { env: SITE_KEY } }",
    ),
  );
  expect(await counts({ NEW_KEY })).toEqual(before);

  await site.write("sluse.yaml", SITE);
  const { err } = await site.sluse(["report"], { as: "drift" });
  expect(err).toContain("SLUSE_KEY_RETIRED");
});
