import { test as propertyTest } from "@fast-check/vitest";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  createLinkShapes,
  type LetterLinks,
  type LinkShapesOptions,
  type LinkShapesResult,
} from "../src/index.ts";
import { linkTo, policy, rules, tokens } from "./made-links.ts";

/** Letters whose links are made of each recipient's values. */
function reduce(
  recipients: readonly Readonly<Record<string, string>>[],
  templates: readonly string[],
  { knowsValues, ...options }: Partial<LinkShapesOptions> & { readonly knowsValues?: boolean } = {},
): LinkShapesResult {
  const shapes = createLinkShapes({ policy, canaries: { token: "kanari" }, ...options });
  for (const values of recipients) {
    const fill = (template: string): string =>
      template.replaceAll(/\{(\w+)\}/gu, (_, slot: string) => values[slot] ?? "");
    const letter: LetterLinks = { links: templates.map((template) => linkTo(fill(template))) };
    shapes.add(knowsValues === false ? letter : { ...letter, values });
  }
  return shapes.finish();
}

const template = fc.constantFrom(
  "https://skjema.no/?t={token}",
  "https://skjema.no/svar?form=hunt4&t={token}&side=1",
  "https://skjema.no/s/{token}",
  "https://skjema.no/s/{token}/start?lang=nb",
  "https://skjema.no/svar#{token}",
  "https://skjema.no/s/{token}?kopi={token}",
);

