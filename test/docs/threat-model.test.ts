import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";

import { openApiDocument } from "@sluse/service";
import { describe, expect, it } from "vitest";

interface Operation {
  readonly operationId: string;
}

const PAGE = new URL("../../docs/security/threat-model.md", import.meta.url);
const TEST_FILE = /\.(?:test|proof)\.ts$/u;
const LINK = /\]\(([^)]+)\)/gu;

const page = readFileSync(PAGE, "utf8");

/** The rows of every table of threats: what is feared, and what is said to answer it. */
const rows = page
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

/** What is said of each route of the service. */
const routes = (page.split("\n## The service, route by route\n")[1] ?? "")
  .split("\n## ")[0]
  ?.split("\n")
  .flatMap((line) => {
    const [, operation] = /^\| `(\w+)` \|/u.exec(line) ?? [];
    return operation === undefined
      ? []
      : [
          {
            operation,
            cells: line
              .split("|")
              .slice(2, -1)
              .map((cell) => cell.trim()),
          },
        ];
  });

const linksIn = (text: string): URL[] =>
  [...text.matchAll(LINK)].map(([, address = ""]) => new URL(address, PAGE));
const isTested = (text: string): boolean => {
  const links = linksIn(text);
  return links.length > 0 && links.every(holdsTests);
};

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
      return !isTested(test);
    });
    expect(unanswered.map(({ threat }) => threat)).toEqual([]);
  });

  it("speaks of every route of the service, in the order of its document, and names a test that is there", () => {
    const { paths } = openApiDocument() as {
      readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    };
    const operations = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(routes?.map(({ operation }) => operation)).toEqual(operations);
    const lacking = routes?.filter(
      ({ cells: [wanted = "", against = "", test = ""] }) =>
        wanted === "" || against === "" || !isTested(test),
    );
    expect(lacking?.map(({ operation }) => operation)).toEqual([]);
  });
});
