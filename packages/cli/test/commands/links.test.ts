import { afterEach, beforeEach, expect, test } from "vitest";

import { createSiteFolder, type SiteFolder } from "../site-folder.ts";
import { LETTER_TEMPLATE } from "../site-files.ts";

let site: SiteFolder;
beforeEach(async () => {
  site = await createSiteFolder();
  await site.openProject();
});
afterEach(() => site[Symbol.asyncDispose]());

async function watch(): Promise<{ exitCode: number; out: string }> {
  const { mailOut } = await site.ask<{ mailOut: string }>(["submit", "brev"], { as: "bjørn" });
  return await site.sluse(["links", "watch", mailOut, "--once"], { as: "siri" });
}

test("links that do not work are told by the exit code, too", async () => {
  const link = "Svar på https://skjema.invalid/svar før fristen.";
  await site.write(
    "maler/invitasjon.md",
    LETTER_TEMPLATE.replace("Det er frivillig", `${link} Det er frivillig`),
  );
  const { exitCode, out } = await watch();
  expect(exitCode).toBe(1);
  expect(out).toContain("https://skjema.invalid/svar");
});

test("a mail-out without links has none that is dead", async () => {
  expect(await watch()).toMatchObject({
    exitCode: 0,
    out: expect.stringContaining("Utsendingen har ingen lenker.") as string,
  });
});
