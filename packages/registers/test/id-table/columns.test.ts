import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { isSluseError, type NationalId } from "@sluse/core";
import { readIdTable } from "@sluse/registers/id-table";
import { createListFileRegister } from "@sluse/registers/list-file";
import { createPopulation } from "@sluse/testkit/people";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { collect } from "../collect.ts";

const [mum, child] = [...createPopulation({ size: 2, seed: 65 }).people()] as [NationalId, NationalId];

async function read(text: string) {
  try {
    return await collect(readIdTable({ name: "a.csv", content: Buffer.from(text) }));
  } catch (error) {
    if (!isSluseError(error)) throw error;
    expect(`${error.message} ${error.mend}`).not.toMatch(/\d{6}/u);
    return [error.code.slice("SLUSE_TABLE_".length), error.place?.line, error.place?.column];
  }
}

describe("the person a letter is about", () => {
  it.each([
    "paaVegneAv",
    "PaaVegneAv ",
    "på vegne av",
    "På vegne av",
    "paVegneAv",
    "pa\u030A-vegne-av",
    "PÅ_VEGNE_AV",
    "onBehalfOf",
    "On behalf of",
    "på\u200B vegne av:",
  ])("is found under `%s`", async (heading) => {
    expect(await read(`ID;${heading}\n${mum};${child}\n`)).toEqual([
      { row: 2, nationalId: mum, onBehalfOf: child, values: {} },
    ]);
  });

  it.each(["paVegnAv", "på vegen av", "påvegneavv", "p vegne av", "on behalf", "onBehlafOf"])(
    "is not lost under `%s`, misspelt",
    async (heading) => {
      expect(await read(`ID;${heading}\n${mum};${child}\n`)).toEqual(["COLUMN_MISSPELT", 1, 2]);
    },
  );

  it.each(["barn", "Fnr", "KID", "vegnavn", "merknad"])(
    "is not lost under `%s`, as eleven digits",
    async (heading) => {
      expect(await read(`ID;navn;${heading}\n${mum};Kari;\n${mum};Kari;${child}\n`)).toEqual([
        "SECOND_IDS",
        3,
        3,
      ]);
    },
  );

  it.each([
    `${child.slice(0, 6)} ${child.slice(6)}`,
    `${child.slice(0, 6)}-${child.slice(6)}`,
    `'${child}`,
    `\u200E ${child} `,
    "12345678901",
  ])("nor when it is written %s", async (written) => {
    expect(await read(`ID;barn\n${mum};${written}\n`)).toEqual(["SECOND_IDS", 2, 2]);
  });

  it("is not lost where the heading was forgotten", async () => {
    expect(await read(`ID;${child}\n${mum};${child}\n`)).toEqual(["SECOND_IDS", 1, 2]);
  });

  it("is told twice by two words for the same", async () => {
    expect(await read(`ID;paaVegneAv;on behalf of\n${mum};${child};${child}\n`)).toEqual([
      "COLUMN_TWICE",
      1,
      3,
    ]);
  });
});

describe("other headings", () => {
  it.each(["sprak", "Språk", "spraak", "language", "LANGUAGE"])("`%s` is the language", async (heading) => {
    expect(await read(`ID;${heading}\n${mum};nn\n`)).toEqual([
      { row: 2, nationalId: mum, language: "nn", values: {} },
    ]);
  });

  it.each(["ID", "id", "I.D.", "\u200BID", "ID\u200B", "mottaker", "Recipient"])(
    "`%s` is who gets the letter",
    async (heading) => {
      expect(await read(`${heading};navn\n${mum};Kari\n`)).toEqual([
        { row: 2, nationalId: mum, values: { navn: "Kari" } },
      ]);
    },
  );

  it("beside `ID`, `mottaker` is a value", async () => {
    expect(await read(`ID;mottaker\n${mum};Kari\n`)).toEqual([
      { row: 2, nationalId: mum, values: { mottaker: "Kari" } },
    ]);
  });

  it("of values are told apart by what is seen of them", async () => {
    expect(await read(`ID;navn\u200B;time\n${mum};Kari;12.30, 040 00 000\n`)).toEqual([
      { row: 2, nationalId: mum, values: { navn: "Kari", time: "12.30, 040 00 000" } },
    ]);
    expect(await read(`ID;navn;Navn\u200B\n${mum};Kari;Ola\n`)).toEqual(["COLUMN_TWICE", 1, 3]);
  });
});

describe("a list with two numbers in a row", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "sluse-columns-"));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it.each(["barn", "fnr", "paaVegneAv"])("tells nothing of anybody: `ID` and `%s`", async (heading) => {
    const file = join(folder, `${heading}.csv`);
    const text = `ID;${heading};merknad\n${mum};;nei takk\n${mum};${child};nei takk\n`;
    await writeFile(file, text);
    await writeFile(`${file}.sha256`, createHash("sha256").update(text).digest("hex"));
    const { statuses, trouble } = await createListFileRegister({
      id: "egne-avslag",
      kind: "project",
      file,
      mode: "test",
      completeness: { kind: "digest-file" },
    }).lookup([mum, child]);
    expect([...statuses.values()]).toEqual(["unknown", "unknown"]);
    expect(trouble).toContain("keep one column of national ids");
  });
});
