import { existsSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { ROOT, readText, trackedFiles } from "./repository.ts";

const workflows = trackedFiles.filter((path) => path.startsWith(".github/workflows/"));
const linesOf = (path: string): readonly string[] => readText(path).split("\n");

/** A job's lines, by its name. */
function jobsOf(path: string): ReadonlyMap<string, readonly string[]> {
  const jobs = new Map<string, string[]>();
  const lines = linesOf(path);
  let own: string[] = [];
  for (const line of lines.slice(lines.indexOf("jobs:") + 1)) {
    const name = /^ {2}(?<name>[a-z-]+):$/u.exec(line)?.groups?.["name"];
    if (name === undefined) own.push(line);
    else jobs.set(name, (own = []));
  }
  return jobs;
}

/** What pnpm does by itself; everything else is a script of the package file. */
const PNPM_OWN = new Set(["install", "audit", "exec", "-r"]);

describe.each(workflows)("%s", (path) => {
  const text = readText(path);

  it("runs what others wrote at one commit of theirs, named by its version", () => {
    const used = [...text.matchAll(/uses: (?<action>.*)$/gmu)].map(({ groups }) => groups?.["action"] ?? "");
    expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u.test(action))).toEqual(
      [],
    );
  });

  it("may read, and write nowhere but where a release is made", () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n/mu);
    const writes = [...text.matchAll(/^ {6}(?<what>[a-z-]+): write/gmu)].map(
      ({ groups }) => groups?.["what"],
    );
    expect(writes).toEqual(path.endsWith("release.yml") ? ["contents", "id-token"] : []);
    expect(text).not.toMatch(/pull_request_target|\$\{\{ *github\.(?:event|head_ref)/u);
    const kept = text.match(/actions\/checkout/gu)?.length;
    expect(text.match(/persist-credentials: false/gu)?.length).toBe(kept);
  });

  it("runs commands that there are, on files that there are", () => {
    for (const [name, lines] of jobsOf(path)) {
      expect({ name, runsOn: lines.some((line) => line === "    runs-on: ubuntu-24.04") }).toEqual({
        name,
        runsOn: true,
      });
      lines.forEach((line, at) => {
        const folder =
          /^ {8}working-directory: (?<folder>\S+)$/u.exec(lines[at + 1] ?? "")?.groups?.["folder"] ?? ".";
        const { scripts = {} } = JSON.parse(readText(join(folder, "package.json"))) as {
          readonly scripts?: Readonly<Record<string, string>>;
        };
        for (const { groups } of line.matchAll(/pnpm@12 (?<command>\S+)/gu)) {
          const command = groups?.["command"] ?? "";
          expect({ line, isThere: PNPM_OWN.has(command) || Object.hasOwn(scripts, command) }).toEqual({
            line,
            isThere: true,
          });
        }
        for (const [file] of line.matchAll(/(?<=[ =])(?:test\/\S+\.ts|\.ci\/\w+|CHANGELOG\.md)(?=[ ]|$)/gu))
          expect({ file, isThere: existsSync(join(ROOT, file)) }).toEqual({ file, isThere: true });
      });
    }
  });
});

it("publishes what was tried, after it was tried, and with its origin", () => {
  const release = readText(".github/workflows/release.yml");
  const order = [
    ".ci/run",
    "pnpm@12 tarballs",
    "pack --pack-destination",
    "test/house/sbom.ts",
    "npm publish",
    "gh release",
  ];
  const places = order.map((each) => release.indexOf(each));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(release).toContain("--provenance");
  expect(release).toMatch(/^ {4}environment: release/mu);
});
