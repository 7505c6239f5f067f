import { posix } from "node:path";

import { describe, expect, it } from "vitest";

import { doorsOf, housePackages } from "./packages.ts";
import { readText, trackedFiles } from "./repository.ts";

const LIST = /export\s+(?:type\s+)?\{(?<names>[^}]*)\}\s*from\s*"(?<from>\.[^"]+)"/gsu;
const DECLARED =
  /^export (?:declare |abstract |async )*(?<what>const|function\*?|class|interface|type) (?<name>[\p{L}_$][\p{L}\p{N}_$]*)/gmu;

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

interface Declared extends Exported {
  readonly what: string;
  /** The comment before it; empty where there is none. */
  readonly comment: string;
  /** From its first word to the end of it. */
  readonly text: string;
}

/** Where a name is declared. Passed on once more, it is said there. */
function declarationOf({ file, name }: Exported): Declared | undefined {
  const source = readText(file);
  const found = [...source.matchAll(DECLARED)].find(({ groups }) => groups?.["name"] === name);
  if (found === undefined) {
    const next = namesOut(file).find((each) => each.name === name && each.file !== file);
    return next && declarationOf(next);
  }
  const before = source.slice(0, found.index).trimEnd();
  const comment = before.endsWith("*/") ? before.slice(before.lastIndexOf("/**")) : "";
  // To the next line that stands at the margin and closes nothing.
  const [text = ""] = source.slice(found.index).split(/\n(?=[^\s)}\]|&:>])/u);
  return { file, name, what: found.groups?.["what"] ?? "", comment, text };
}

const isFunction = ({ what, text }: Declared): boolean =>
  what.startsWith("function") ||
  (what === "const" && /^export const \S+?(?:: [^=]+)? =\s+(?:async )?(?:\(|<)/u.test(text));

/** Names of measures that say no unit by themselves; `days`, `bytes` or `pages` do. */
const MEASURE =
  /^ +readonly (?:at|max|min|limit|length|width|height|x|y|columns|family|ceiling|age|rate|ratio|offset|position|weekday|timeout|interval|\w+Share)\??: number\b/u;
const SAYS_UNIT = /units?\b|points?\b|months|characters|days|milliseconds|minutes|pixels|bytes|from 0 to 1/iu;

/** Measures of an interface for which neither a comment above nor the interface's own says in what they are counted. */
function unitless({ comment, text }: Declared): readonly string[] {
  if (SAYS_UNIT.test(comment)) return [];
  const lines = text.split("\n");
  return lines.filter((line, at) => {
    if (!MEASURE.test(line)) return false;
    // A comment is for all numbers that follow it without another.
    const above = lines.slice(0, at).findLast((each) => !/^ +readonly \w+\??: number;$/u.test(each));
    return !(above ?? "").trimEnd().endsWith("*/");
  });
}

/** What is not plain without one: whatever opens, makes or starts something of what it is given. */
const isNotPlain = (each: Declared): boolean =>
  isFunction(each) &&
  /^(?:create|open|start|make)[A-Z]/u.test(each.name) &&
  !each.text.includes(`${each.name}()`);
/** What a page or an example of the repository shows, most of which is run. */
const shown = new Set(
  trackedFiles
    .filter(
      (path) =>
        /\.md$|^examples\/.*\.ts$/u.test(path) && !/^\.changeset|^docs\/reference|CHANGELOG/u.test(path),
    )
    .flatMap((path) => readText(path).match(/(?<![\w.])[a-z]\w+(?=\()/gu) ?? []),
);

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
    expect(names.filter((each) => declarationOf(each)?.comment === "")).toEqual([]);
  });

  const declared = [
    ...new Map(
      doors
        .flatMap(([, door]) => namesOut(door).flatMap((each) => declarationOf(each) ?? []))
        .map((each) => [`${each.file} ${each.name}`, each]),
    ).values(),
  ];

  it("says what it throws, where its own body throws or reads what it was given", () => {
    const functions = declared.filter(isFunction);
    expect(functions.length).toBeGreaterThan(200);
    const silent = functions.filter(
      ({ text, comment }) => /\bthrow |\bparseInput\(|\bassert/u.test(text) && !comment.includes("@throws"),
    );
    expect(silent.map(({ file, name }) => `${file} ${name}`)).toEqual([]);
  });

  it("says in what it is counted, where the name does not", () => {
    const bare = declared
      .filter(({ what }) => what === "interface")
      .flatMap((each) => unitless(each).map((line) => `${each.file} ${each.name} ${line.trim()}`));
    expect(bare).toEqual([]);
  });

  it("is shown in use, where it is not plain", () => {
    const made = declared.filter((each) => isNotPlain(each));
    expect(made.length).toBeGreaterThan(50);
    const unshown = made.filter(({ name, comment }) => !comment.includes("@example") && !shown.has(name));
    expect(unshown.map(({ file, name }) => `${file} ${name}`)).toEqual([]);
  });
});
