import { test as propertyTest } from "@fast-check/vitest";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { readAddress } from "../../../src/internal/address/read-address.ts";
import { shownAddress } from "../../../src/internal/address/shown-address.ts";

describe("readAddress", () => {
  test.each([
    ["https://skjema.no/", "web"],
    ["HTTPS://SKJEMA.NO", "web"],
    ["http://skjema.no/", "web"],
    ["www.skjema.no", "web"],
    ["undersøkelse.no/svar", "web"],
    ["skjema.no:8443/x", "web"],
    [" https://skjema.no/ ", "web"],
    ["mailto:post@skjema.no", "mail"],
    ["tel:+4773595000", "phone"],
    ["#samtykke", "inside"],
    ["/skjema", "relative"],
    ["skjema.html#x/..", "web"],
    ["../skjema", "relative"],
    ["//skjema.no/", "relative"],
    ["javascript:alert(1)", "scheme"],
    ["data:text/html,x", "scheme"],
    ["", "malformed"],
    ["https://", "malformed"],
    ["https:/skjema.no", "malformed"],
    ["https:\\\\skjema.no", "malformed"],
    ["https:///skjema.no", "malformed"],
    ["https://skjema.no/a b", "malformed"],
    ["https://skjema.no\\@annet.no/", "malformed"],
    ["https://[", "malformed"],
  ])("takes `%s` for %s", (written, kind) => {
    expect(readAddress(written).kind).toBe(kind);
  });

  propertyTest.prop([fc.string({ unit: "grapheme" })])("reads anything without falling over", (written) => {
    const read = readAddress(written);
    if (read.kind === "web") expect(read.url.hostname).not.toBe("");
    expect(shownAddress(written).length).toBeLessThanOrEqual(300);
  });

  test("takes no time with what is too long to be opened", () => {
    for (const long of ["a".repeat(1e6), `https://${"a".repeat(1e6)} `, `mailto:${"a.".repeat(1e6)}@`]) {
      expect(readAddress(long).kind).toBe("malformed");
    }
  });
});

describe("shownAddress", () => {
  test.each([
    ["https://skjema.no/svar?id=7&t=k3J9#start", "https://skjema.no/svar?id=…&t=…#start"],
    ["https://skjema.no/s/6f9619ff-8b86-d011-b42d-00c04fc964ff", "https://skjema.no/s/…"],
    ["https://skjema.no/01815000036", "https://skjema.no/…"],
    ["https://skjema.no/018150%2000036", "https://skjema.no/…"],
    ["https://skjema.no/%30%31815000036?x=1", "https://skjema.no/…"],
    ["https://skjema.no/x/12345678901", "https://skjema.no/x/…"],
    ["https://skjema.no/#token=abc", "https://skjema.no/#…"],
    ["mailto:post@skjema.no?body=hei", "mailto:post@skjema.no"],
    ["ikke en adresse 01815000036", "ikke en adresse …"],
    ["0 1 8 1 5 0 0 0 0 3 6", "…"],
    ["nr. 01.81.50.000-36", "…"],
    ["0\u200b1\u200b8\u200b1\u200b5\u200b0\u200b0\u200b0\u200b0\u200b3\u200b6", "…"],
    ["tel:018-150-000-36", "…"],
    ["tel:+47 22 85 50 50", "tel:+47 22 85 50 50"],
    ["#samtykke", "#samtykke"],
  ])("shows `%s` as `%s`", (address, shown) => {
    expect(shownAddress(address)).toBe(shown);
  });
});
