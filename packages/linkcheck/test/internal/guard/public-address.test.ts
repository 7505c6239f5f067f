import { test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";

import { AddressRules } from "../../../src/internal/guard/public-address.ts";
import { privateIpv4, privateIpv6 } from "./hostile-names.ts";

const rules = new AddressRules([], {});

describe("AddressRules", () => {
  propertyTest.prop([privateIpv4])("allows no private IPv4 address", (octets) => {
    expect(rules.allows("skjema.no", octets.join("."))).toBe(false);
  });

  propertyTest.prop([privateIpv6])("allows no private or translated IPv6 address", (address) => {
    expect(rules.allows("skjema.no", address)).toBe(false);
  });

  test.each([
    "168.63.129.16",
    "192.0.2.1",
    "198.51.100.7",
    "203.0.113.9",
    "192.88.99.1",
    "255.255.255.255",
    "",
    "x",
  ])("does not allow `%s`", (address) => {
    expect(rules.allows("skjema.no", address)).toBe(false);
  });

  test.each(["8.8.8.8", "129.241.1.1", "2a00:1450:400f:80d::2004", "2001:700:300::1"])(
    "allows %s",
    (address) => {
      expect(rules.allows("skjema.no", address)).toBe(true);
    },
  );

  test("allows a private range for the one host it is named for", () => {
    const split = new AddressRules([], { "skjema.no": ["10.2.0.0/16"] });
    expect(split.allows("skjema.no", "10.2.3.4")).toBe(true);
    expect(split.allows("skjema.no", "10.3.3.4")).toBe(false);
    expect(split.allows("annet.no", "10.2.3.4")).toBe(false);
    expect(split.allows("__proto__", "10.2.3.4")).toBe(false);
  });

  test("refuses the house's own public ranges", () => {
    const own = new AddressRules(["129.241.0.0/16"], {});
    expect(own.allows("skjema.no", "129.241.1.1")).toBe(false);
    expect(own.allows("skjema.no", "129.242.1.1")).toBe(true);
  });
});
