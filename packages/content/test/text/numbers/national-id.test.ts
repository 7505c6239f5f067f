import { test } from "@fast-check/vitest";
import {
  from2032Id,
  hNumber,
  navId,
  nhnId,
  realLookingId,
  syntheticDNumber,
  syntheticId,
} from "@sluse/testkit/people";
import * as fc from "fast-check";
import { describe, expect } from "vitest";

import { EXAMPLE_CONTEXT } from "../../../src/rule-pack/check-rule-pack.ts";
import { checkNotice } from "../../../src/notice/check-notice.ts";
import { checkSlotValue } from "../../../src/text/check-slot-value.ts";
import { findingsIn, rulesMet } from "../rules-met.ts";

const anyId: fc.Arbitrary<string> = fc.oneof(
  syntheticId(),
  from2032Id(),
  syntheticDNumber(),
  nhnId(),
  navId(),
  hNumber(),
  realLookingId(),
);

/** Ways a number is written, or split so that a search does not find it. */
const written: fc.Arbitrary<(id: string) => string> = fc.constantFrom(
  (id: string) => id,
  (id: string) => `${id.slice(0, 6)} ${id.slice(6)}`,
  (id: string) => `${id.slice(0, 6)}\u00A0${id.slice(6)}`,
  (id: string) => `${id.slice(0, 6)}-${id.slice(6)}`,
  (id: string) => `${id.slice(0, 6)}\u2011${id.slice(6)}`,
  (id: string) => `${id.slice(0, 6)}\n${id.slice(6)}`,
  (id: string) => `${id.slice(0, 6)}  ${id.slice(6)}`,
  (id: string) => `${id.slice(0, 6)}\t${id.slice(6)}`,
  (id: string) => `${id.slice(0, 6)}, ${id.slice(6)}`,
  (id: string) => `${id.slice(0, 6)} – ${id.slice(6)}`,
  (id: string) => `${id.slice(0, 6)}_${id.slice(6)}`,
  (id: string) => `${id.slice(0, 2)}.${id.slice(2, 4)}.${id.slice(4, 6)}.${id.slice(6)}`,
  (id: string) => `${id.slice(0, 2)} ${id.slice(2, 4)} ${id.slice(4, 6)} ${id.slice(6, 9)} ${id.slice(9)}`,
  (id: string) => `${id.slice(0, 3)}\u200B${id.slice(3)}`,
  (id: string) => Array.from(id).join("\u200D"),
  (id: string) => Array.from(id).join(" "),
  (id: string) => `${id.slice(0, 5)}\u00AD${id.slice(5)}`,
  (id: string) => Array.from(id, (digit) => String.fromCodePoint(0xff10 + Number(digit))).join(""),
  (id: string) => Array.from(id, (digit) => String.fromCodePoint(0x1d7ce + Number(digit))).join(""),
  (id: string) => Array.from(id, (digit) => String.fromCodePoint(0x0660 + Number(digit))).join(""),
);
const words = fc.constantFrom("", "Nummeret er ", "fødselsnummer:", "Kåre (", "id=", "nr.\u00A0", "ŋ");
const after = fc.constantFrom("", ".", ")", " og mer", "\nÅse", "x");

const sensitive = (rule: string): boolean => rule === "text/national-id" || rule === "text/like-national-id";

describe("a national id", () => {
  test.prop([words, anyId, written, after])(
    "is found however it is written, and never repeated",
    (before, id, write, end) => {
      const findings = findingsIn(`${before}${write(id)}${end}`);
      expect(findings.map(({ rule }) => rule)).toContain("text/national-id");
      const said = JSON.stringify(
        findings.map(({ facts, message, fingerprint }) => [facts, message, fingerprint]),
      );
      expect(said).not.toContain(id);
      expect(said).not.toContain(id.slice(6));
    },
  );

  test.prop([anyId, written])("is found in a recipient's value and in a title", (id, write) => {
    const place = { kind: "row", row: 2, column: "navn" } as const;
    const inValue = checkSlotValue(`Åse ${write(id)}`, { ...EXAMPLE_CONTEXT, place }).findings;
    expect(inValue.map(({ rule }) => rule)).toContain("text/national-id");
    const sender = { name: "NTNU", organisationNumber: "974767880" };
    const inTitle = checkNotice({ title: `Brev ${write(id)}`, sender }, EXAMPLE_CONTEXT).findings;
    expect(inTitle.map(({ rule }) => rule)).toContain("text/national-id");
    expect(JSON.stringify([inValue, inTitle])).not.toContain(id);
  });

  test.prop([syntheticId(), fc.nat(10), fc.integer({ min: 1, max: 9 })])(
    "with one digit mistyped is found or is no date any more",
    (id, at, more) => {
      const mistyped = id.slice(0, at) + String((Number(id[at]) + more) % 10) + id.slice(at + 1);
      const isDate = /^(?:[04][1-9]|[1256]\d)(?:8[1-9]|9[0-2])/u.test(mistyped) && !/^[37]/u.test(mistyped);
      fc.pre(isDate && at > 3);
      expect(
        rulesMet(`Du er nummer ${mistyped}.`).some(
          (rule) => sensitive(rule) || rule === "text/account-number",
        ),
      ).toBe(true);
    },
  );

  test.prop([anyId, fc.integer({ min: 0, max: 9 })])("inside a longer number is left alone", (id, digit) => {
    expect(rulesMet(`Sak ${digit}${id}`).filter(sensitive)).toEqual([]);
    expect(rulesMet(`Sak ${id}${digit}`).filter(sensitive)).toEqual([]);
  });
});

test.each([
  "Telefon 55 50 00 01, 22 22 22 22 eller +47 400 00 000.",
  "REK 2025/123456, EudraCT 2025-512345-12-00, org.nr. 974 767 880.",
  "Åpent 08.00–15.30, 12.03.2027–14.04.2027.",
  "Konto 1234.56.78903.",
  "Postboks 100, 7491 Trondheim, tlf. 73 59 50 00",
])("%s holds no national id", (text) => {
  expect(rulesMet(text).filter(sensitive)).toEqual([]);
});
