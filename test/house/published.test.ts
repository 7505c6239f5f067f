import { posix } from "node:path";

import { describe, expect, it } from "vitest";

import { anchorsOf, linksOf } from "./reference/links.ts";
import { housePackages } from "./packages.ts";
import { readText, trackedFiles } from "./repository.ts";

/** The one place that says where the house stands in the world: `package.json` at the top. */
const { repository } = JSON.parse(readText("package.json")) as {
  readonly repository: { readonly url: string };
};
const ADDRESS = repository.url.replace(/^git\+(.*)\.git$/u, "$1");
const IN_REPOSITORY = /^\/(?:blob|tree|raw)\/main\/(?<path>[^#]+)(?:#(?<anchor>.+))?$/u;

const isHere = (path: string): boolean =>
  trackedFiles.some((file) => file === path || file.startsWith(`${path}/`));

describe.each(housePackages)("$file.name as it is published", ({ folder, file }) => {
  it("says where it comes from, and what it is found by", () => {
    const { homepage, bugs, keywords = [], ...said } = file;
    expect(said.repository).toEqual({ type: "git", url: repository.url, directory: folder });
    expect(homepage).toBe(`${ADDRESS}/tree/main/${folder}#readme`);
    expect(bugs).toEqual({ url: `${ADDRESS}/issues` });
    expect(keywords.length).toBeGreaterThanOrEqual(5);
    expect(said.license).toBe("MIT");
  });

  it("has its log with it, and not what the compiler remembers", () => {
    expect(file.files).toEqual(expect.arrayContaining(["dist", "!dist/.tsbuildinfo", "CHANGELOG.md"]));
    expect(isHere(`${folder}/CHANGELOG.md`)).toBe(true);
  });

  it("has a README whose links lead somewhere from anywhere", () => {
    const dead = linksOf(readText(`${folder}/README.md`)).filter((link) => {
      if (!link.startsWith(`${ADDRESS}/`)) return !link.startsWith("https://");
      const { path = "", anchor } = IN_REPOSITORY.exec(link.slice(ADDRESS.length))?.groups ?? {};
      const target = posix.normalize(path);
      return !isHere(target) || (anchor !== undefined && !anchorsOf(readText(target)).has(anchor));
    });
    expect(dead).toEqual([]);
  });
});
