import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { createSiteFolder, type Ran, type SiteFolder } from "./site-folder.ts";

let site: SiteFolder;
const said: string[] = [];

beforeAll(async () => {
  site = await createSiteFolder();
});
afterAll(() => site[Symbol.asyncDispose]());

async function hear(words: readonly string[], as: string, input = ""): Promise<Ran> {
  const ran = await site.sluse(words, { as, input });
  said.push(ran.out, ran.err);
  return ran;
}

/** Every file of the site but what holds recipients by its nature: the lists that came in, and the outbox. */
async function otherFiles(): Promise<string[]> {
  const names = await readdir(site.folder, { recursive: true, withFileTypes: true });
  return names
    .filter((each) => each.isFile() && !each.name.endsWith(".csv") && !each.parentPath.includes("utboks"))
    .map((each) => join(each.parentPath, each.name));
}

test("no national id is in any output, the ledger, its log, the audit export or a report", async () => {
  await site.openProject();
  const [person = ""] = site.people.people();
  const broken = `${person.slice(0, 10)}x`;
  await hear(["simulate", "brev"], "bjørn");
  const { mailOut, digest } = await site.ask<Record<"mailOut" | "digest", string>>(["submit", "brev"], {
    as: "bjørn",
  });
  await hear(["report", mailOut], "siri");
  await hear(["report", mailOut, "--json"], "siri");
  await hear(["check", "brev"], "siri");
  await hear(["approve", mailOut, "--digest", digest, "--comment", "lest"], "siri");
  await hear(["stop", "--person", "--reason", "ba om det"], "drift", person);
  await hear(["stop", "--person", "--reason", "feil nummer"], "drift", broken);
  await hear(["release", mailOut, "brev", "--via", "folder"], "bjørn");
  await hear(["contacts", "--reason", "spør", "--case", "27/4711"], "drift", person);
  await hear(["contacts", "--json", "--reason", "spør", "--case", "27/4711"], "drift", person);
  await hear(["contacts", "--everything", "--reason", "spør", "--case", "27/4711"], "drift", person);
  await hear(
    ["contacts", "--everything", "--json", "--reason", "spør", "--case", "27/4711"],
    "drift",
    person,
  );
  await hear(["contacts", "--reason", "spør", "--case", "27/4711"], "drift", broken);
  await hear(["lift", "--person", "--reason", "ombestemte seg"], "kari", person);
  await hear(["audit", "export"], "drift");
  await hear(["audit", "export", "--out", "logg.ndjson"], "drift");
  await hear(["report", "--language", "en"], "siri");

  // A file whose heading was lost, and one whose rows cannot be read: errors about rows full of people.
  await site.write("brev/mottakere.csv", `${person}\n${person}\n`);
  await hear(["submit", "brev"], "bjørn");
  await site.write("brev/mottakere.csv", `ID\n"${person}\n${person};${person}\n`);
  await hear(["submit", "brev"], "bjørn");
  await site.write("utfall.csv", `clearance;ID;outcome\nx/1;${person};levert\n`);
  await hear(["settle", "utfall.csv"], "drift");
  await site.write("utfall.csv", `clearance;ID;outcome\n${person};${person};delivered\n`);
  await hear(["settle", "utfall.csv"], "drift");

  const files = await otherFiles();
  expect(files.map((file) => file.slice(site.folder.length + 1))).toEqual(
    expect.arrayContaining(["protokoll.db", "protokoll.db-head", "sluse.log", "logg.ndjson"]),
  );
  const places = [
    ...said.map((text, at) => [`output ${at}`, Buffer.from(text)] as const),
    ...(await Promise.all(files.map(async (file) => [file, await readFile(file)] as const))),
  ];
  const ids = [...site.people.recipients()].map(({ nationalId }) => nationalId.replaceAll(" ", ""));
  const met = places.filter(([, bytes]) => ids.some((id) => bytes.includes(id))).map(([place]) => place);
  expect(met).toEqual([]);
});

test("the key is in no output and no file", async () => {
  const key = site.environment["SITE_KEY"] ?? "";
  const files = await Promise.all((await otherFiles()).map((file) => readFile(file)));
  const bytes = Buffer.from(key, "hex");
  expect(said.some((text) => text.includes(key))).toBe(false);
  expect(files.some((file) => file.includes(key) || file.includes(bytes))).toBe(false);
});