describe("createLinkShapes", () => {
  propertyTest.prop([tokens, template])(
    "tries each shape once, with the canary, and never a recipient's link",
    (all, one) => {
      const result = reduce(
        all.map((each) => ({ token: each })),
        [one, "https://www.helsenorge.no/"],
      );
      expect(result.links.map(({ address }) => address)).toEqual([
        one.replaceAll("{token}", "kanari"),
        "https://www.helsenorge.no/",
      ]);
      expect(result.findings).toEqual([]);
      expect(result.shapes.map(({ letters, personal }) => [letters, personal])).toEqual([
        [all.length, true],
        [all.length, false],
      ]);
      for (const each of all) expect(JSON.stringify(result)).not.toContain(each);
    },
  );

  propertyTest.prop([tokens])("knows a token in a parameter without being told", (all) => {
    const result = reduce(
      all.map((each) => ({ token: each })),
      ["https://skjema.no/?form=hunt&t={token}"],
      {
        canaries: { t: "kanari" },
        knowsValues: false,
      },
    );
    expect(result.links.map(({ address }) => address)).toEqual(["https://skjema.no/?form=hunt&t=kanari"]);
    expect(result.findings).toEqual([]);
  });

  propertyTest.prop([tokens, fc.boolean()])(
    "holds a token in the path that nobody has told of, and asks for none",
    (all, isLong) => {
      const many = isLong ? Array.from({ length: 200 }, (_, index) => `k${index}-${all[0] ?? ""}`) : all;
      const result = reduce(
        many.map((each) => ({ token: each })),
        ["https://skjema.no/s/{token}"],
        { knowsValues: false, canaries: {} },
      );
      const isHeld = result.findings.some(({ severity }) => severity === "hold" || severity === "refuse");
      expect(isHeld || result.links.length === all.length).toBe(true);
      if (isLong) expect(rules(result)).toContain("link/too-many-shapes");
    },
  );

  propertyTest.prop([tokens, fc.nat(), fc.nat()])(
    "finds two recipients with the same link",
    (all, one, other) => {
      const [a, b] = [one % all.length, other % all.length];
      const shared = all.map((each, index) => ({ token: index === b ? (all[a] ?? "") : each }));
      for (const knowsValues of [true, false]) {
        const result = reduce(shared, ["https://skjema.no/?t={token}"], {
          knowsValues,
          canaries: knowsValues ? { token: "k" } : { t: "k" },
        });
        expect(rules(result)).toEqual(a === b ? [] : ["link/token-repeated"]);
        if (a !== b) {
          const rows = result.findings[0]?.places.map((place) => (place.kind === "row" ? place.row : 0));
          expect(rows).toEqual([Math.min(a, b) + 1, Math.max(a, b) + 1]);
        }
      }
    },
  );

  test("finds that everyone has the same token", () => {
    const result = reduce(
      Array.from({ length: 50 }, () => ({ token: "k3J9xQ2m" })),
      ["https://skjema.no/?t={token}"],
    );
    expect(result.findings).toMatchObject([{ rule: "link/token-repeated", count: 49 }]);
  });

  propertyTest.prop([tokens, fc.nat()])("finds the recipient without a token", (all, at) => {
    const without = all.map((each, index) => ({ token: index === at % all.length ? " " : each }));
    const result = reduce(without, ["https://skjema.no/?t={token}"]);
    expect(rules(result)).toContain("link/token-missing");
    const bare = all.map((each, index) => ({ token: index === at % all.length ? "" : each }));
    const unknown = reduce(bare, ["https://skjema.no/?t={token}"], {
      knowsValues: false,
      canaries: { t: "k" },
    });
    expect(rules(unknown)).toContain("link/token-missing");
  });

  propertyTest.prop([tokens])("finds links with another recipient's token", (all) => {
    const shifted = all.map((each, index) => ({ token: each, wrong: all[(index + 1) % all.length] ?? "" }));
    const result = reduce(shifted, ["https://skjema.no/?t={wrong}"]);
    expect(rules(result)).toContain("link/token-not-own");
    expect(result.links).toEqual([]);
  });

  propertyTest.prop([tokens])("is not taken in by a token that begins or ends with another", (all) => {
    const longer = all.map((each, index) => ({
      token: each,
      wrong: index % 2 === 0 ? `${each}x9` : `7y${each}`,
    }));
    const result = reduce(longer, ["https://skjema.no/?t={wrong}"]);
    expect(rules(result)).toContain("link/token-not-own");
    expect(result.links).toEqual([]);
  });

  propertyTest.prop([tokens, fc.constantFrom("k3 J9", "k3/J9", "k3&J9", "k3#J9", "k3?J9", "kåre"), fc.nat()])(
    "finds a token that a link cannot hold",
    (all, odd, at) => {
      const some = all.map((each, index) => ({ token: index === at % all.length ? odd : each }));
      const result = reduce(some, ["https://skjema.no/?t={token}"]);
      expect(rules(result)).toContain("link/token-malformed");
      expect(result.findings.some(({ severity }) => severity === "refuse")).toBe(true);
    },
  );

  test("finds what one letter alone has: a field, a national id, a name, what nobody sees", () => {
    const ODD = new Map([
      [7, "{{felt}}"],
      [8, "01815000036"],
      [9, "Nils+%C3%81nte"],
      [10, "a\u200Bb"],
      [11, "a\u202Eb"],
    ]);
    const recipients = Array.from({ length: 40 }, (_, index) => ({
      token: `kode-${index}-x`,
      navn: "Nils Ánte",
      ekstra: ODD.get(index) ?? "a",
    }));
    const result = reduce(recipients, ["https://skjema.no/?t={token}&x={ekstra}"]);
    const byRule = new Map(result.findings.map(({ rule, places }) => [rule, places]));
    expect(byRule.get("link/field-left")).toEqual([{ kind: "row", row: 8 }]);
    expect(byRule.get("link/national-id")).toEqual([{ kind: "row", row: 9 }]);
    expect(byRule.get("link/personal-data")).toEqual([{ kind: "row", row: 10 }]);
    expect(byRule.get("link/invisible-characters")).toEqual([
      { kind: "row", row: 11 },
      { kind: "row", row: 12 },
    ]);
    expect(JSON.stringify(result.findings)).not.toMatch(/01815000036|nte/u);
  });

  test("a link in two places of one letter is one link", () => {
    const recipients = Array.from({ length: 40 }, (_, index) => ({ token: `kode-${index}-x` }));
    const twice = ["https://skjema.no/?t={token}", "https://skjema.no/?t={token}"];
    expect(reduce(recipients, twice).findings).toEqual([]);
  });

  test("variants that many share are tried each", () => {
    const recipients = Array.from({ length: 90 }, (_, index) => ({
      lang: ["nb", "nn", "se"][index % 3] ?? "",
    }));
    for (const knowsValues of [true, false]) {
      const result = reduce(recipients, ["https://skjema.no/?lang={lang}"], { knowsValues });
      expect(result.links.map(({ address }) => address.slice(-2))).toEqual(["nb", "nn", "se"]);
      expect(result.findings.filter(({ rule }) => rule !== "link/token-missing")).toEqual([]);
    }
  });

  test("holds a personal shape without a canary, and gives no link to try", () => {
    const recipients = Array.from({ length: 40 }, (_, index) => ({ token: `kode-${index}-x` }));
    const result = reduce(recipients, ["https://skjema.no/?t={token}"], {
      canaries: {},
      tokenSlots: ["token"],
    });
    expect(result.findings).toMatchObject([{ rule: "link/canary-missing", severity: "hold" }]);
    expect(result.links).toEqual([]);
  });

  test.each(["template", "letter"] as const)(
    "does not try the canary when it is a recipient's own token (%s)",
    (stage) => {
      const shapes = createLinkShapes({ policy, canaries: { token: "kanari" } });
      for (const own of ["kode-1-x", "kanari", "kode-2-x"]) {
        const written = stage === "template" ? "{{token}}" : own;
        shapes.add({ links: [linkTo(`https://skjema.no/?t=${written}`)], stage, values: { token: own } });
      }
      const result = shapes.finish();
      expect(result.findings).toMatchObject([
        { rule: "link/canary-taken", places: [{ kind: "row", row: 2 }] },
      ]);
      expect(result.links).toEqual([]);
    },
  );

  test("does not try the canary when it is everybody's token", () => {
    const recipients = Array.from({ length: 40 }, () => ({}));
    const result = reduce(recipients, ["https://skjema.no/?t=kanari"], {
      canaries: { t: "kanari" },
      knowsValues: false,
    });
    expect(result.findings).toMatchObject([{ rule: "link/canary-taken", count: 40 }]);
    expect(result.links).toEqual([]);
  });

  test("reads a list that says of itself how lists are made of it", () => {
    const shapes = createLinkShapes({ policy });
    const links = Object.assign([linkTo("https://skjema.no/{side}")], {
      constructor: { [Symbol.species]: 5 },
    });
    shapes.add({ links, stage: "template", values: { side: "a" } });
    expect(shapes.finish().shapes).toHaveLength(1);
  });

  test("takes nothing that every object has for a canary", () => {
    const recipients = Array.from({ length: 40 }, (_, index) => ({ token: `kode-${index}-x` }));
    for (const name of ["constructor", "__proto__", "toString"]) {
      const result = reduce(recipients, [`https://skjema.no/?${name}={token}`], {
        canaries: {},
        knowsValues: false,
      });
      expect(rules(result)).toEqual(["link/canary-missing"]);
      expect(result.links).toEqual([]);
    }
  });

  test("checks what is the same in every letter once", () => {
    const recipients = Array.from({ length: 40 }, (_, index) => ({ token: `kode-${index}-x` }));
    const result = reduce(recipients, ["http://skjema.no/?t={token}", "https://bit.ly/x"]);
    expect(result.findings.map(({ rule, count }) => [rule, count])).toEqual([
      ["link/not-https", 1],
      ["link/shortener", 1],
    ]);
  });
});
