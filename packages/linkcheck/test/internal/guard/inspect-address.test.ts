import { test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";

import { inspectAddress } from "../../../src/internal/guard/inspect-address.ts";
import { homograph, hostileNames, notationsOf, privateIpv4 } from "./hostile-names.ts";

const ANY = ["*"];

describe("inspectAddress", () => {
  propertyTest.prop([privateIpv4])("refuses a private address in every notation", (octets) => {
    for (const host of notationsOf(octets)) {
      expect([host, inspectAddress(`https://${host}/`, [...ANY, host])]).not.toEqual([host, undefined]);
    }
  });

  propertyTest.prop([homograph])(
    "refuses names that imitate others with letters of another script",
    (host) => {
      expect(inspectAddress(`https://${host}/`, [...ANY, host])).toBe("unusual-name");
    },
  );

  test.each(hostileNames)("refuses `%s`", (name) => {
    expect(inspectAddress(`https://${name}/`, [...ANY, name])).toBeDefined();
  });

  test.each([
    "https://helsenorge.no/",
    "https://undersøkelse.no/",
    "https://sámediggi.no/",
    "https://čáhci.no/",
    "https://hunt.ntnu.no/x?y#z",
  ])("lets `%s` through when any host is allowed", (address) => {
    expect(inspectAddress(address, ANY)).toBeUndefined();
  });

  test.each([
    ["https://skjema.no/", [], "host-not-allowed"],
    ["https://skjema.no/", ["annet.no"], "host-not-allowed"],
    ["https://skjema.no:8443/", ["*"], "unusual-port"],
    ["https://skjema.no:8443/", ["skjema.no"], "unusual-port"],
    ["http://skjema.no/", ["*"], "not-https"],
    ["ftp://skjema.no/", ["*"], "not-https"],
    ["https://a:b@skjema.no/", ["*"], "credentials"],
    ["https://a@skjema.no/", ["*"], "credentials"],
    ["https://8.8.8.8/", ["*", "8.8.8.8"], "address-literal"],
    ["https:///", ["*"], "malformed-address"],
    ["https://skjema.no/a\tb", ["*"], "malformed-address"],
  ] as const)("says of `%s` with %j allowed: %s", (address, allowed, cause) => {
    expect(inspectAddress(address, allowed)).toBe(cause);
  });
});
