import { posix } from "node:path";

import { describe, expect, it } from "vitest";

import { doorsOf, housePackages } from "./packages.ts";
import { readText, trackedFiles } from "./repository.ts";

const LIST = /export\s+(?:type\s+)?\{(?<names>[^}]*)\}\s*from\s*"(?<from>\.[^"]+)"/gsu;
const DECLARED =
  /^export (?:declare |abstract |async )*(?:const|function\*?|class|interface|type) (?<name>[\p{L}_$][\p{L}\p{N}_$]*)/gmu;

interface Exported {
  readonly file: string;
  readonly name: string;
}

/** The names that a door lets out, each with the file that declares it. */
function namesOut(door: string): readonly Exported[] {
  const text = readText(door);
  const own = [...text.matchAll(DECLARED)].map(({ groups }) => ({
    file: door,
    name: groups?.["name"] ?? "",
  }));
  const passedOn = [...text.matchAll(LIST)].flatMap(({ groups = {} }) => {
    const file = posix.join(posix.dirname(door), groups["from"] ?? "");
    return (groups["names"] ?? "")
      .replaceAll(/\/\/.*$/gmu, "")
      .split(",")
      .map(
        (each) =>
          each
            .replace(/^\s*type\s+/u, "")
            .split(/\s+as\s+/u)[0]
            ?.trim() ?? "",
      )
      .filter((name) => name !== "")
      .map((name) => ({ file, name }));
  });
  return [...own, ...passedOn];
}

/** Whether the last thing before a declaration is a comment for whoever uses it. */
function isSaid({ file, name }: Exported): boolean {
  const text = readText(file);
  const at = [...text.matchAll(DECLARED)].find(({ groups }) => groups?.["name"] === name)?.index;
  // Passed on once more: said where it is declared, and that file's own door is looked at by the compiler's names alone.
  if (at === undefined) return namesOut(file).some((each) => each.name === name && isSaid(each));
  return text.slice(0, at).trimEnd().endsWith("*/");
}

describe("what is exported", () => {
  // What the house alone builds with is read where it stands.
  const doors = housePackages.flatMap((each) =>
    [...doorsOf(each)].filter(([name, source]) => !name.endsWith("/house") && source.endsWith(".ts")),
  );

  it("is counted", () => {
    expect(doors.flatMap(([, door]) => namesOut(door)).length).toBeGreaterThan(900);
  });

  it.each(doors)("by %s is said to whoever uses it", (_name, door) => {
    expect(trackedFiles).toContain(door);
    const names = namesOut(door);
    expect(names.filter((each) => !isSaid(each))).toEqual([]);
  });
});
