import { randomBytes } from "node:crypto";

import { eforsk, type FoundLink } from "@sluse/core";
import { openLinkWorld } from "@sluse/testkit/link-world";
import { describe, expect, test } from "vitest";

import { checkLinks, createLinkShapes, type LinkEngine } from "../src/index.ts";
import { probeOf } from "./probe-world.ts";

const LETTERS = 2_000;
const linkTo = (address: string): FoundLink => ({
  address,
  from: "markup",
  place: { kind: "text", document: "brev.html", line: 1, column: 1 },
});
const policy = { ...eforsk.links, testHosts: [] };
const tokens = Array.from({ length: LETTERS }, () => randomBytes(12).toString("base64url"));
const letters = tokens.map((token) => ({
  values: { token },
  links: [
    linkTo(`https://skjema.example/form?t=${token}`),
    linkTo("https://skjema.example/ok"),
    linkTo("https://skjema.example/sections#samtykke"),
  ],
}));

describe.each<LinkEngine>(["direct", "linkinator"])("with %s", (engine) => {
  test("no recipient's token is ever spent, and the canary shows that opening consumes the form", async () => {
    await using world = await openLinkWorld();
    const canaries = { token: "kanari-7f3a" };
    const shapes = createLinkShapes({ policy, canaries });
    for (const letter of letters) shapes.add(letter);
    const { links, findings } = shapes.finish();
    const check = await checkLinks(links, { probe: probeOf(world, { engine }), policy, canaries });
    expect([...findings, ...check.findings].map(({ rule }) => rule)).toEqual(["link/consumed-by-opening"]);
    expect([...world.spentTokens]).toEqual(["kanari-7f3a"]);
  });

  test("without a canary the form is not asked for at all", async () => {
    await using world = await openLinkWorld();
    const shapes = createLinkShapes({ policy, tokenSlots: ["token"] });
    for (const letter of letters) shapes.add(letter);
    const { links, findings } = shapes.finish();
    const check = await checkLinks(links, { probe: probeOf(world, { engine }), policy });
    expect([...findings, ...check.findings].map(({ rule }) => rule)).toEqual(["link/canary-missing"]);
    expect(world.spentTokens.size).toBe(0);
    expect(world.requests.map(({ path }) => path).toSorted()).toEqual(["/ok", "/sections"]);
  });

  test("a letter's link that looks personal is not asked for, whoever hands it over", async () => {
    await using world = await openLinkWorld();
    const check = await checkLinks(letters[0]?.links ?? [], { probe: probeOf(world, { engine }), policy });
    expect(check.findings.map(({ rule, facts }) => [rule, facts["cause"]])).toEqual([
      ["link/cannot-tell", "looks-personal"],
    ]);
    expect(world.spentTokens.size).toBe(0);
  });
});
