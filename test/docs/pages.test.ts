import { posix } from "node:path";

import { describe, expect, it } from "vitest";

import { anchorsOf, linksOf } from "../house/reference/links.ts";
import { readText, trackedFiles } from "../house/repository.ts";

/** Where somebody begins to read. */
const FRONT = "README.md";
const PAGES = trackedFiles.filter((path) => path.endsWith(".md"));
/** What is read at its place, by its name: notes of changes, and what a recipe or a fault is made of. */
const NOT_A_PAGE =
  /^\.changeset\/|^packages\/[^/]+\/(?:src|test|templates|starter)\/|^packages\/[^/]+\/CHANGELOG\.md$|^test\/|^examples\/.*\/(?:templates|maler|letters|mailout|test)\//u;
const pages = PAGES.filter((path) => !NOT_A_PAGE.test(path));

interface Target {
  readonly path: string;
  readonly anchor: string | undefined;
}

const { repository } = JSON.parse(readText("package.json")) as {
  readonly repository: { readonly url: string };
};
const ADDRESS = repository.url.replace(/^git\+(.*)\.git$/u, "$1");
const HERE = ["blob", "tree", "raw"].map((kind) => `${ADDRESS}/${kind}/main/`);

/** What a link of a page leads to in the repository; nothing when it leads out of it. */
function targetOf(page: string, link: string): Target | undefined {
  const start = HERE.find((each) => link.startsWith(each));
  if (start === undefined && /^[a-z]+:/u.test(link)) return undefined;
  const [path = "", anchor] = link.slice(start?.length ?? 0).split("#");
  const from = start !== undefined ? "." : posix.dirname(page);
  return {
    path: path === "" ? page : posix.normalize(posix.join(from, decodeURI(path))).replace(/\/$/u, ""),
    anchor,
  };
}

const folders = new Set(trackedFiles.flatMap((path) => ancestorsOf(path)));
const files = new Set(trackedFiles);

function ancestorsOf(path: string): readonly string[] {
  const above = posix.dirname(path);
  return above === "." ? [] : [above, ...ancestorsOf(above)];
}

/** A folder shows its README. */
const pageAt = (path: string): string => (folders.has(path) ? `${path}/README.md` : path);

describe("the pages", () => {
  it("have no dead link", () => {
    const dead = pages.flatMap((page) =>
      linksOf(readText(page))
        .filter((link) => {
          const target = targetOf(page, link);
          return target !== undefined && !files.has(target.path) && !folders.has(target.path);
        })
        .map((link) => `${page} → ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it("have no dead anchor", () => {
    const dead = pages.flatMap((page) =>
      linksOf(readText(page))
        .filter((link) => {
          const target = targetOf(page, link);
          if (target?.anchor === undefined || !pageAt(target.path).endsWith(".md")) return false;
          return (
            files.has(pageAt(target.path)) && !anchorsOf(readText(pageAt(target.path))).has(target.anchor)
          );
        })
        .map((link) => `${page} → ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it("are all reached from the first one", () => {
    const reached = new Set([FRONT]);
    for (const page of reached) {
      if (!page.endsWith(".md")) continue;
      for (const link of linksOf(readText(page))) {
        const target = targetOf(page, link);
        const path = target && pageAt(target.path);
        if (path !== undefined && files.has(path)) reached.add(path);
      }
    }
    expect(pages.filter((page) => !reached.has(page))).toEqual([]);
  });
});
