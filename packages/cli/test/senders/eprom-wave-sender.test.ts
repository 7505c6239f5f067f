import { readFile } from "node:fs/promises";

import { startEpromDouble, type EpromDouble } from "@sluse/testkit/doubles";
import { afterEach, beforeEach, expect, test } from "vitest";

import { createSiteFolder, type Ran, type SiteFolder } from "../site-folder.ts";
import { MAIL_OUT, SITE } from "../site-files.ts";

const API_KEY = "nøkkel-fra-hemit";
const FORM = "4f1d5c4e-0d4e-4a8e-9a53-3f4b6e0e7f10";

let site: SiteFolder;
let eprom: EpromDouble;
beforeEach(async () => {
  site = await createSiteFolder();
  eprom = await startEpromDouble({
    apiKey: API_KEY,
    forms: [{ id: FORM, published: true, paperEnabled: false }],
  });
  await site.write(
    "sluse.yaml",
    SITE.replace("senders:", "sender: eprom\nsenders:").replace(
      "log: sluse.log",
      `  eprom: { baseUrl: "${eprom.baseUrl}", apiKey: { file: eprom-nokkel }, test: false, sent: eprom-sendt.ndjson }\nlog: sluse.log`,
    ),
  );
  await site.write("eprom-nokkel", `${API_KEY}\n`);
});
afterEach(async () => {
  await eprom.close();
  await site[Symbol.asyncDispose]();
});

const release = (mailOut: string): Promise<Ran> => site.sluse(["release", mailOut, "brev"], { as: "bjørn" });

test("sends an approved form through ePROM, once to each, and remembers ePROM's ids", async () => {
  await site.write(
    "brev/mailout.yaml",
    `${MAIL_OUT}kind: form\nform: { id: ${FORM}, taskText: Svar på noen spørsmål om hverdagen. }\n`,
  );
  const mailOut = await site.approve();
  const canary = await release(mailOut);
  expect(canary.exitCode).toBe(2);
  expect(canary.out).toMatch(/^Bølge 1 \(prøvebølge\): \d brev til ePROM \(levert \d\)$/mu);
  await site.sluse(["go-on", mailOut, "--comment", "i orden"], { as: "siri" });
  const rest = await release(mailOut);
  expect(rest).toMatchObject({ exitCode: 0, err: "" });

  const reached = [...eprom.world.receipts.values()];
  expect(reached).toHaveLength(site.people.tally.people - site.people.tally.optedOut);
  expect(reached.every((receipts) => receipts.length === 1)).toBe(true);
  expect(reached.flat().every(({ channel }) => channel === "helsenorge")).toBe(true);
  for (const person of site.people.optedOut()) expect(eprom.world.receivedBy(person)).toEqual([]);

  const sent = (await readFile(site.path("eprom-sendt.ndjson"), "utf8")).trimEnd().split("\n");
  const records = sent.map((line) => JSON.parse(line) as { kind: string; clearance: string });
  // In the order in which ePROM answered: several are sent at once.
  expect(records.map(({ kind }) => kind)).toEqual(reached.map(() => "form"));
  expect(new Set(records.map(({ clearance }) => clearance))).toEqual(
    new Set(reached.map((_, index) => `${mailOut}/${index + 1}`)),
  );
});

test("a letter that is no PDF is met before anybody is cleared", async () => {
  const mailOut = await site.approve();
  const before = site.ledgerRows();
  const { exitCode, err } = await release(mailOut);
  expect(exitCode).toBe(3);
  expect(err).toContain("SLUSE_EPROM_LETTER_NOT_PDF");
  expect(site.ledgerRows() === before).toBe(true);
  expect(eprom.world.receipts.size).toBe(0);
});

test("a place for ePROM's ids that cannot be written is met before anybody is cleared", async () => {
  await site.write(
    "brev/mailout.yaml",
    `${MAIL_OUT}kind: form\nform: { id: ${FORM}, taskText: Svar på noen spørsmål om hverdagen. }\n`,
  );
  const mailOut = await site.approve();
  const file = await readFile(site.path("sluse.yaml"), "utf8");
  await site.write("sluse.yaml", file.replace("eprom-sendt.ndjson", "ingensteds/sendt.ndjson"));
  const before = site.ledgerRows();
  const { exitCode, err } = await release(mailOut);
  expect(exitCode).toBe(3);
  expect(err).toContain(
    `SLUSE_SITE_FILE_UNREADABLE: \`${site.path("ingensteds/sendt.ndjson")}\` kan ikke skrives`,
  );
  expect(site.ledgerRows() === before).toBe(true);
  expect(eprom.traffic.count()).toBe(0);
});

test("a key that is not there is met before anybody is cleared, and never told", async () => {
  await site.write(
    "brev/mailout.yaml",
    `${MAIL_OUT}kind: form\nform: { id: ${FORM}, taskText: Svar på noen spørsmål om hverdagen. }\n`,
  );
  const mailOut = await site.approve();
  await site.write("eprom-nokkel", " \n");
  expect((await release(mailOut)).err).toContain("SLUSE_SITE_SECRET_MISSING");
  await site.write("eprom-nokkel", "en-annen-nøkkel");
  const wrong = await release(mailOut);
  expect(wrong.out).toMatch(/\(mislyktes (\d)\)\n  api-key-unknown: \1$/mu);
  expect(`${wrong.out}${wrong.err}`).not.toContain("en-annen-nøkkel");
  expect(eprom.world.receipts.size).toBe(0);
});
