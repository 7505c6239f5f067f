import { afterEach, beforeEach, expect, test } from "vitest";

import { createSiteFolder, type SiteFolder } from "./site-folder.ts";
import { SITE } from "./site-files.ts";

let site: SiteFolder;
beforeEach(async () => {
  site = await createSiteFolder({ size: 4 });
  await site.openProject();
});
afterEach(() => site[Symbol.asyncDispose]());

/** The site as most should be: nobody is believed to be another than whoever is logged on. */
const asLoggedOn = (): Promise<void> => site.write("sluse.yaml", SITE.replace("identity: claimed\n", ""));

test("whoever is logged on acts, and may say so in another spelling", async () => {
  await asLoggedOn();
  expect((await site.sluse(["report"], { user: "kari" })).exitCode).toBe(0);
  expect((await site.sluse(["report"], { user: "kari", as: "KARI" })).exitCode).toBe(0);
  expect((await site.sluse(["report"])).err).toContain("SLUSE_CLI_USER_MISSING");
});

test.each([["SLUSE_USER"], ["--as"]])("nobody is another because %s says so", async (way) => {
  await asLoggedOn();
  const words = ["submit", "brev"];
  const ran = await (way === "--as"
    ? site.sluse([...words, "--as", "bjørn"], { user: "kari" })
    : site.sluse(words, { user: "kari", as: "bjørn" }));
  expect(ran).toMatchObject({ exitCode: 3, out: "" });
  expect(ran.err).toContain("SLUSE_CLI_USER_CLAIMED");
  expect((await site.ask<{ mailOuts: unknown[] }>(["report"], { user: "kari" })).mailOuts).toEqual([]);
});

test("a stop waits for nobody's name, and is booked on whoever is logged on", async () => {
  await asLoggedOn();
  const words = ["stop", "--everything", "--reason", "død lenke"];
  const ran = await site.sluse(words, { user: "vakt", as: "kari" });
  expect(ran).toMatchObject({ exitCode: 0, err: "" });
  expect(ran.out).toContain("Ført på den som er logget på: vakt.");
  expect(await site.ask(["stops"], { user: "kari" })).toMatchObject([{ by: "vakt" }]);
});

test("`--as` with nobody's name is nobody's act, and stops all the same", async () => {
  const ran = await site.sluse(["submit", "brev", "--as", ""], { user: "kari" });
  expect(ran).toMatchObject({ exitCode: 3, out: "" });
  expect(ran.err).toContain("`--as` nevner ingen");
  const stopped = await site.sluse(["stop", "--everything", "--reason", "død lenke", "--as", ""], {
    user: "vakt",
  });
  expect(stopped.exitCode).toBe(0);
});

test("a site that says so takes everybody's word", async () => {
  expect((await site.sluse(["report"], { user: "vakt", as: "kari" })).exitCode).toBe(0);
});
