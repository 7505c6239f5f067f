import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, rm, symlink, writeFile } from "node:fs/promises";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { POLICY } from "./site-files.ts";
import { createSiteFolder, type Ran, type SiteFolder } from "./site-folder.ts";

let site: SiteFolder;
let mailOut: string;
let wave: string;
beforeEach(async () => {
  site = await createSiteFolder({ size: 16 });
  // Whoever the draw brings into the first wave, more than two of them are clear.
  await site.write("regler.yaml", POLICY.replace("canarySize: 6", "canarySize: 9"));
  mailOut = await site.approve();
  wave = `utboks/${mailOut}/wave-001`;
  expect((await release()).exitCode).toBe(2);
});
afterEach(() => site[Symbol.asyncDispose]());

const release = (): Promise<Ran> =>
  site.sluse(["release", mailOut, "brev", "--via", "folder"], { as: "bjørn" });
const begin = (...more: string[]): Promise<Ran> => site.sluse(["begin", wave, ...more], { as: "bjørn" });
const files = (name: string): Promise<string[]> => readdir(site.path(`${wave}/${name}`));
const rowsIn = async (name: string): Promise<string[]> =>
  (await readFile(site.path(`${wave}/${name}/clearances.csv`), "utf8")).trimEnd().split("\n").slice(1);

test("what is released waits, and only what is begun lies where it may be sent from", async () => {
  expect(await files("")).toEqual(["cleared.txt", "process.json", "waiting"]);
  const waiting = await rowsIn("waiting");
  const ran = await begin("--at-most", "2");
  expect(ran).toMatchObject({ exitCode: 0, err: "" });
  expect(ran.out).toContain(site.path(`${wave}/begun-001`));
  expect(await rowsIn("begun-001")).toEqual(waiting.slice(0, 2));
  expect(await rowsIn("waiting")).toEqual(waiting);
  const done = await readFile(site.path(`${wave}/waiting/done.txt`), "utf8");
  expect(done).toBe(
    `${waiting
      .slice(0, 2)
      .map((row) => row.split(";")[0])
      .join("\n")}\n`,
  );
  const file = JSON.parse(await readFile(site.path(`${wave}/begun-001/wave.json`), "utf8")) as object;
  expect(file).toMatchObject({
    mailOut,
    wave: 1,
    canary: true,
    kind: "letter",
    mandate: { kind: "helsenorge-only" },
    letters: [{ file: "letter-0001.txt", language: "nb", format: "text" }],
  });
  await begin();
  expect(await files("")).not.toContain("waiting");
  expect([...(await rowsIn("begun-001")), ...(await rowsIn("begun-002"))]).toEqual(waiting);
  expect((await begin()).err).toContain("SLUSE_CLI_WAVE_MISSING");
});

test("two commands at once begin each once, and none ends in what nobody foresaw", async () => {
  const waiting = await rowsIn("waiting");
  const both = await Promise.all([begin(), begin(), begin()]);
  for (const { err } of both) expect(err).not.toContain("SLUSE_CLI_UNEXPECTED");
  const folders = (await files("")).filter((name) => /^begun-\d+$/u.test(name));
  expect((await Promise.all(folders.map(rowsIn))).flat()).toEqual(waiting);
});

test("a stop takes back what waits, and says how much is beyond recall, and where", async () => {
  const waiting = await rowsIn("waiting");
  await begin("--at-most", "2");
  const { out } = await site.sluse(["stop", "--project", "hverdag", "--reason", "død lenke"], { as: "hvem" });
  expect(out).toContain(`før de ble begynt på: ${waiting.length - 2}`);
  expect(out).toContain(site.path(wave));
  expect(await files("")).toContain("STOPPED.txt");
  expect(await files("")).not.toContain("waiting");
  expect(await files("begun-001")).toContain("STOPPED.txt");
  expect((await begin()).err).toMatch(/SLUSE_CLI_WAVE_MISSING: .*er tatt tilbake/u);
});

test("a withdrawal does too", async () => {
  const waiting = await rowsIn("waiting");
  const { out } = await site.sluse(["withdraw", mailOut, "--comment", "feil brev"], { as: "bjørn" });
  expect(out).toContain(`før de ble begynt på: ${waiting.length}`);
  expect(await files("")).toContain("taken-back");
});

