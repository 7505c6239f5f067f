import { describe, expect, it } from "vitest";

import { boundaryOf, formParts } from "../../src/bodies/form-parts.ts";

const B = "----sluse-7d1f";
const head = (name: string, type: string): string =>
  `Content-Disposition: form-data; name="${name}"\r\nContent-Type: ${type}`;
const part = (headers: string, text: string): string => `--${B}\r\n${headers}\r\n\r\n${text}\r\n`;
const ORDER = part(head("order", "application/json"), "{}");
const SHEET = part(head("recipients", "text/csv"), "ID\r\n");
const END = `--${B}--\r\n`;
const read = (text: string): [string, string, string][] =>
  [...formParts(Buffer.from(text, "latin1"), B).values()].map(({ name, type, bytes }) => [
    name,
    type,
    Buffer.from(bytes).toString("latin1"),
  ]);

describe("a form", () => {
  it("is its parts, with their bytes as they came", () => {
    expect(read(`${ORDER}${SHEET}${END}`)).toEqual([
      ["order", "application/json", "{}"],
      ["recipients", "text/csv", "ID\r\n"],
    ]);
    const bytes = String.fromCodePoint(...Array.from({ length: 256 }, (_, at) => at));
    expect(read(`${part(head("order", "application/json"), bytes)}${END}`)[0]?.[2]).toBe(bytes);
    expect(read(`${part(head("order", "application/json"), `\r\n--${B.slice(0, -1)}`)}${END}`)).toHaveLength(
      1,
    );
  });

  it.each([
    [
      "curl",
      'Content-Disposition: form-data; name="recipients"; filename="Mottakere; uke 9.csv"\r\nContent-Type: text/csv',
    ],
    [
      ".NET",
      "Content-Type: text/csv; charset=utf-8\r\nContent-Disposition: form-data; name=recipients; filename=m.csv; filename*=utf-8''m.csv",
    ],
    [
      "a browser",
      'content-disposition: form-data; name="recipients"; filename="m.csv"\r\ncontent-type: text/csv',
    ],
  ])("is read as %s writes it", (_, headers) => {
    expect(read(`${ORDER}${part(headers, "ID\n")}${END}`)[1]).toEqual(["recipients", "text/csv", "ID\n"]);
    expect(read(`${ORDER}${part(headers, "ID\n")}${END}`.trimEnd())).toHaveLength(2);
  });

  it.each([
    ["nothing", ""],
    ["its end alone", END],
    ["something before it", `x${ORDER}${END}`],
    ["another boundary before it", `${ORDER.replace(B, `${B.slice(0, -1)}x`)}${END}`],
    ["an empty line before it", `\r\n${ORDER}${END}`],
    ["something behind it", `${ORDER}${END}x`],
    ["more forms behind it", `${ORDER}${END}${SHEET}${END}`],
    ["no end", `${ORDER}${SHEET}`],
    ["half an end", `${ORDER}${SHEET}--${B}`],
    ["a part twice", `${ORDER}${ORDER}${END}`],
    ["three parts", `${ORDER}${SHEET}${part(head("more", "text/csv"), "ID")}${END}`],
    ["a part without a type", `${part('Content-Disposition: form-data; name="order"', "{}")}${END}`],
    [
      "a part without a name",
      `${part("Content-Disposition: form-data\r\nContent-Type: text/csv", "ID")}${END}`,
    ],
    [
      "a part with two names",
      `${part(head("order", "text/csv").replace("\r\n", '; name="recipients"\r\n'), "ID")}${END}`,
    ],
    [
      "a part with a name of another kind",
      `${part(head("order", "text/csv").replace("\r\n", "; name*=utf-8''x\r\n"), "ID")}${END}`,
    ],
    [
      "a header twice",
      `${part(`${head("order", "text/csv")}\r\nContent-Type: application/json`, "ID")}${END}`,
    ],
    [
      "a coding",
      `${part(`${head("order", "text/csv")}\r\nContent-Transfer-Encoding: base64`, "SUQ=")}${END}`,
    ],
    ["another charset", `${part(head("order", "text/csv; charset=utf-16"), "ID")}${END}`],
    ["a page in a part", `${part(head("order", "text/html"), "ID")}${END}`],
    ["a head without an end", `--${B}\r\n${head("order", "text/csv")}${"a".repeat(2000)}`],
    ["a header over two lines", `${part(`${head("order", "text/csv")}\r\n ; charset=x`, "ID")}${END}`],
    ["line feeds alone", `${ORDER}${SHEET}${END}`.replaceAll("\r", "")],
    ["its boundary within a part", `${part(head("order", "text/csv"), `a\r\n--${B}b`)}${END}`],
  ])("with %s is none", (_, text) => {
    expect(() => read(text)).toThrow("the form");
  });

  it.each([
    ["multipart/form-data; boundary=abc", "abc"],
    ['multipart/form-data; boundary="a b"', undefined],
    ['Multipart/Form-Data;boundary="a:b"', "a:b"],
    ["multipart/form-data", undefined],
    ["multipart/form-data; boundary=", undefined],
    ["multipart/form-data; boundary=abc; boundary=def", undefined],
    ["multipart/mixed; boundary=abc", undefined],
    [`multipart/form-data; boundary=${"a".repeat(71)}`, undefined],
    [null, undefined],
  ])("is told by its type: %s", (type, boundary) => {
    expect(boundaryOf(type)).toBe(boundary);
  });
});
