import { test as propertyTest } from "@fast-check/vitest";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { createLinkShapes, type LinkShapesOptions, type LinkShapesResult } from "../src/index.ts";
import { linkTo, policy, rules, token, tokens } from "./made-links.ts";

describe("createLinkShapes from a template's links", () => {
  const fromTemplate = (
    recipients: readonly Readonly<Record<string, string>>[],
    templates: readonly string[],
    options: Partial<LinkShapesOptions> = {},
  ): LinkShapesResult => {
    const shapes = createLinkShapes({ policy, canaries: { token: "kanari" }, ...options });
    const links = templates.map(linkTo);
    for (const values of recipients) shapes.add({ links, stage: "template", values });
    return shapes.finish();
  };

  propertyTest.prop([
    tokens,
    fc.constantFrom(
      "https://skjema.no/?t={{token}}",
      "https://skjema.no/s{{token}}x/start",
      "https://skjema.no/{{token}}#{{token}}",
      "https://skjema.no/svar?navn=hunt&t={{ token }}",
    ),
  ])("tries the canary where the token stands, glued to other words or not", (all, one) => {
    const result = fromTemplate(
      all.map((each) => ({ token: each })),
      [one],
    );
    expect(result.findings.filter(({ rule }) => rule !== "link/personal-data")).toEqual([]);
    expect(result.links.map(({ address }) => address)).toEqual([
      one.replaceAll(/\{\{ ?token ?\}\}/gu, "kanari"),
    ]);
    for (const each of all) expect(JSON.stringify(result)).not.toContain(each);
  });

  propertyTest.prop([tokens, fc.nat(), fc.nat()])(
    "finds one token in two letters, though their links differ elsewhere",
    (all, one, other) => {
      const [a, b] = [one % all.length, other % all.length];
      const recipients = all.map((each, index) => ({
        token: index === b ? (all[a] ?? "") : each,
        lang: index % 2 === 0 ? "nb" : "se",
      }));
      const result = fromTemplate(recipients, ["https://skjema.no/{{lang}}?t={{token}}"]);
      expect(rules(result)).toEqual(a === b ? [] : ["link/token-repeated"]);
    },
  );

  describe("and a canary that is a whole address", () => {
    const canaries = { lenke: "https://skjema.no/2026/svar?form=hunt&t=kanari" };
    const lettersTo = (addresses: readonly string[]): LinkShapesResult =>
      fromTemplate(
        addresses.map((lenke) => ({ lenke })),
        ["{{lenke}}"],
        { canaries },
      );
    const of =
      (year: string, form = "hunt") =>
      (each: string): string =>
        `https://skjema.no/${year}/svar?form=${form}&t=${each}`;

    propertyTest.prop([tokens])("tries it for links of the same form", (all) => {
      const result = lettersTo(all.map(of("2026")));
      expect(result.findings).toEqual([]);
      expect(result.links.map(({ address }) => address)).toEqual([canaries.lenke]);
    });

    propertyTest.prop([tokens])("holds when all letters are to another form than was tried", (all) => {
      for (const other of [of("2027"), of("2026", "hunt5"), of("2027", "hunt5")]) {
        const result = lettersTo(all.map(other));
        expect(new Set(rules(result))).toEqual(new Set(["link/canary-of-another"]));
        expect(result.findings[0]?.severity).toBe("hold");
      }
    });

    propertyTest.prop([tokens, fc.nat()])("holds the one letter that is to another form", (all, at) => {
      const odd = at % all.length;
      const result = lettersTo(all.map((each, index) => of(index === odd ? "2027" : "2026")(each)));
      expect(result.findings).toMatchObject([
        { rule: "link/canary-of-another", places: [{ kind: "row", row: odd + 1 }] },
      ]);
    });

    test("says so when the links are not even like it", () => {
      const result = lettersTo(Array.from({ length: 40 }, (_, index) => `https://skjema.no/kode-${index}-x`));
      expect(rules(result)).toEqual(["link/canary-of-another"]);
      expect(result.findings[0]?.facts["address"]).toBe("https://skjema.no/{lenke}");
      expect(result.links).toEqual([]);
    });

    test("finds the recipient's name in a link of their own", () => {
      const recipients = Array.from({ length: 40 }, (_, index) => ({
        navn: "Bjørg Ås",
        lenke: of("2026")(index === 4 ? "Bjorg-As" : `kode-${index}-x`),
      }));
      const result = fromTemplate(recipients, ["{{lenke}}"], { canaries });
      expect(result.findings).toMatchObject([
        { rule: "link/personal-data", places: [{ kind: "row", row: 5 }] },
      ]);
    });

    propertyTest.prop([tokens])("holds when half of them are", (all) => {
      const result = lettersTo(all.map((each, index) => of(index % 2 === 0 ? "2026" : "2027")(each)));
      expect(rules(result)).toEqual(["link/canary-of-another"]);
    });
  });

  propertyTest.prop([tokens])("a slot that is the same in most letters must be as in the canary", (all) => {
    const recipients = all.map((each, index) => ({
      token: each,
      skjema: index % 10 === 9 ? "nynorsk" : "hunt",
    }));
    const one = ["https://skjema.no/{{skjema}}?t={{token}}"];
    const same = fromTemplate(recipients, one, { canaries: { token: "kanari", skjema: "hunt" } });
    expect(same.findings).toEqual([]);
    expect(same.links.map(({ address }) => address)).toEqual(["https://skjema.no/hunt?t=kanari"]);
    const other = fromTemplate(recipients, one, { canaries: { token: "kanari", skjema: "hunt4" } });
    expect(rules(other)).toEqual(["link/canary-of-another"]);
  });

  propertyTest.prop([tokens, fc.nat()])("holds a token that is cut off", (all, at) => {
    const odd = at % all.length;
    const recipients = all.map((each, index) => ({ token: index === odd ? each.slice(0, 2) : each }));
    const result = fromTemplate(recipients, ["https://skjema.no/?t={{token}}"]);
    expect(result.findings.filter(({ rule }) => rule === "link/token-length")).toMatchObject([
      { severity: "hold", places: [{ kind: "row", row: odd + 1 }] },
    ]);
  });

  test("holds tokens that can be guessed, and takes no offence at their lengths", () => {
    const recipients = Array.from({ length: 400 }, (_, index) => ({ token: String(index + 1) }));
    const result = fromTemplate(recipients, ["https://skjema.no/?t={{token}}"]);
    expect(result.findings).toMatchObject([{ rule: "link/token-guessable", severity: "hold" }]);
  });

  test("takes an address in a value for a link of its own only where the template has none of that slot", () => {
    const lenke = "https://skjema.no/hverdag";
    const shapesOf = (links: readonly string[]): unknown => {
      const shapes = createLinkShapes({ policy });
      shapes.add({
        links: links.map(linkTo),
        stage: "template",
        values: { lenke },
        inValues: { lenke: [lenke] },
      });
      return shapes.finish().shapes.map(({ address }) => address);
    };
    expect(shapesOf([])).toEqual(["https://skjema.no/{lenke}"]);
    expect(shapesOf(["https://uio.no/videre?til={{lenke}}"])).toEqual(["https://uio.no/videre?til=…"]);
  });

  test("two links of one letter may have its token", () => {
    const recipients = Array.from({ length: 40 }, (_, index) => ({ token: `kode-${index}-x` }));
    const both = ["https://skjema.no/svar?t={{token}}", "https://skjema.no/reserver?t={{token}}"];
    const result = fromTemplate(recipients, both);
    expect(result.findings).toEqual([]);
    expect(result.links).toHaveLength(2);
  });

  propertyTest.prop([fc.uniqueArray(token, { minLength: 1, maxLength: 60 }), fc.boolean()])(
    "never gives a value to try that fewer than five share, when nobody told what it is",
    (all, isWhole) => {
      const one = isWhole ? "{{lenke}}" : "https://skjema.no/s/{{lenke}}";
      const recipients = all.map((each) => ({ lenke: isWhole ? `https://skjema.no/s/${each}` : each }));
      const result = fromTemplate(recipients, [one], { canaries: {} });
      expect(result.links).toEqual([]);
      expect(rules(result)).toEqual(["link/canary-missing"]);
    },
  );
});
