import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";

import { NotAnObject, ObjectParser } from "../../src/objects/object-parser.ts";
import type { PdfObject } from "../../src/objects/pdf-object.ts";

const parse = (text: string): PdfObject => new ObjectParser(Buffer.from(text, "latin1")).readObject();
const name = (text: string): PdfObject => ({ kind: "name", name: text });
const string = (bytes: string): PdfObject => ({ kind: "string", bytes });

describe("an object", () => {
  test.each<[string, PdfObject]>([
    ["null", null],
    ["true", true],
    ["-17", -17],
    ["+.5", 0.5],
    ["/Launch", name("Launch")],
    ["/#4caunch", name("Launch")],
    ["/A#20B", name("A B")],
    ["(Hei (du) der)", string("Hei (du) der")],
    [String.raw`(a\)b\\\053\n)`, string("a)b\\+\n")],
    ["(a\\\nb)", string("ab")],
    ["<48 65 6>", string("He`")],
    ["12 0 R", { kind: "reference", number: 12 }],
    ["[12 0 13]", [12, 0, 13]],
    ["% note\n [ 1 % note ]\n 2 ]", [1, 2]],
  ])("%s is read", (text, object) => {
    expect(parse(text)).toEqual(object);
  });

  test("keeps a dictionary's entries, however they are spaced", () => {
    const read = parse("<</Type/Action/S/JavaScript/JS(app.alert\\(1\\))/K[<</A 1>>]>>");
    expect(read).toEqual({
      kind: "dictionary",
      entries: new Map<string, PdfObject>([
        ["Type", name("Action")],
        ["S", name("JavaScript")],
        ["JS", string("app.alert(1)")],
        ["K", [{ kind: "dictionary", entries: new Map([["A", 1]]) }]],
      ]),
    });
  });

  test.each(["", "(open", "<4", "[1 2", "<< /A 1", "<< 1 2 >>", "endobj", ")", "[".repeat(500)])(
    "is refused when it is none: %s",
    (text) => {
      expect(() => parse(text)).toThrow(NotAnObject);
    },
  );

  test.prop([fc.uint8Array({ maxLength: 400 })])(
    "is read from any bytes, or refused, and reading ends",
    (bytes) => {
      const parser = new ObjectParser(bytes);
      try {
        parser.readObject();
      } catch (error) {
        expect(error).toBeInstanceOf(NotAnObject);
      }
      expect(parser.position).toBeLessThanOrEqual(bytes.length + 2);
    },
  );

  const written = fc.letrec<{ object: { text: string; object: PdfObject } }>((tie) => ({
    object: fc.oneof(
      { maxDepth: 4 },
      fc.integer().map((value) => ({ text: String(value), object: value })),
      fc.boolean().map((value) => ({ text: String(value), object: value })),
      fc.stringMatching(/^[A-Za-z]{1,8}$/u).map((text) => ({ text: `/${text}`, object: name(text) })),
      fc.uint8Array({ maxLength: 12 }).map((bytes) => ({
        text: `<${Buffer.from(bytes).toString("hex")}>`,
        object: string(Buffer.from(bytes).toString("latin1")),
      })),
      fc.array(tie("object"), { maxLength: 4 }).map((items) => ({
        text: `[ ${items.map((item) => item.text).join(" ")} ]`,
        object: items.map((item) => item.object),
      })),
    ),
  })).object;

  test.prop([written])("is read as it was written", ({ text, object }) => {
    expect(parse(text)).toEqual(object);
  });
});
