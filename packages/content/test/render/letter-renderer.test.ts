import { fc, test } from "@fast-check/vitest";
import type { RowPlace } from "@sluse/core";
import { describe, expect } from "vitest";
import { parse } from "yaml";

import { createLetterRenderer } from "../../src/render/letter-renderer.ts";
import { matchLetter } from "../../src/match/match-letter.ts";
import { slotRules } from "../../src/render/slot-rules.ts";
import { SLOT_TYPES } from "../../src/internal/slot.ts";
import { parseTemplate } from "../../src/template/parse-template.ts";
import { plainLetter } from "../plain-letter.ts";

function templateOf(slots: string, body: string) {
  const { template, findings } = parseTemplate(
    `---\nid: mal\nversion: "1"\nlanguage: nb\nrounds: [invitation]\nkind: letter\nslots:\n${slots}\n---\n${body}\n`,
    { file: "mal.md" },
  );
  if (!template) throw new Error(JSON.stringify(findings[0]?.message.en));
  return template;
}
const ROW: RowPlace = { kind: "row", row: 7 };
const template = templateOf(
  "  navn: { type: name }\n  studie: { type: text, shared: true }\n  frist: { type: date }",
  "Hei {{navn}}\n\nVil du være med i {{studie}}?\n\nSvar innen {{frist}}. Hilsen {{studie}}",
);
const everyType = templateOf(
  SLOT_TYPES.map((type) => `  ${type}: { type: ${type} }`).join("\n"),
  SLOT_TYPES.map((type) => `Her står {{${type}}} nå.`).join("\n\n"),
);

describe("rules for values", () => {
  const shared = { studie: "Søvn i nord" };

  /** An example is values for the template above, one value for a slot of a type, or a letter. */
  function rulesOf(example: string): string[] {
    if (example.includes("\n\n"))
      return matchLetter(plainLetter(example), template).findings.map(({ rule }) => rule);
    const values = parse(example) as Record<string, string> & { shared?: Record<string, string> };
    if (values.shared) return createLetterRenderer(template, values.shared).findings.map(({ rule }) => rule);
    const [first = ""] = Object.keys(values);
    if (SLOT_TYPES.some((type) => type === first)) {
      const { check } = createLetterRenderer(everyType, {});
      return check(values, ROW).flatMap(({ rule, places }) =>
        places.some((place) => place.kind === "row" && place.column === first) ? [rule] : [],
      );
    }
    const { studie, ...own } = values;
    const renderer = createLetterRenderer(template, studie === undefined ? {} : { studie });
    return [...renderer.findings, ...renderer.check(own, ROW)].map(({ rule }) => rule);
  }

  test.each(Object.values(slotRules))("$id has examples that fail and pass", ({ id, example }) => {
    expect(rulesOf(example.fails)).toContain(id);
    expect(rulesOf(example.passes)).toStrictEqual([]);
  });

  test("name the row and the column, and never the value", () => {
    const { check } = createLetterRenderer(template, shared);
    const findings = check({ navn: "Kåre 47", frist: "31. februar 2027", lege: "Ola" }, ROW);
    expect(findings.map(({ rule, places }) => [rule, places[0]])).toStrictEqual([
      ["text/slot-not-name", { ...ROW, column: "navn" }],
      ["text/slot-not-date", { ...ROW, column: "frist" }],
      ["text/slot-unknown", { ...ROW, column: "lege" }],
    ]);
    expect(JSON.stringify(findings)).not.toMatch(/Kåre|februar|Ola/u);
  });

  test("make the same fault in every row one fault", () => {
    const { check } = createLetterRenderer(template, shared);
    const prints = [1, 2, 3].flatMap((row) =>
      check({ navn: `Kåre ${row}`, frist: "1. mars 2027" }, { kind: "row", row }).map(
        ({ fingerprint }) => fingerprint,
      ),
    );
    expect(new Set(prints).size).toBe(1);
  });
});

