import { afterEach, beforeEach, expect, test } from "vitest";

import { shownIn, wordsOf } from "../guide-commands.ts";
import { MAIL_OUT } from "../site-files.ts";
import { createSiteFolder, type Ran, type SiteFolder } from "../site-folder.ts";

let site: SiteFolder;
let mailOut: string;
let ids: readonly string[];
beforeEach(async () => {
  site = await createSiteFolder();
  const optedOut = new Set(site.people.optedOut());
  ids = [...site.people.people()].filter((id) => !optedOut.has(id));
  const standing = "standing: { trigger: Operert for tre måneder siden, perDay: 3, inAll: 20 }";
  await site.write("brev/mailout.yaml", MAIL_OUT.replace("recipients: mottakere.csv", standing));
  mailOut = await site.approve();
});
afterEach(() => site[Symbol.asyncDispose]());

const clear = (input: string): Promise<Ran> =>
  site.sluse(["clear", mailOut, "--via", "folder"], { as: "bjørn", input: `${input}\n` });

test("one person after the other is cleared and handed over, up to the day's ceiling", async () => {
  const [first = "", second = "", third = "", fourth = ""] = ids;
  const cleared = await clear(first);
  expect(cleared).toMatchObject({ exitCode: 0, err: "" });
  expect(cleared.out).toMatch(/^Klarert \(bølge 1\) og levert til .*utboks.*wave-001/u);
  expect((await clear(first)).out).toMatch(/^Klarert i denne utsendingen fra før\./u);
  for (const each of [second, third]) expect((await clear(each)).exitCode).toBe(0);
  const full = await clear(fourth);
  expect(full.exitCode).toBe(2);
  expect(full.out).toMatch(/^Ingen klareres før /u);
});

test("of one who has opted out nothing is said but that they are not cleared", async () => {
  const [optedOut = ""] = site.people.optedOut();
  const answer = await clear(optedOut);
  expect(answer.exitCode).toBe(1);
  expect(answer.out).toMatch(/^Ikke klarert: personen kan ikke skrives til nå\. Hvorfor, sies ikke\./u);
});

test("those in the folder's file are released together", async () => {
  const standing =
    "standing: { trigger: Operert for tre måneder siden, perDay: 3, inAll: 20 }\nrecipients: mottakere.csv";
  await site.write("brev/mailout.yaml", MAIL_OUT.replace("recipients: mottakere.csv", standing));
  await site.write("brev/mottakere.csv", `ID\n${ids.slice(0, 2).join("\n")}\n`);
  const { exitCode, out } = await site.sluse(["release", mailOut, "brev", "--via", "folder"], {
    as: "bjørn",
  });
  expect({ exitCode, out }).toEqual({
    exitCode: 0,
    out: expect.stringContaining("Alle som er kommet til nå, er avgjort.") as string,
  });
});

test("what the superusers' guide shows is what clears one", async () => {
  const commands = (await shownIn("clear.test.ts")).map((line) =>
    wordsOf(line).map((word) => (word.startsWith("sovn-2027-") ? mailOut : word)),
  );
  expect(commands.map(([name]) => name)).toEqual(["report", "letter", "approve", "clear"]);
  const [report = [], letter = [], approve = [], clearing = []] = commands;
  // It is approved already: once more, as it is on the way.
  const { digest } = await site.ask<{ readonly digest: string }>(report, { as: "siri" });
  const again = approve.map((word) => (word.endsWith("…") ? digest : word));
  for (const words of [report, letter, again])
    expect(await site.sluse(words, { as: "siri" })).toMatchObject({ exitCode: 0, err: "" });
  const { exitCode, out } = await site.sluse(clearing, { as: "bjørn", input: `${ids[0] ?? ""}\n` });
  expect({ exitCode, out }).toEqual({ exitCode: 0, out: expect.stringMatching(/^Klarert/u) as string });
});
