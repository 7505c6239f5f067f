import { createHash } from "node:crypto";

import { fc, test } from "@fast-check/vitest";
import type { Pseudonym } from "@sluse/core";
import { createAudienceDigest, digestOf } from "@sluse/core/house";
import { describe, expect, it } from "vitest";

type Member = readonly [person: Pseudonym, values: string | null];
const member = fc.tuple(
  fc.stringMatching(/^[0-9a-f]{32}$/u).map((text) => text as Pseudonym),
  fc.option(fc.string().map((text) => String(digestOf(text)))),
);
const audience = fc.uniqueArray(member, { maxLength: 50, selector: ([person]) => person });

function digestAll(members: readonly Member[]): { count: number; digest: string } {
  const digest = createAudienceDigest();
  for (const [person, values] of members) digest.add(person, values);
  return digest.end();
}

describe("an audience's digest", () => {
  test.prop([audience, audience])(
    "is the same only for the same people with the same values",
    (one, other) => {
      expect(digestAll(one).digest === digestAll(other).digest).toBe(
        JSON.stringify(one) === JSON.stringify(other),
      );
    },
  );

  test.prop([audience.filter((all) => all.length > 0), fc.nat(), member])(
    "is another when anybody is added, removed or changed",
    (all, at, more) => {
      const place = at % all.length;
      const before = digestAll(all).digest;
      fc.pre(JSON.stringify(all[place]) !== JSON.stringify(more));
      expect(digestAll(all.toSpliced(place, 1)).digest).not.toBe(before);
      expect(digestAll(all.toSpliced(place, 0, more)).digest).not.toBe(before);
      expect(digestAll(all.with(place, more)).digest).not.toBe(before);
    },
  );

  it("is SHA-256 over a line for each person, however many", () => {
    const many = Array.from({ length: 3000 }, (_, number): Member => [
      number.toString(16).padStart(32, "0") as Pseudonym,
      number % 3 === 0 ? null : digestOf(number),
    ]);
    const lines = many
      .map(([person, values]) => (values === null ? `${person}\n` : `${person} ${values}\n`))
      .join("");
    expect(digestAll(many)).toEqual({
      count: 3000,
      digest: createHash("sha256").update(lines).digest("hex"),
    });
  });

  it("counts", () => {
    expect(digestAll([]).count).toBe(0);
  });
});
