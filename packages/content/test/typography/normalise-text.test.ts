import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";

import { normaliseText } from "../../src/typography/normalise-text.ts";
import { TYPOGRAPHIC_DIFFERENCES, type TypographicDifference } from "../../src/typography/typography.ts";
import { Vocabulary } from "../../src/typography/vocabulary.ts";

const vocabulary = new Vocabulary("Det er frivillig å delta. Send e-post om inn- og utmelding.");
const normal = (text: string, counted: readonly TypographicDifference[] = []): string =>
  normaliseText(text, { counted: new Set(counted), vocabulary, lineStartDashes: "bullets" }).text;

describe("a difference of typography", () => {
  test.each([
    ["spaces", "å  delta\u00A0nå \t her", "å delta nå her"],
    ["spaces", "fri\u200Bvil\u00ADlig", "frivillig"],
    ["line-breaks", "å\ndelta\r\nnå\n\nher\fda", "å delta nå her da"],
    ["hyphenation", "fri-\nvillig", "frivillig"],
    ["hyphenation", "e-\npost", "e-post"],
    ["hyphenation", "Anne-\nMarie", "Anne-Marie"],
    ["quotes", "«ja» “nei” ‘å’", '"ja" "nei" \'å\''],
    ["dashes", "1–2 — 3‑4", "1-2 - 3-4"],
    ["ligatures", "ﬁn eﬀekt…", "fin effekt..."],
    ["bullets", "Vi\n• én\n- to\n* tre", "Vi én to tre"],
  ] as const)("of %s does not count, unless the policy says so: %j", (difference, text, plain) => {
    expect(normal(text)).toBe(plain);
    expect(normal(text, [difference])).not.toBe(plain);
  });

  test("a line may break after the dash of a range", () => {
    expect(normal("i årene 2019–\n2025")).toBe("i årene 2019-2025");
    expect(normal("kl. 08–\n15.30")).toBe("kl. 08-15.30");
    expect(normal("NO-\n0318 og COVID-\n19, og/\neller")).toBe("NO-0318 og COVID-19, og/eller");
    expect(normal("side 1 /\nside 2")).toBe("side 1 / side 2");
    expect(normal("og/\neller", ["line-breaks"])).not.toBe("og/eller");
    expect(normal("2019–\n\n2025")).toBe("2019- 2025");
    expect(normal("2019 –\n2025")).toBe("2019 - 2025");
    expect(normal("år 2019–\nnå")).not.toBe("år 2019-nå");
    expect(normal("2019–\n2025", ["line-breaks"])).not.toBe("2019-2025");
  });

  test("does not make words of other words", () => {
    expect(normal("fri villig")).not.toBe("frivillig");
    expect(normal("e-post")).not.toBe(normal("epost"));
    expect(normal("inn-\nog utmelding")).toBe("inn- og utmelding");
    expect(normal("inn-\n\nog")).toBe("inn- og");
    expect(normal("5 - 4")).toBe("5 - 4");
  });
});

test("a soft hyphen at a line's end divides a word", () => {
  expect(normal("fri\u00AD\nvillig å")).toBe("frivillig å");
  expect(normal("fri\u00AD\n\nvillig")).toBe("fri villig");
});

test("an item has one bullet, and what looks like another is its own", () => {
  expect(normal("Ta med\n• - nei")).toBe("Ta med - nei");
});

test("letters and their marks are composed", () => {
  expect(normal("a\u200B\u030A")).toBe("å");
  expect(normal("a\u030A \u212B o\u0308 c\u030C")).toBe("å Å ö č");
});

const text = fc.string({
  unit: fc.constantFrom(..."aåÅš -–«»\n\t\u00A0\u00AD\u200B\u030A•ﬁ….\r".split(""), "\u0301"),
  maxLength: 60,
});

test.prop([text], { numRuns: 1000 })("the normal form of a normal form is itself", (source) => {
  // A bullet or a divided word can come to stand where it was not; everything else is settled at once.
  fc.pre(!/[-–•]/u.test(source));
  expect(normal(normal(source))).toBe(normal(source));
});

test.prop([text, fc.subarray([...TYPOGRAPHIC_DIFFERENCES])], { numRuns: 1000 })(
  "every unit is traced to where it came from, in order",
  (source, counted) => {
    const result = normaliseText(source, {
      counted: new Set(counted),
      vocabulary,
      lineStartDashes: "dashes",
    });
    let before = 0;
    for (let at = 0; at <= result.text.length; at += 1) {
      const from = result.sourceOf(at);
      expect(from).toBeGreaterThanOrEqual(before);
      expect(from).toBeLessThanOrEqual(source.length);
      before = from;
      const unit = result.text[at] ?? "";
      if (/[a.]/u.test(unit) && source[from] === unit) continue;
      if (unit === "a") expect(source[from]).toBe("a");
    }
  },
);
