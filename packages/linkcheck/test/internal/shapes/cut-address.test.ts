import { describe, expect, test } from "vitest";

import {
  cutAddress,
  cutByExample,
  cutByParameters,
  cutWhole,
  fillShape,
  parseMark,
  replaceWhole,
} from "../../../src/internal/shapes/cut-address.ts";

const cutOf = (cut: ReturnType<typeof cutWhole> | undefined): unknown =>
  cut && [cut.shape, Object.fromEntries(cut.parts)];

describe("an address is cut by the slots it was made with", () => {
  test.each([
    ["https://e.no/s/k7", [["kode", "k7"]], ["https://e.no/s/{kode}", { kode: "k7" }]],
    // Wherever it stands, as often as it stands.
    ["https://e.no/k7?x=k7#k7", [["kode", "k7"]], ["https://e.no/{kode}?x={kode}#{kode}", { kode: "k7" }]],
    // As it is written in an address.
    ["https://e.no/a%20b", [["navn", "a b"]], ["https://e.no/{navn}", { navn: "a%20b" }]],
    ["https://e.no/a b", [["navn", "a b"]], ["https://e.no/{navn}", { navn: "a b" }]],
    // A value of nothing stands nowhere; parameters are cut where no slot is.
    ["https://e.no/s?b=2&a=1", [["kode", ""]], ["https://e.no/s?a={?a}&b={?b}", { "?a": "1", "?b": "2" }]],
    ["https://e.no/s?a=1", [["kode", "k7"]], ["https://e.no/s?a={?a}", { "?a": "1" }]],
    // Where a slot is, parameters stay.
    ["https://e.no/k7?a=1", [["kode", "k7"]], ["https://e.no/{kode}?a=1", { kode: "k7" }]],
    [
      "https://e.no/k7/x9",
      [
        ["kode", "k7"],
        ["annen", "x9"],
      ],
      ["https://e.no/{kode}/{annen}", { kode: "k7", annen: "x9" }],
    ],
  ] as const)("%s with %j", (address, tokens, cut) => {
    expect(cutOf(cutAddress(address, tokens))).toEqual(cut);
  });
});

describe("a value is replaced where it stands alone", () => {
  test.each([
    ["k7", "k7", "·"],
    ["/k7/", "k7", "/·/"],
    ["k7-k7", "k7", "·-·"],
    // Another token that begins or ends with it is not it.
    ["k71", "k7", "k71"],
    ["ak7", "k7", "ak7"],
    ["_k7", "k7", "_k7"],
    ["k71/k7", "k7", "k71/·"],
    // Places that overlap are one.
    ["a-a-a", "a-a", "·-a"],
    ["ingen", "k7", "ingen"],
  ])("%s without %s", (text, value, left) => {
    expect(replaceWhole(text, value, "·")).toBe(left);
  });
});

describe("an address is cut by its parameters", () => {
  test.each([
    ["https://e.no/s", ["https://e.no/s", {}]],
    ["https://e.no/s?b=2&a=1", ["https://e.no/s?a={?a}&b={?b}", { "?a": "1", "?b": "2" }]],
    ["https://e.no/s?a=1=2", ["https://e.no/s?a={?a}", { "?a": "1=2" }]],
    ["https://e.no/s?bare", ["https://e.no/s?bare={?bare}", { "?bare": "" }]],
    ["https://e.no/s?a=1#del", ["https://e.no/s?a={?a}#del", { "?a": "1" }]],
    // What stands behind the fragment's sign is no parameter.
    ["https://e.no/s#del?a=1", ["https://e.no/s#del?a=1", {}]],
  ])("%s", (address, cut) => {
    expect(cutOf(cutByParameters(address))).toEqual(cut);
  });
});

describe("an address is cut by an example of the same make", () => {
  test.each([
    ["https://e.no/s/k7", "https://e.no/s/x9", ["https://e.no/s/{kode}", { kode: "k7" }]],
    ["https://e.no/s?t=k7", "https://e.no/s?t=x9", ["https://e.no/s?t={kode}", { kode: "k7" }]],
    ["http://e.no/s?token=k7", "http://e.no/s?token=x9", ["http://e.no/s?token={kode}", { kode: "k7" }]],
    ["http://e.no/k7", "http://f.no/k7", undefined],
    ["https://e.no/s?k7", "https://e.no/s?x9", undefined],
    ["https://e.no/s#k7", "https://e.no/s#x9", ["https://e.no/s#{kode}", { kode: "k7" }]],
    ["https://e.no/k7/s/l8", "https://e.no/x9/s/y0", ["https://e.no/{kode}/s/{kode}", { kode: "k7~l8" }]],
    ["https://e.no/s", "https://e.no/s", ["https://e.no/s", { kode: "" }]],
    ["https://f.no/s/k7", "https://e.no/s/x9", undefined],
    ["https://e.no/s/k7/mer", "https://e.no/s/x9", undefined],
    ["https://e.no/s?u=k7", "https://e.no/s?t=x9", undefined],
    ["ingen adresse", "https://e.no/s", undefined],
  ])("%s beside %s", (address, example, cut) => {
    expect(cutOf(cutByExample(address, example, "kode"))).toEqual(cut);
  });
});

describe("an address that is all of a slot is cut whole", () => {
  test.each([
    ["https://e.no", ["https://e.no", {}]],
    ["https://e.no/", ["https://e.no/", {}]],
    ["https://e.no/s/k7", ["https://e.no/{kode}", { kode: "s~k7" }]],
    ["HTTPS://e.no/k7", ["HTTPS://e.no/{kode}", { kode: "k7" }]],
    ["http://e.no/k7", ["http://e.no/{kode}", { kode: "k7" }]],
    ["e.no/k7", ["e.no/{kode}", { kode: "k7" }]],
    ["https://e.no/k7?t=1", ["https://e.no/{kode}?t={?t}", { kode: "k7", "?t": "1" }]],
    ["https://e.no/#k7", ["https://e.no/#{kode}", { kode: "k7" }]],
    ["https://e.no/s?t=1#k7", ["https://e.no/{kode}?t={?t}#{kode}", { kode: "s~k7", "?t": "1" }]],
  ])("%s", (address, cut) => {
    expect(cutOf(cutWhole(address, "kode"))).toEqual(cut);
  });
});

test("marks say what they are, and are filled again", () => {
  expect(parseMark("?t")).toEqual({ kind: "parameter", name: "t" });
  expect(parseMark("kode")).toEqual({ kind: "slot", name: "kode" });
  expect(fillShape("https://e.no/{kode}?t={?t}", (mark) => `<${mark}>`)).toBe("https://e.no/<kode>?t=<?t>");
});
