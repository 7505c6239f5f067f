import { deflateSync } from "node:zlib";

import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";

import { readFileFacts } from "../../src/objects/file-facts.ts";
import { scanObjects } from "../../src/objects/scan-objects.ts";
import { fixture } from "../corpus/fixture.ts";
import { bomb } from "../support/bomb.ts";
import { rawPdf } from "../support/raw-pdf.ts";

const catalog = "<< /Type /Catalog /Pages 2 0 R >>";
const launch = "<< /Type /Action /S /Launch /F (program.exe) >>";

describe("everything a file holds is found", () => {
  test("what no table lists", () => {
    const bytes = Buffer.concat([rawPdf([catalog]), Buffer.from(`\n77 0 obj\n${launch}\nendobj\n`)]);
    expect(readFileFacts(bytes).actions).toEqual(["Launch"]);
  });

  test("what a later version replaced", () => {
    const bytes = Buffer.concat([rawPdf([catalog, launch]), Buffer.from("\n2 0 obj\nnull\nendobj\n")]);
    expect(readFileFacts(bytes).actions).toEqual(["Launch"]);
  });

  test("what is packed in an object stream", () => {
    const packed = deflateSync(Buffer.from(`5 0 6 50 ${launch.padEnd(50)}<< /S /JavaScript /JS (x) >>`));
    const bytes = rawPdf([
      catalog,
      { value: "<< /Type /ObjStm /N 2 /First 9 /Filter /FlateDecode >>", stream: packed },
    ]);
    expect(readFileFacts(bytes)).toMatchObject({ actions: ["JavaScript", "Launch"], scripts: 1, sealed: 0 });
  });

  test("but not what only looks like an object inside a stream", () => {
    const bytes = rawPdf([catalog, { value: "<< >>", stream: `9 0 obj ${launch} endobj` }]);
    expect(readFileFacts(bytes).actions).toEqual([]);
  });

  test("and a stream whose length lies ends where it ends", () => {
    const bytes = Buffer.from(
      `%PDF-1.7\n1 0 obj << /Length 9999 >> stream\nx\nendstream endobj 2 0 obj ${launch} endobj`,
    );
    expect(readFileFacts(bytes).actions).toEqual(["Launch"]);
  });

  test("what cannot be read is counted, not passed over", () => {
    const stream = deflateSync(Buffer.from("1 0 null"));
    for (const value of [
      "<< /Type /ObjStm /N 1 /First 4 /Filter /LZWDecode >>",
      "<< /Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode] >>",
      "<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /DecodeParms << /Predictor 12 >> >>",
      "<< /Type /ObjStm /First 4 /Filter /FlateDecode >>",
      "<< /Type /ObjStm /N 9 /First 4 /Filter /FlateDecode >>",
    ]) {
      expect(readFileFacts(rawPdf([catalog, { value, stream }])).sealed).toBe(1);
    }
    const broken = {
      value: "<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>",
      stream: stream.subarray(0, 5),
    };
    expect(readFileFacts(rawPdf([catalog, broken])).sealed).toBe(1);
  });
});

test("a file that has itself read in vain over and over is given up, and says so", () => {
  expect(readFileFacts(Buffer.from(`%PDF-1.7\n${"1 0 obj (".repeat(5000)}`)).sealed).toBe(1);
});

test("object streams that unpack to more than any letter holds are told apart from those packed in another way", () => {
  const packed = (stream: Uint8Array, filter: string): Uint8Array =>
    rawPdf([catalog, { value: `<< /Type /ObjStm /N 1 /First 5 /Filter ${filter} >>`, stream }]);
  expect(readFileFacts(packed(bomb(100), "/FlateDecode"))).toMatchObject({ sealed: 1, overflows: true });
  expect(readFileFacts(packed(Buffer.from("789c"), "[/ASCIIHexDecode /FlateDecode]"))).toMatchObject({
    sealed: 1,
    overflows: false,
  });
});

test("a newer object of the same number stands for it", () => {
  const bytes = Buffer.concat([rawPdf([catalog, "17"]), Buffer.from("\n2 0 obj\n18\nendobj\n")]);
  expect(scanObjects(bytes).latest.get(2)?.value).toBe(18);
});

test("a file laid out for the web is one version", async () => {
  expect(readFileFacts(await fixture("libreoffice-clean-nb")).versions).toBe(1);
  const linearized = Buffer.from(
    "%PDF-1.7\n1 0 obj << /Linearized 1 >> endobj startxref 0 %%EOF startxref 9 %%EOF",
  );
  expect(readFileFacts(linearized).versions).toBe(1);
});

test.prop([fc.uint8Array({ maxLength: 2000 })])("any bytes are looked through without an error", (bytes) => {
  expect(readFileFacts(bytes).versions).toBeGreaterThan(0);
});

test.prop([fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 40 })])(
  "a real file with some bytes changed is looked through without an error",
  async (at, change) => {
    const bytes = await fixture("chromium-clean-nb");
    bytes.set(change, at % (bytes.length - change.length));
    expect(readFileFacts(bytes).fonts.length).toBeGreaterThanOrEqual(0);
  },
);
