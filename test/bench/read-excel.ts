import { crc32, createInflateRaw, deflateRawSync } from "node:zlib";

import { readIdTable } from "@sluse/registers/id-table";
import { createPopulation } from "@sluse/testkit/people";
import { SaxesParser } from "saxes";

import { inTurn, measured, timed, type Measurement } from "./measurement.ts";

const SIZES = [30_000, 500_000] as const;
const ROUNDS = 3;
const MEBIBYTE = 1024 * 1024;

interface Part {
  readonly name: string;
  readonly size: number;
  readonly checksum: number;
  readonly packed: Buffer;
}

/** Reading the national ids of an Excel file beside unpacking and parsing its two large parts, with nothing done about it. */
export async function benchReadExcel(): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const size of SIZES) {
    const parts = partsOf([...createPopulation({ size: 1, seed: 1 }).strangers(size)]);
    const content = archiveOf(parts);
    const before = process.memoryUsage().rss;
    let most = before;
    const ours = async (): Promise<number> =>
      await timed(async () => {
        let rows = 0;
        for await (const { row } of readIdTable({ name: "a.xlsx", content })) {
          rows += 1;
          if (row % 50_000 === 0) most = Math.max(most, process.memoryUsage().rss);
        }
        if (rows !== size) throw new Error(`${rows} rows of ${size}`);
      });
    const floor = async (): Promise<number> =>
      await timed(async () => {
        for (const part of parts) if (part.size > MEBIBYTE / 2) await parseOnly(part);
      });
    const [floorMs, ourMs] = await inTurn(ROUNDS, floor, ours);
    const grew = Math.round((most - before) / MEBIBYTE);
    const note = `floor: unpacking and parsing its parts; resident memory grew ${grew} MB, budget 150 MB`;
    measurements.push(measured(`read ${size.toLocaleString("en")} ids from Excel`, floorMs, ourMs, 2, note));
  }
  return measurements;
}

async function parseOnly({ packed }: Part): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let events = 0;
  for (const event of ["opentag", "closetag", "text"] as const) parser.on(event, () => (events += 1));
  const decoder = new TextDecoder();
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 });
  inflate.end(packed);
  for await (const bytes of inflate as AsyncIterable<Buffer>)
    parser.write(decoder.decode(bytes, { stream: true }));
  parser.close();
  if (events === 0) throw new Error("nothing was parsed");
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook of one column whose cells share their texts, as Excel itself writes it. */
function partsOf(ids: readonly string[]): Part[] {
  const texts = ["ID", ...ids];
  const rows = texts.map((_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at}</v></c></row>`);
  return Object.entries({
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${texts.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rows.join("")}</sheetData></worksheet>`,
  }).map(([name, text]) => {
    const bytes = Buffer.from(text);
    return { name, size: bytes.length, checksum: crc32(bytes), packed: deflateRawSync(bytes) };
  });
}

function archiveOf(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, size, checksum, packed } of parts) {
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(checksum, 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(size, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), facts, Buffer.from(name), packed]);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\0"), facts, place, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, listing, end]);
}
