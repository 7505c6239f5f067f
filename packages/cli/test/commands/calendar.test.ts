import { afterEach, beforeEach, expect, test } from "vitest";

import { createSiteFolder, type SiteFolder } from "../site-folder.ts";

let site: SiteFolder;
beforeEach(async () => {
  site = await createSiteFolder();
});
afterEach(() => site[Symbol.asyncDispose]());

test("what is planned is shown in both languages, and nothing where nothing is", async () => {
  await site.openProject();
  const empty = await site.sluse(["calendar"], { as: "siri" });
  expect(empty).toMatchObject({ exitCode: 0, err: "", out: "Ingenting er planlagt.\n" });
  const mailOut = await site.approve();
  for (const [language, words] of [
    ["nb", ["Kan sendes", "Fulleste time", "Utsendinger", "Helsenorge"]],
    ["en", ["May leave", "Fullest hour", "Mail-outs", "Helsenorge"]],
  ] as const) {
    const { out, exitCode } = await site.sluse(["calendar", "--days", "5", "--language", language], {
      as: "siri",
    });
    expect(exitCode).toBe(0);
    for (const word of [...words, mailOut]) expect(out).toContain(word);
    expect(out).not.toMatch(/undefined|\d{11}/u);
  }
});

test("a day is named by its date, and a count by a whole number", async () => {
  await site.openProject();
  const asked = await site.ask<{ from: string }>(["calendar", "--from", "2027-03-30"], { as: "siri" });
  expect(asked).toMatchObject({ days: [] });
  expect(new Date(asked.from).toISOString()).toBe("2027-03-29T22:00:00.000Z");
  expect((await site.sluse(["calendar", "--days", "mange"], { as: "siri" })).err).toContain(
    "SLUSE_CLI_USAGE",
  );
});
