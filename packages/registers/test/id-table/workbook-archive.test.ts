import { isSluseError } from "@sluse/core";
import { readIdTable } from "@sluse/registers/id-table";
import { createPopulation } from "@sluse/testkit/people";
import { describe, expect, it } from "vitest";

import { collect } from "../collect.ts";
import { deflated, zipOf, type ArchiveOptions, type Entry } from "./archives.ts";
import { partsOf, sheetXml, textRow } from "./workbooks.ts";

const people = [...createPopulation({ size: 12, seed: 61 }).people()];
const sheetWith = (ids: readonly string[]): Buffer =>
  sheetXml(["ID", ...ids].map((text, at) => textRow(at + 1, text)).join(""));
const SHEET = "xl/worksheets/sheet1.xml";
const sound = partsOf([sheetWith(people)]);
const [otherParts, sheet] = [sound.slice(0, -1), deflated(SHEET, sheetWith(people))];

/** The ids of a workbook, or what its reading was refused for. */
async function read(content: Uint8Array): Promise<readonly string[] | string> {
  try {
    const rows = await collect(readIdTable({ name: "mottakere.xlsx", content }));
    return rows.map((row) => row.nationalId);
  } catch (error) {
    if (!isSluseError(error)) throw error;
    expect(error.place?.file).toBe("mottakere.xlsx");
    return error.message;
  }
}

describe("a workbook is read by the directory of its archive", () => {
  it.each<[string, ArchiveOptions]>([
    ["plain", {}],
    ["with sizes behind its entries", { descriptor: 16 }],
    ["with sizes of eight bytes, as Apache POI writes them when it streams", { descriptor: 24 }],
    ["with sizes without a signature", { descriptor: 12 }],
    ["with sizes of eight bytes without a signature", { descriptor: 20 }],
    ["with a comment", { comment: Buffer.from("laget av æ") }],
  ])("%s", async (_what, options) => {
    expect(await read(zipOf([...otherParts, sheet], options))).toEqual(people);
  });

  it("with the end that archives above 4 GiB have", async () => {
    const plain = zipOf(sound);
    const start = BigInt(plain.readUInt32LE(plain.length - 6));
    expect(await read(zipOf(sound, { zip64End: start }))).toEqual(people);
    expect(await read(zipOf(sound, { zip64End: start - 46n }))).toContain("directory");
  });
});

describe("an archive that two programs could read as two workbooks is refused", () => {
  const fewer = deflated(SHEET, sheetWith(people.slice(0, 2)));
  it.each<[string, readonly Entry[], ArchiveOptions, string]>([
    [
      "an older sheet that the directory does not name",
      [sheet, { ...fewer, isUnlisted: true }],
      {},
      "does not name",
    ],
    ["an older sheet before the one it names", [{ ...fewer, isUnlisted: true }, sheet], {}, "does not name"],
    ["a name twice", [sheet, fewer], {}, "names a part twice"],
    [
      "a name twice in another case",
      [sheet, { ...fewer, name: SHEET.toUpperCase() }],
      {},
      "names a part twice",
    ],
    [
      "another name in its own header",
      [{ ...sheet, header: { name: SHEET.replace("1", "2") } }],
      {},
      "not what its directory says",
    ],
    [
      "another method in its own header",
      [{ ...sheet, header: { method: 0 } }],
      {},
      "not what its directory says",
    ],
    [
      "another size in its own header",
      [{ ...sheet, header: { size: 17 } }],
      {},
      "not what its directory says",
    ],
    [
      "something in front of it",
      [sheet],
      { before: Buffer.from("HTTP/1.1 200 OK\r\n\r\n") },
      "not an Excel workbook",
    ],
    [
      "something between its entries and its directory",
      [sheet],
      { beforeDirectory: Buffer.from("hei") },
      "does not name",
    ],
    [
      "something between its directory and its end",
      [sheet],
      { afterDirectory: Buffer.alloc(46) },
      "does not end where it says",
    ],
    ["a byte behind its end", [sheet], { after: Buffer.from("\n") }, "bytes after its end"],
    ["a line end behind its end", [sheet], { after: Buffer.from("\r\n") }, "bytes after its end"],
    ["zeros behind its end", [sheet], { after: Buffer.alloc(60_000) }, "bytes after its end"],
    ["a password", [{ ...sheet, flags: 1 }], {}, "is encrypted"],
    ["a part that was changed", [{ ...sheet, checksum: 1 }], {}, "was changed"],
    ["a part longer than it says", [{ ...sheet, size: 100 }], {}, "was changed"],
    [
      "a part that is no deflate",
      [{ ...sheet, packed: Buffer.from("ikke pakket") }],
      {},
      "cannot be unpacked",
    ],
    ["text that is not UTF-8", [deflated(SHEET, Buffer.from([0x3c, 0xff]))], {}, "cannot be unpacked"],
  ])("with %s", async (_what, sheets, options, words) => {
    expect(await read(zipOf([...otherParts, ...sheets], options))).toContain(words);
  });

  it("with more parts than any workbook has", async () => {
    const many = Array.from({ length: 10_001 }, (_, at): Entry => [`a/${at}`, Buffer.alloc(0)]);
    expect(await read(zipOf([...sound, ...many]))).toContain("more than 10000 parts");
  });

  it("that holds another kind of document", async () => {
    const replaced = sound.map((entry): Entry => {
      if (!Array.isArray(entry) || entry[0] !== "xl/workbook.xml") return entry;
      return ["xl/workbook.xml", Buffer.from("<document/>")];
    });
    expect(await read(zipOf(replaced))).toContain("not an Excel workbook");
  });

  it("that refers to more parts than any workbook", async () => {
    const rels = (relationships: string): Entry[] =>
      sound.map((entry): Entry => {
        if (!Array.isArray(entry) || entry[0] !== "xl/_rels/workbook.xml.rels") return entry;
        const text = String(entry[1]).replace("</Relationships>", `${relationships}</Relationships>`);
        return [entry[0], Buffer.from(text)];
      });
    const many = Array.from(
      { length: 10_001 },
      (_, at) => `<Relationship Id="x${at}" Type="a/b" Target="c"/>`,
    );
    expect(await read(zipOf(rels(many.join(""))))).toContain("more parts than a workbook has");
    // What lies elsewhere is no part, whatever its address.
    const external = `<Relationship Id="x" Type="a/worksheet" Target="http://[" TargetMode="External"/>`;
    expect(await read(zipOf(rels(external)))).toEqual(people);
  });
});
