import type { Instant, LinkReport } from "@sluse/core";
import { createPopulation } from "@sluse/testkit/people";
import { describe, expect, it } from "vitest";

import { linksSeen } from "../src/links-seen.ts";

const AT = 1_800_000_000_000 as Instant;
const report = (evidence: Partial<LinkReport["evidence"]>): LinkReport => ({
  address: "https://hverdagen.example/a",
  verdict: "ok",
  evidence: { checkedAt: AT, vantagePoint: "hospital network", hops: [], ...evidence },
});
const seenOf = (evidence: Partial<LinkReport["evidence"]>): unknown => linksSeen([report(evidence)])[0];

describe("what was seen of a link", () => {
  it("is where it leads, how it answered at last, what the page is called, when, and from where", () => {
    const hops = [
      { address: "https://hverdagen.example/a", status: 302 },
      { address: "https://hverdagen.example/b", status: 200 },
    ];
    expect(
      seenOf({ hops, finalAddress: "https://hverdagen.example/b", title: "  Vil du\n være med? " }),
    ).toEqual({
      address: "https://hverdagen.example/a",
      verdict: "ok",
      checkedAt: AT,
      vantagePoint: "hospital network",
      status: 200,
      finalAddress: "https://hverdagen.example/b",
      title: "Vil du være med?",
    });
    expect(seenOf({})).not.toHaveProperty("status");
  });

  it("holds nobody's number and no token, whatever a page says", () => {
    const [number = ""] = createPopulation({ size: 1, seed: 7 }).people();
    const seen = seenOf({
      finalAddress: `https://hverdagen.example/svar?token=a1b2c3&id=${number}`,
      title: `Hei, ${number.slice(0, 6)} ${number.slice(6)}`,
    });
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`a1b2c3|${number}|${number.slice(6)}`, "u"));
    expect(seen).not.toHaveProperty("title");
  });

  it("is no longer than what somebody reads", () => {
    expect((seenOf({ title: "å".repeat(5000) }) as { title: string }).title).toHaveLength(120);
  });
});
