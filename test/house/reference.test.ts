import { existsSync, globSync } from "node:fs";
import { join } from "node:path";

import { addressOf } from "@sluse/core";
import { describe, expect, it } from "vitest";

import { anchorsOf } from "./reference/links.ts";
import { ERRORS_FILE, RULES_FOLDER, referencePages } from "./reference/reference-pages.ts";
import { ROOT, readText } from "./repository.ts";
import { loadTables } from "./tables.ts";

const tables = await loadTables();
const rules = tables.flatMap((each) => each.rules);
const pages = await referencePages(tables);

describe("every rule of the house", () => {
  it("stands in one package only", () => {
    const ids = rules.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids.length).toBeGreaterThan(100);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    "%s speaks both languages, with examples",
    (id, rule) => {
      expect(id).toMatch(
        /^(?:order|project|recipient|register|text|pdf|link|approval|release)\/[a-z0-9]+(?:-[a-z0-9]+)*$/u,
      );
      for (const { title, what, why, mend } of [rule.messages.nb, rule.messages.en]) {
        for (const text of [title, what, why, mend]) expect(text.trim().length).toBeGreaterThan(3);
        expect(title).not.toMatch(/[{}]/u);
      }
      expect(rule.example.fails).not.toBe(rule.example.passes);
    },
  );
});

describe("a code", () => {
  const { repository } = JSON.parse(readText("package.json")) as {
    readonly repository: { readonly url: string };
  };
  const blob = `${repository.url.replace(/^git\+(.*)\.git$/u, "$1")}/blob/main/`;
  const codes = tables.flatMap(({ errors }) => Object.values(errors).flatMap((table) => Object.keys(table)));

  it.each([...rules.map(({ id }) => id), ...codes])("%s has an address, and a page there", (code) => {
    const [page = "", anchor] = (addressOf(code) ?? "").split("#");
    expect(page.startsWith(blob)).toBe(true);
    const text = pages.get(page.slice(blob.length)) ?? "";
    expect(text).toContain(code);
    if (anchor !== undefined) expect(anchorsOf(text).has(anchor)).toBe(true);
  });

  it("of a site's own, or that is none, has no address with us", () => {
    expect(addressOf("text/fjordheim/tone")).toBeUndefined();
    expect(addressOf("../../secret")).toBeUndefined();
  });
});

describe("the reference, as `node --conditions=@sluse/source test/house/write-reference.ts` writes it", () => {
  it("says what the tables say", () => {
    const isOld = (path: string): boolean =>
      !existsSync(join(ROOT, path)) || readText(path) !== pages.get(path);
    expect([...pages.keys()].filter(isOld)).toEqual([]);
  });

  it("has no page of a rule that is not there", () => {
    const found = globSync(`${RULES_FOLDER}/**/*.md`, { cwd: ROOT }).map((path) =>
      path.replaceAll("\\", "/"),
    );
    expect(found.filter((path) => !pages.has(path))).toEqual([]);
    expect(pages.has(ERRORS_FILE)).toBe(true);
  });
});
