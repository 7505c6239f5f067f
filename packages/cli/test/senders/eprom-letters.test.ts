import { copyFile, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

import { digestOfBytes } from "@sluse/core/house";
import { startEpromDouble, type EpromDouble } from "@sluse/testkit/doubles";
import { afterEach, beforeEach, expect, test } from "vitest";

import { createSiteFolder, type Ran, type SiteFolder } from "../site-folder.ts";
import { MAIL_OUT, SITE } from "../site-files.ts";
import { sluseProcess } from "../sluse-process.ts";

const API_KEY = "hemmelig-nøkkel-fra-hemit";
const LETTER = new URL("../serve/letter.pdf", import.meta.url);
const TEMPLATE = new URL(
  "../../../../examples/ordering-system/site/templates/invitasjon.md",
  import.meta.url,
);

let site: SiteFolder;
let eprom: EpromDouble;
let said: string;
beforeEach(async () => {
  said = "";
  site = await createSiteFolder();
  eprom = await startEpromDouble({ apiKey: API_KEY, reserved: site.people.optedOut() });
  const sender = `{ baseUrl: "${eprom.baseUrl}", apiKey: { env: EPROM_API_KEY }, test: false, sent: eprom-sendt.ndjson }`;
  await site.write("sluse.yaml", SITE.replace("senders:", `senders:\n  eprom: ${sender}`));
  await site.write(
    "brev/mailout.yaml",
    MAIL_OUT.replace(
      /documents:.*?\nrecipients/su,
      "documents: [{ language: nb, file: brev.pdf, template: invitasjon }]\nrecipients",
    ),
  );
  await copyFile(LETTER, site.path("brev/brev.pdf"));
  await copyFile(TEMPLATE, site.path("maler/invitasjon.md"));
});
afterEach(async () => {
  await eprom.close();
  await site[Symbol.asyncDispose]();
});

/** A command as its own process, with ePROM's key in its environment and nowhere else. */
async function sluse(words: readonly string[], as: string, key = API_KEY): Promise<Ran> {
  const ran = await sluseProcess(site, words, { as, environment: { EPROM_API_KEY: key } });
  said += `${ran.out}${ran.err}`;
  return ran;
}

async function everyFile(): Promise<string> {
  const entries = await readdir(site.folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((each) => each.isFile() && !each.parentPath.includes("compiled"));
  const texts = await Promise.all(files.map((each) => readFile(join(each.parentPath, each.name), "latin1")));
  return Buffer.from(texts.join("\n"), "latin1").toString("utf8");
}

test("sends an approved PDF through ePROM, whole and once to each, and tells nobody the key", async () => {
  const mailOut = await site.approve();
  expect((await sluse(["release", mailOut, "brev", "--via", "eprom"], "bjørn")).exitCode).toBe(2);
  await sluse(["go-on", mailOut, "--comment", "i orden"], "siri");
  const rest = await sluse(["release", mailOut, "brev", "--via", "eprom"], "bjørn");
  expect(rest).toMatchObject({ exitCode: 0, err: "" });

  const letter = digestOfBytes(await readFile(LETTER));
  const received = [...eprom.world.receipts.values()];
  expect(received).toHaveLength(site.people.tally.people - site.people.tally.optedOut);
  for (const receipts of received) {
    expect(receipts).toMatchObject([{ kind: "letter", channel: "helsenorge", content: letter }]);
  }
  expect(eprom.world.refusals).toEqual([]);
  const report = await sluse(["report", mailOut, "--json"], "siri");
  expect(JSON.parse(report.out)).toMatchObject({
    state: "completed",
    outcomes: { delivered: received.length },
  });
  expect(`${said}${await everyFile()}`).not.toContain(API_KEY);
});

test("a key that ePROM does not know stops it at once: nothing is sent, and the key is not told", async () => {
  const mailOut = await site.approve();
  const { exitCode, out } = await sluse(
    ["release", mailOut, "brev", "--via", "eprom"],
    "bjørn",
    "feil-nøkkel",
  );
  expect(exitCode).toBe(2);
  expect(out).toMatch(/\(mislyktes (\d)\)\n  api-key-unknown: \1$/mu);
  expect(eprom.world.receipts.size).toBe(0);
  expect(`${said}${await everyFile()}`).not.toContain("feil-nøkkel");
});

test("an ePROM that leaves the mandate stops the project: nothing more is sent, whoever looked at the canary", async () => {
  const mailOut = await site.approve();
  const body = { messageToCitizenId: "en-id", notificationChannel: 4 };
  eprom.faults.add({ fault: { kind: "status", status: 200, body } });
  const canary = await sluse(["release", mailOut, "brev", "--via", "eprom"], "bjørn");
  expect(canary.exitCode).toBe(2);
  expect(canary.out).toContain("\n  outside-mandate: 1\n");
  const sent = eprom.traffic.count();
  await sluse(["go-on", mailOut, "--comment", "i orden"], "siri");
  const rest = await sluse(["release", mailOut, "brev", "--via", "eprom"], "bjørn");
  expect(rest.exitCode).toBe(2);
  expect(rest.out).toContain("ePROM brukte en kanal som ikke er tillatt");
  expect(eprom.traffic.count()).toBe(sent);
});

test("a key that stands in the configuration itself is refused, and not repeated", async () => {
  const mailOut = await site.approve();
  const file = await readFile(site.path("sluse.yaml"), "utf8");
  await site.write("sluse.yaml", file.replace("{ env: EPROM_API_KEY }", API_KEY));
  const { exitCode, err } = await sluse(["release", mailOut, "brev", "--via", "eprom"], "bjørn");
  expect(exitCode).toBe(3);
  expect(err).toContain("SLUSE_SITE_FIELD_INVALID");
  expect(said).not.toContain(API_KEY);
  expect(eprom.traffic.exchanges).toEqual([]);
});
