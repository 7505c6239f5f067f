import { describe, expect, it } from "vitest";

import { doorsOf, housePackages } from "./packages.ts";
import { CLIENT_FILE } from "./reference/client-document.ts";
import { readText, trackedFiles } from "./repository.ts";
import { statementsOf } from "./source-file.ts";

const sources = housePackages.flatMap(({ sources: own }) => own);
const typeScript = trackedFiles.filter((path) => path.endsWith(".ts"));
const linesOf = (path: string): number => readText(path).trimEnd().split("\n").length;

/** The length that a share of the files does not exceed. */
function percentile(files: readonly string[], share: number): number {
  const lengths = files.map(linesOf).toSorted((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) * share)] ?? 0;
}

describe("files", () => {
  it("are short: half of them at most 80 lines, nine in ten at most 250", () => {
    expect(percentile(sources, 0.5)).toBeLessThanOrEqual(80);
    expect(percentile(sources, 0.9)).toBeLessThanOrEqual(250);
  });

  it("are never longer than 400 lines, tests included; but what is written from the document", () => {
    expect(typeScript.filter((path) => linesOf(path) > 400)).toEqual([CLIENT_FILE]);
  });

  it("are named after their concept, in kebab-case", () => {
    const badly = typeScript.filter(
      (path) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)*\.ts$/u.test(path.split("/").at(-1) ?? ""),
    );
    expect(badly).toEqual([]);
    expect(
      typeScript.filter((path) => /(?:^|[/-])(?:utils?|helpers?|managers?|misc|common)[.-]/u.test(path)),
    ).toEqual([]);
  });

  it("hold named exports only, where they are a door", () => {
    const doors = housePackages
      .flatMap((each) => Array.from(doorsOf(each).values()))
      .filter((path) => path.endsWith(".ts"));
    expect(doors).not.toHaveLength(0);
    const others = doors.filter((path) =>
      statementsOf(path).some((kind) => kind !== "ExportNamedDeclaration"),
    );
    expect(others).toEqual([]);
  });
});