describe("what somebody changed in the folder is not begun:", () => {
  test.each([
    ["a letter", "letter-0001.txt", () => "Ring 815 493 00"],
    ["the notice", "wave.json", (text: string) => text.replace(/"title": "[^"]+"/u, '"title": "Annet"')],
    ["the list", "clearances.csv", (text: string) => `${text}12345678901\n`],
    ["who gets a letter", "clearances.csv", (text: string) => text.replace(/;\d{11};/u, ";13097248022;")],
    ["how many get one", "clearances.csv", (text: string) => text.replace(/\n[^\n]*\n$/u, "\n")],
    ["the channels", "wave.json", (text: string) => text.replace("helsenorge-only", "any")],
    [
      "by when it is to be sent",
      "wave.json",
      (text: string) => text.replace(/"sendBefore": "\d{4}/u, '"sendBefore": "2099'),
    ],
    ["which wave it is", "wave.json", (text: string) => text.replace('"wave": 1', '"wave": 2')],
    [
      "the seal",
      "wave.json",
      (text: string) => text.replace(/"seal": "[^"]*"/u, `"seal": "${"0".repeat(64)}"`),
    ],
    ["that there is a seal", "wave.json", (text: string) => text.replace('"seal"', '"sael"')],
    ["half of the file", "wave.json", (text: string) => text.slice(0, 100)],
    ["the whole file", "wave.json", () => "[]"],
    ["where a letter lies", "wave.json", (text: string) => text.replaceAll("letter-0001", "../letter-0001")],
  ])("%s", async (_what, name, change) => {
    const path = site.path(`${wave}/waiting/${name}`);
    await writeFile(path, change(await readFile(path, "utf8")));
    const ran = await begin();
    expect(ran.exitCode).toBe(3);
    expect(ran.err).toContain("SLUSE_CLI_WAVE_CHANGED");
    expect(await files("")).toContain("waiting");
  });
});

test("a letter that somebody has changed together with its digest is not begun", async () => {
  const waiting = site.path(`${wave}/waiting`);
  const letter = (await readFile(`${waiting}/letter-0001.txt`, "utf8")).replace("frivillig", "påkrevd");
  await writeFile(`${waiting}/letter-0001.txt`, letter);
  const file = JSON.parse(await readFile(`${waiting}/wave.json`, "utf8")) as {
    letters: { sha256: string }[];
  };
  file.letters[0]!.sha256 = createHash("sha256").update(letter).digest("hex");
  await writeFile(`${waiting}/wave.json`, `${JSON.stringify(file, undefined, 2)}\n`);
  const ran = await begin();
  expect(ran.exitCode).toBe(3);
  expect(ran.err).toContain("SLUSE_CLI_WAVE_CHANGED");
  expect(await files("")).not.toContain("begun-001");
});

test("a list in which no outcome stands yet is not read, and left to be filled in", async () => {
  await begin();
  const list = site.path(`${wave}/begun-001/outcomes.csv`);
  await writeFile(list, "clearance;outcome\n");
  const ran = await site.sluse(["settle", list], { as: "bjørn" });
  expect(ran).toMatchObject({ exitCode: 2, err: "" });
  expect(ran.out).toContain("Det står ikke noe utfall i listen ennå");
  expect(await readFile(list, "utf8")).toBe("clearance;outcome\n");
});

test.each([
  ["put there", (path: string) => writeFile(`${path}/letter-0002.txt`, "Et brev til")],
  ["taken away", (path: string) => rm(`${path}/letter-0001.txt`)],
  [
    "made a link to what may change",
    async (path: string): Promise<void> => {
      await rename(`${path}/letter-0001.txt`, site.path("letter-0001.txt"));
      await symlink(site.path("letter-0001.txt"), `${path}/letter-0001.txt`);
    },
  ],
])("what somebody has %s is told by name, before anything is begun", async (_what, change) => {
  await change(site.path(`${wave}/waiting`));
  const ran = await begin();
  expect(ran.exitCode).toBe(3);
  expect(ran.err).toMatch(/SLUSE_CLI_WAVE_CHANGED: .*letter-000/u);
  expect(await files("")).not.toContain("begun-001");
});

describe("a folder that is no longer what was approved is not released, and what is otherwise is named:", () => {
  test.each([
    ["the notice", "notice", (text: string) => text.replace("title: Invitasjon", "title: Gratis telefon")],
    ["the window", "window", (text: string) => text.replace("2099-01-01T20", "2099-02-01T20")],
    [
      "a shared value",
      "documents: nb invitasjon-nb",
      (text: string) => text.replace("i Trøndelag", "i nord"),
    ],
    [
      "a letter that came",
      "documents: nn invitasjon-nn",
      (text: string) =>
        text.replace(
          "recipients:",
          "  - { language: nn, template: invitasjon, values: { studie: Kvardag } }\nrecipients:",
        ),
    ],
    [
      "a letter that is gone",
      "documents: nb invitasjon-nb",
      (text: string) => text.replace("language: nb", "language: nn"),
    ],
  ])("%s", async (_what, named, change) => {
    const path = site.path("brev/mailout.yaml");
    const before = await readFile(path, "utf8");
    expect(change(before)).not.toBe(before);
    await writeFile(path, change(before));
    const ran = await release();
    expect(ran.exitCode).toBe(3);
    expect(ran.err).toContain("SLUSE_CLI_FOLDER_CHANGED");
    expect(ran.err).toContain(`\`${named}\``);
    await writeFile(path, `# Skrevet om igjen\n${before}`);
    expect((await release()).err).toBe("");
  });
});

test("nothing more is cleared, nor the mail-out completed, before outcomes are told; then tidying removes it", async () => {
  await begin();
  const list = await readFile(site.path(`${wave}/begun-001/clearances.csv`), "utf8");
  await site.write("annet-sted.csv", list.replaceAll(/;$/gmu, ";delivered"));
  const before = await site.ask<{ outbox: object }>(["tidy"], { as: "drift" });
  expect(before.outbox).toEqual({ removed: 0, open: list.trimEnd().split("\n").length - 1 });
  await site.sluse(["settle", "annet-sted.csv"], { as: "drift" });
  const { outbox } = await site.ask<{ outbox: object }>(["tidy"], { as: "drift" });
  expect(outbox).toEqual({ removed: 1, open: 0 });
  expect(await readdir(site.path("utboks"))).toEqual([]);
});

test("what a killed release laid out half is taken back by the next, and cleared again", async () => {
  const ids = (await rowsIn("waiting")).map((row) => row.split(";")[0]);
  const part = `utboks/${mailOut}/wave-007.part`;
  await mkdir(site.path(part));
  await site.write(`${part}/cleared.txt`, `${ids.join("\n")}\n`);
  await site.write(
    `${part}/process.json`,
    JSON.stringify({ process: 2 ** 22 + 1, host: (await import("node:os")).hostname() }),
  );
  const { out } = await release();
  expect(out).toMatch(
    new RegExp(`^Tatt tilbake, lagt ut av en kommando som ble avbrutt: ${ids.length}\\.`, "u"),
  );
  expect(await readdir(site.path(`utboks/${mailOut}`))).not.toContain("wave-007.part");
  expect((await begin()).out).toContain("bortfalt");
});

test("what a killed command had begun and not shown is recorded as failed, and sent by nobody", async () => {
  const waiting = await readFile(site.path(`${wave}/waiting/clearances.csv`), "utf8");
  const [first = ""] = await rowsIn("waiting");
  await begin("--at-most", "1");
  // As if it had been killed between beginning and showing.
  await rm(site.path(`${wave}/begun-001`), { recursive: true });
  await rm(site.path(`${wave}/waiting/done.txt`));
  await mkdir(site.path(`${wave}/begun-001.part`));
  await site.write(`${wave}/begun-001.part/asked.csv`, `${waiting.split("\n")[0]}\n${first}\n`);
  await begin();
  expect(await rowsIn("begun-001")).not.toContain(first);
  const { outcomes } = await site.ask<{ outcomes: object }>(["report", mailOut], { as: "siri" });
  expect(outcomes).toMatchObject({ failed: 1 });
});
