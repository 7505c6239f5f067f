import { describe, expect, test } from "vitest";

import { decodeText } from "../../../src/internal/page/decode-text.ts";

const TEXT = "Undersøkelsen er avsluttet. Čálli: Ánne";
const LATIN = "Undersøkelsen er avsluttet";

describe("decodeText", () => {
  test.each([
    ["UTF-8 undeclared", Buffer.from(TEXT), "text/html", TEXT],
    ["UTF-8 declared", Buffer.from(TEXT), "text/html; charset=UTF-8", TEXT],
    ["latin-1 undeclared", Buffer.from(LATIN, "latin1"), "text/html", LATIN],
    ["latin-1 declared", Buffer.from(LATIN, "latin1"), 'text/html; charset="iso-8859-1"', LATIN],
    [
      "UTF-16 by its mark",
      Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(TEXT, "utf16le")]),
      "text/html",
      TEXT,
    ],
    [
      "mark against header",
      Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), Buffer.from(TEXT)]),
      "text/html; charset=latin1",
      TEXT,
    ],
    [
      "latin-1 by its meta",
      Buffer.from(`<meta charset="iso-8859-1">${LATIN}`, "latin1"),
      "text/html",
      `<meta charset="iso-8859-1">${LATIN}`,
    ],
  ])("%s", (_name, bytes, contentType, expected) => {
    expect(decodeText(bytes, contentType)).toBe(expected);
  });

  test("refuses a charset it does not know", () => {
    expect(() => decodeText(Buffer.from(TEXT), "text/html; charset=klingon")).toThrow("page-unreadable");
  });
});
