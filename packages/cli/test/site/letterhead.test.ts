import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "vitest";

import { createSiteFolder } from "../site-folder.ts";
import { SITE } from "../site-files.ts";

const LETTERHEAD = `letterhead:
  sender: { name: Fjordheim universitet, lines: ["Postboks 100, 7000 Fjordheim"] }
  logo: { file: logo.svg, alt: Logoen til Fjordheim universitet }
`;
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><rect width="60" height="60" fill="#0b4f8a"/></svg>`;
const EPROM = `sender: eprom
senders:
  eprom: { baseUrl: "http://127.0.0.1:9/webapi", apiKey: { env: SITE_KEY }, test: true, sent: sendt.ndjson }
`;
const withEprom = SITE.replace(/senders:\n.*\n/u, EPROM);

test("a site with a letterhead lays its letters out as PDF", async () => {
  await using site = await createSiteFolder({ size: 12 });
  await site.write("sluse.yaml", SITE + LETTERHEAD);
  await site.write("logo.svg", LOGO);
  const mailOut = await site.approve();
  const { err } = await site.sluse(["release", mailOut, "brev", "--via", "folder"], { as: "siri" });
  expect(err).not.toContain("SLUSE_");
  const waves = join(site.path("utboks"), mailOut);
  const files = await readdir(waves, { recursive: true });
  const letter = files.find((file) => file.endsWith(".pdf"));
  expect(letter).toBeDefined();
  expect((await readFile(join(waves, letter!))).subarray(0, 5).toString()).toBe("%PDF-");
});

test("a site that sends through ePROM has a letter of a template held until there is a letterhead", async () => {
  await using site = await createSiteFolder({ size: 12 });
  await site.write("sluse.yaml", withEprom);
  await site.openProject();
  interface Submitted {
    readonly decision: string;
    readonly findings: readonly { readonly rule: string }[];
  }
  const held = await site.ask<Submitted>(["submit", "brev"], { as: "bjørn" });
  expect(held.decision).toBe("hold");
  expect(held.findings.map(({ rule }) => rule)).toContain("order/format-not-taken");

  await site.write("sluse.yaml", withEprom + LETTERHEAD);
  await site.write("logo.svg", LOGO);
  const simulated = await site.ask<{ readonly submitted: Submitted }>(["simulate", "brev"], { as: "bjørn" });
  expect(simulated.submitted.findings.map(({ rule }) => rule)).not.toContain("order/format-not-taken");
});

test("a letterhead that cannot be read is told before anything is opened", async () => {
  await using site = await createSiteFolder({ size: 2 });
  await site.write("sluse.yaml", SITE + LETTERHEAD);
  expect((await site.sluse(["tidy"], { as: "kari" })).err).toContain("SLUSE_SITE_FILE_UNREADABLE");
  await site.write("logo.svg", "<svg><text>Fjordheim</text></svg>");
  expect((await site.sluse(["tidy"], { as: "kari" })).err).toContain("SLUSE_TYPESET_LOGO");
  expect(await readdir(site.folder)).not.toContain("protokoll.db");
});
