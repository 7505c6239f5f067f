import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";

import { describe, expect, it } from "vitest";

const PAGE = new URL("../../docs/security/threat-model.md", import.meta.url);
const TEST_FILE = /\.(?:test|proof)\.ts$/u;
const LINK = /\]\(([^)]+)\)/gu;

/** The rows of every table of threats: what is feared, and what is said to answer it. */
const rows = readFileSync(PAGE, "utf8")
  .split("\n## ")
  .filter((section) => section.startsWith("Threats to "))
  .flatMap((section) => {
    const [heading = "", ...lines] = section.split("\n");
    return lines
      .filter((line) => line.startsWith("| ") && !line.startsWith("| Threat "))
      .map((line) => ({
        heading,
        threat: line.split("|")[1]?.trim() ?? "",
        test: line.split("|")[3]?.trim() ?? "",
      }));
  });

const holdsTests = (place: URL): boolean => {
  if (!existsSync(place)) return false;
  if (!statSync(place).isDirectory()) return TEST_FILE.test(place.pathname);
  return readdirSync(place, { recursive: true }).some((name) => TEST_FILE.test(String(name)));
};

describe("the threat model", () => {
  it("speaks of library, service, client, console and command", () => {
    expect(new Set(rows.map(({ heading }) => heading))).toEqual(
      new Set(
        ["all of it", "the service", "the client", "the console", "the command"].map(
          (what) => `Threats to ${what}`,
        ),
      ),
    );
  });

  it("names a test for each threat, and each is there", () => {
    const unanswered = rows.filter(({ heading, test }, at) => {
      if (test === "the same") return rows[at - 1]?.heading !== heading;
      const links = [...test.matchAll(LINK)].map(([, address = ""]) => new URL(address, PAGE));
      return links.length === 0 || !links.every(holdsTests);
    });
    expect(unanswered.map(({ threat }) => threat)).toEqual([]);
  });
});
