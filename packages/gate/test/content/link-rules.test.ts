import { readLetter } from "@sluse/content/house";
import { eforsk } from "@sluse/core";
import { checkLinkAddresses, linkRules } from "@sluse/linkcheck";
import { describe, expect, test } from "vitest";

/** What the rules say of an HTML letter's links. */
async function rulesMetBy(
  source: string,
  allowedHosts = eforsk.links.allowedHosts,
): Promise<readonly string[]> {
  const bytes = new TextEncoder().encode(source);
  const { letter } = await readLetter(
    {
      kind: "finished",
      name: "eksempel.html",
      language: "nb",
      format: "html",
      bytes,
      template: { id: "mal" },
    },
    { policy: eforsk.content },
  );
  const { findings } = checkLinkAddresses(letter?.links ?? [], { policy: { ...eforsk.links, allowedHosts } });
  for (const { message } of findings) expect(JSON.stringify(message)).not.toMatch(/\{\w+\}/u);
  return findings.map(({ rule }) => rule);
}

/** Rules whose examples are letters; those of the others are what a server answers, and many letters. */
const ofLetters = Object.values(linkRules).filter(
  ({ id, example }) => /<[a-z]/u.test(example.fails) && id !== "link/page-closed",
);

test("most rules have letters for examples", () => {
  expect(ofLetters.length).toBeGreaterThan(20);
});

describe.each(ofLetters)("$id", ({ id, example }) => {
  const allowed = id === "link/host-not-allowed" ? ["*.skjema.no"] : undefined;

  test("is broken by its failing example, and only it", async () => {
    const met = await rulesMetBy(example.fails, allowed);
    expect(new Set(met.filter((rule) => rule !== "link/without-scheme" || rule === id))).toEqual(
      new Set([id]),
    );
  });

  test("is kept by its passing example, and so is every other", async () => {
    expect(await rulesMetBy(example.passes, allowed)).toEqual([]);
  });
});
