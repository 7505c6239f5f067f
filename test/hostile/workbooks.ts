import { crc32, deflateRawSync } from "node:zlib";

import { FULL, MEBI, type HostileFile } from "./hostile-file.ts";

type Part = readonly [name: string, content: Buffer | string];

/** A workbook of one sheet, packed. Parts that are given take the place of its own. */
function workbook(sheet: Buffer | string, more: readonly Part[] = []): Buffer {
  const own: Part[] = [
    ["_rels/.rels", relations(["officeDocument", "xl/workbook.xml"])],
    [
      "xl/workbook.xml",
      `<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="r0"/></sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      relations(
        ["worksheet", "worksheets/sheet1.xml"],
        ["sharedStrings", "sharedStrings.xml"],
        ["styles", "styles.xml"],
      ),
    ],
    ["xl/sharedStrings.xml", "<sst/>"],
    ["xl/styles.xml", "<styleSheet/>"],
    ["xl/worksheets/sheet1.xml", sheet],
  ];
  const given = new Set(more.map(([name]) => name));
  return packed([...own.filter(([name]) => !given.has(name)), ...more]);
}

const relations = (...each: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships>${each.map(([kind, target], at) => `<Relationship Id="r${at}" Type="x/${kind}" Target="${target}"/>`).join("")}</Relationships>`;

function packed(parts: readonly Part[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of parts) {
    const bytes = Buffer.isBuffer(content) ? content : Buffer.from(content);
    const data = deflateRawSync(bytes, { level: 6 });
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const entry = Buffer.concat([Buffer.from("PK\u0003\u0004"), facts, Buffer.from(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\0"), facts, tail, Buffer.from(name)]));
    local.push(entry);
    at += entry.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, listing, end]);
}

const sheetOf = (rows: string, after = ""): string =>
  `<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>ID</v></c></row>${rows}</sheetData>${after}</worksheet>`;
const rows = (count: number, cell: (row: number) => string): string =>
  Array.from({ length: count }, (_, at) => `<row r="${at + 2}">${cell(at + 2)}</row>`).join("");

const book = (what: string, bytes: () => Buffer): HostileFile => ({
  what,
  door: "recipients",
  name: "a.xlsx",
  bytes,
});

/** Workbooks. */
export const workbooks: readonly HostileFile[] = [
  book("a workbook that unpacks to 390 MiB of blanks", () =>
    workbook(
      Buffer.concat([
        Buffer.from("<worksheet>"),
        Buffer.alloc(390 * MEBI, " "),
        Buffer.from(sheetOf("").slice(11)),
      ]),
    ),
  ),
  book("a workbook of 8 million shared texts", () =>
    workbook(sheetOf(rows(2, (row) => `<c r="A${row}" t="s"><v>0</v></c>`)), [
      ["xl/sharedStrings.xml", `<sst>${"<si><t>a</t></si>".repeat(8_000_000)}</sst>`],
    ]),
  ),
  book("a workbook of 95 MiB of shared texts", () =>
    workbook(sheetOf(rows(2, (row) => `<c r="A${row}" t="s"><v>0</v></c>`)), [
      [
        "xl/sharedStrings.xml",
        Buffer.concat([
          Buffer.from("<sst>"),
          ...Array.from({ length: 380 }, () => Buffer.from(`<si><t>${"x".repeat(MEBI / 4)}</t></si>`)),
          Buffer.from("</sst>"),
        ]),
      ],
    ]),
  ),
  book("a workbook whose cells share one text of 256 KiB, 20 000 times", () =>
    workbook(sheetOf(rows(20_000, (row) => `<c r="A${row}" t="s"><v>0</v></c>`)), [
      ["xl/sharedStrings.xml", `<sst><si><t>${"x".repeat(255 * 1024)}</t></si></sst>`],
    ]),
  ),
  book("a workbook of 1 048 575 rows", () =>
    workbook(sheetOf(rows(1_048_575, (row) => `<c r="A${row}"><v>${10_000_000_000 + row}</v></c>`))),
  ),
  book("a workbook of 3 900 rows of the widest", () =>
    workbook(
      sheetOf(rows(3900, (row) => `<c r="A${row}"><v>1</v></c><c r="XFD${row}" t="str"><v> </v></c>`)),
    ),
  ),
  book("a workbook of 8 000 000 cells", () =>
    workbook(sheetOf(rows(800_000, (row) => `<c r="A${row}"><v>1</v></c>` + "<c><v>1</v></c>".repeat(9)))),
  ),
  book("a workbook of 65 000 styles and formats without end", () =>
    workbook(sheetOf(""), [
      [
        "xl/styles.xml",
        `<styleSheet><numFmts>${Array.from({ length: 65_000 }, (_, at) => `<numFmt numFmtId="${200 + at}" formatCode="${"[&quot;".repeat(100)}"/>`).join("")}</numFmts><cellXfs>${Array.from({ length: 65_000 }, (_, at) => `<xf numFmtId="${200 + at}"/>`).join("")}</cellXfs></styleSheet>`,
      ],
    ]),
  ),
  book("a workbook of 2 000 000 merged cells", () =>
    workbook(sheetOf("", `<mergeCells>${`<mergeCell ref="A5:B9"/>`.repeat(2_000_000)}</mergeCells>`)),
  ),
  book("a workbook of 10 000 sheets", () =>
    workbook(sheetOf(""), [
      [
        "xl/workbook.xml",
        `<workbook xmlns:r="r"><sheets>${`<sheet name="A" sheetId="1" r:id="r0"/>`.repeat(10_000)}</sheets></workbook>`,
      ],
    ]),
  ),
  book("a workbook of 1 000 sheets that are one, of 380 000 empty rows", () =>
    workbook(`<worksheet><sheetData>${"<row/>".repeat(380_000)}</sheetData></worksheet>`, [
      [
        "xl/workbook.xml",
        `<workbook xmlns:r="r"><sheets>${`<sheet name="A" sheetId="1" r:id="r0"/>`.repeat(1000)}</sheets></workbook>`,
      ],
    ]),
  ),
  book("a workbook with notes on 500 000 cells", () =>
    workbook(sheetOf(""), [
      ["xl/worksheets/_rels/sheet1.xml.rels", relations(["comments", "../comments1.xml"])],
      [
        "xl/comments1.xml",
        `<comments>${`<comment ref="A1"><text><t>123456 1234</t></text></comment>`.repeat(500_000)}</comments>`,
      ],
    ]),
  ),
  book("a workbook whose 10 000 relations name one drawing of 1 MiB", () =>
    workbook(sheetOf(rows(1, (row) => `<c r="A${row}"><v>1</v></c>`)), [
      [
        "xl/worksheets/_rels/sheet1.xml.rels",
        relations(...Array.from({ length: 9000 }, () => ["drawing", "../drawing1.xml"] as const)),
      ],
      ["xl/drawing1.xml", `<wsDr>${"<sp/>".repeat(200_000)}</wsDr>`],
    ]),
  ),
  book("a workbook of 10 000 parts", () =>
    workbook(
      sheetOf(""),
      Array.from({ length: 9900 }, (_, at): Part => [`xl/media/${at}`, "x"]),
    ),
  ),
  book("a workbook that is one endless element name", () =>
    workbook(`<worksheet><${"a".repeat(100 * MEBI)}`),
  ),
  book("a workbook of a million attributes", () =>
    workbook(
      `<worksheet ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}=""`).join(" ")}></worksheet>`,
    ),
  ),
  book("20 MB of noise called .xlsx", () =>
    Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(FULL, "PK\u0001\u0002", "latin1")]),
  ),
];
