import { instant, type Instant } from "@sluse/core";
import { expect, test } from "vitest";

import type { Trail } from "../../../src/internal/engine/follow.ts";
import { judge } from "../../../src/internal/engine/judge.ts";

const link = {
  address: "https://skjema.no/s",
  allowedHosts: ["*"],
  validUntil: instant("2027-05-01T00:00:00Z"),
};
const trail: Trail = {
  hops: [
    { address: "https://skjema.no/s", status: 302 },
    { address: "https://www.skjema.no/s", status: 200 },
  ],
  addresses: ["https://skjema.no/s", "https://www.skjema.no/s"],
  fragment: "",
  end: {
    kind: "page",
    answer: {
      kind: "answer",
      address: "https://www.skjema.no/s",
      status: 200,
      contentType: "application/pdf",
      location: undefined,
      setsCookie: false,
      botWall: false,
      content: { kind: "file" },
    },
  },
};
const long = instant("2028-01-01T00:00:00Z");

test("a certificate must have been seen on every hop, and outlive the answer period there", () => {
  const causeWith = (ends: Readonly<Record<string, Instant>>): string | undefined =>
    judge(link, trail, (host) => ends[host]);
  expect(causeWith({ "skjema.no": long, "www.skjema.no": long })).toBeUndefined();
  expect(causeWith({ "skjema.no": long })).toBe("certificate-unseen");
  expect(causeWith({ "www.skjema.no": long })).toBe("certificate-unseen");
  expect(causeWith({ "skjema.no": link.validUntil, "www.skjema.no": long })).toBe("certificate-ends");
});
