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
  const contactsOf = async (input: string, environment: Record<string, string> = {}): Promise<number> => {
    const held = await site.ask<{ contacts: unknown[] }>(
      ["contacts", "--reason", "spør", "--case", "27/4711"],
      { as: "drift", input, environment },
    );
    return held.contacts.length;
  };
  const asked = [...site.people.people()].filter((person) => !optedOut.has(person));
  // The first wave goes by pseudonym, under a key that is another in each run: who is in it must be looked for.
  const before: number[] = [];
  while (!before.includes(1)) before.push(await contactsOf(asked[before.length]!));

  const NEW_KEY = randomBytes(32).toString("base64");
  await site.write(
    "sluse.yaml",
    SITE.replace(
      "pseudonymKey: { id: 2026-1, secret: { env: SITE_KEY } }",
      "pseudonymKey: { id: 2027-1, secret: { env: NEW_KEY } }\nretiredKeys:\n  - { id: 2026-1, secret: { env: SITE_KEY } }",
    ),
  );
  for (const [index, count] of before.entries())
    expect(await contactsOf(asked[index]!, { NEW_KEY })).toBe(count);

  await site.write("sluse.yaml", SITE);
  const { err } = await site.sluse(["report"], { as: "drift" });
  expect(err).toContain("SLUSE_KEY_RETIRED");
});
