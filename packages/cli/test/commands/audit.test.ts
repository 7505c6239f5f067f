import { readFile } from "node:fs/promises";

import { afterAll, beforeAll, expect, test } from "vitest";

import { createSiteFolder, type SiteFolder } from "../site-folder.ts";

let site: SiteFolder;
beforeAll(async () => {
  site = await createSiteFolder();
  await site.openProject();
});
afterAll(() => site[Symbol.asyncDispose]());

test("the log is exported to a new file, and never over one that is there", async () => {
  const exported = await site.sluse(["audit", "export", "--out", "logg æøå.ndjson"], { as: "drift" });
  expect(exported).toMatchObject({ exitCode: 0, err: "" });
  const before = await readFile(site.path("logg æøå.ndjson"), "utf8");
  await site.write("annet.ndjson", "noe annet\n");

  for (const [file, why] of [
    ["logg æøå.ndjson", "finnes fra før"],
    ["annet.ndjson", "finnes fra før"],
    ["ingensteds/logg.ndjson", "kan ikke skrives: ENOENT"],
  ]) {
    const { exitCode, out, err } = await site.sluse(["audit", "export", "--out", `${file}`], { as: "drift" });
    expect({ exitCode, out }).toEqual({ exitCode: 3, out: "" });
    expect(err).toContain(`Feil SLUSE_SITE_FILE_UNREADABLE: filen \`${site.path(`${file}`)}\` ${why}\n`);
  }
  expect(await readFile(site.path("logg æøå.ndjson"), "utf8")).toBe(before);
  expect(await readFile(site.path("annet.ndjson"), "utf8")).toBe("noe annet\n");
});

test("a log whose end is gone is found out, with the end that was written down", async () => {
  const { out } = await site.sluse(["audit", "verify"], { as: "drift" });
  const [, head = ""] = /^Sluttmerke: (\d+:[0-9a-f]{64})$/mu.exec(out) ?? [];
  expect((await site.sluse(["audit", "verify", "--head", head], { as: "drift" })).exitCode).toBe(0);
  const later = head.replace(/^\d+/u, "999");
  expect((await site.sluse(["audit", "verify", "--head", later], { as: "drift" })).exitCode).toBe(1);
});