describe("a letter", () => {
  const renderer = createLetterRenderer(template, { studie: "Søvn & mørketid <1>" });
  const values = { navn: " Kåre  Sør ", frist: "1. mars 2027" };

  test("is escaped for where it is read", () => {
    expect(renderer.render(values, "text").letter).toBe(
      "Hei Kåre Sør\n\nVil du være med i Søvn & mørketid <1>?\n\nSvar innen 1. mars 2027. Hilsen Søvn & mørketid <1>\n",
    );
    expect(renderer.render(values, "markdown").letter).toContain(String.raw`Søvn \& mørketid \<1\>?`);
    expect(renderer.render(values, "html").letter).toContain(
      "<p>Vil du være med i Søvn &amp; mørketid &lt;1&gt;?</p>",
    );
  });

  test("is not rendered when a value is wrong, missing or too many", () => {
    for (const wrong of [
      { ...values, navn: "" },
      { navn: "Kåre" },
      { ...values, lege: "Ola" },
      { ...values, studie: "Annet" },
      undefined,
    ]) {
      const { letter, findings } = renderer.render(wrong, "text");
      expect(letter).toBeUndefined();
      expect(findings.length).toBeGreaterThan(0);
    }
    expect(createLetterRenderer(template, {}).render(values, "text").letter).toBeUndefined();
  });

  test("does not take a value from a prototype", () => {
    const inherited: Record<string, string> = Object.create({ navn: "Kåre", frist: "1. mars 2027" });
    expect(renderer.render(inherited, "text").letter).toBeUndefined();
    const hostile = templateOf(
      "  constructor: { type: text }\n  __proto__: { type: text }",
      "Hei {{constructor}} og {{__proto__}}",
    );
    expect(createLetterRenderer(hostile, {}).render({}, "text").letter).toBeUndefined();
    const own = JSON.parse('{"constructor": "du", "__proto__": "jeg"}');
    expect(createLetterRenderer(hostile, {}).render(own, "text").letter).toBe("Hei du og jeg\n");
  });

  test("does not take anything but text for a value", () => {
    const { render } = renderer;
    for (const value of [null, 4, {}, ["Kåre"], true]) {
      const given = { ...values, navn: value } as unknown as typeof values;
      expect(render(given, "text").findings.map(({ rule }) => rule)).toStrictEqual(["text/slot-missing"]);
    }
  });

  test("has an optional passage when its slots have values, and not else", () => {
    const optional = templateOf(
      "  sak: { type: study-number, shared: true }",
      "Hei du\n\n<!-- optional passage: ethics -->\nREK har vurdert studien ({{sak}}).\n\n<!-- passage: closing -->\nVennlig hilsen",
    );
    expect(createLetterRenderer(optional, { sak: "2012/834" }).render({}, "text").letter).toBe(
      "Hei du\n\nREK har vurdert studien (2012/834).\n\nVennlig hilsen\n",
    );
    expect(createLetterRenderer(optional, {}).render({}, "text").letter).toBe("Hei du\n\nVennlig hilsen\n");
  });
});

test.prop([fc.string({ unit: "binary", maxLength: 30 })], { numRuns: 1000 })(
  "a value is checked without throwing, and no slot marks, control characters or half characters get through",
  (value) => {
    const { check } = createLetterRenderer(everyType, {});
    const rules = check({ text: value }, ROW).flatMap(({ rule, places }) =>
      places.some((place) => place.kind === "row" && place.column === "text") ? [rule] : [],
    );
    const isUnfit = /[\uE000-\uF8FF]|\p{Cs}|(?!\s)\p{Cc}/u.test(value);
    if (isUnfit) expect(rules).not.toStrictEqual([]);
  },
);

test.prop([fc.string({ unit: fc.constantFrom(..."ax1-./_:@#%æK "), maxLength: 20 })], { numRuns: 2000 })(
  "an address that may stand in a letter can be read as one",
  (rest) => {
    const address = `https://${rest}`;
    const { check } = createLetterRenderer(everyType, {});
    const isFaulty = check({ url: address }, ROW).some(({ places }) =>
      places.some((place) => place.kind === "row" && place.column === "url"),
    );
    if (!isFaulty) expect(URL.canParse(address.trim())).toBe(true);
  },
);
