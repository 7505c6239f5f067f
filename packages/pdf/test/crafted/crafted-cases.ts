import { deflateSync } from "node:zlib";

import type { PdfLimits } from "../../src/pdf-limits.ts";
import type { PdfRuleId } from "../../src/pdf-rules.ts";
import { bomb } from "../support/bomb.ts";
import { rawPdf, type RawObject } from "../support/raw-pdf.ts";

/** A file that nobody makes by accident. */
export interface CraftedCase {
  readonly name: string;
  readonly make: () => Uint8Array;
  /** The rules that must be broken; others may be besides. */
  readonly breaks: readonly PdfRuleId[];
  /** For what is too heavy under any limit: tight ones, to be done sooner. */
  readonly limits?: Partial<PdfLimits>;
}

const TIGHT: Partial<PdfLimits> = { milliseconds: 1500, memoryBytes: 200_000_000 };

const CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";
const FLATE = "<< /Filter /FlateDecode >>";
const repeated = (text: string, times: number): Buffer =>
  deflateSync(Buffer.from(text.repeat(times), "latin1"));

/** One page: its content is object 4, `more` follow from 5. */
const onePage = (content: RawObject, entries = "", more: readonly (RawObject | string)[] = []): Uint8Array =>
  rawPdf([
    CATALOG,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] /Contents 4 0 R ${entries} >>`,
    content,
    ...more,
  ]);

const drawsForm = (...forms: readonly RawObject[]): Uint8Array =>
  onePage({ value: "<< >>", stream: "/X Do" }, "/Resources << /XObject << /X 5 0 R >> >>", forms);

const form = (next: number, stream: string): RawObject => ({
  value: `<< /Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /X ${next} 0 R >> >> >>`,
  stream,
});

const drawsImage = (image: RawObject, ...more: readonly string[]): Uint8Array =>
  onePage(
    { value: "<< >>", stream: "500 0 0 500 50 50 cm /I Do" },
    "/Resources << /XObject << /I 5 0 R >> >>",
    [image, ...more],
  );

const header = (rest: string): Uint8Array => new Uint8Array(Buffer.from(`%PDF-1.7\n${rest}`, "latin1"));

const pages = (count: number): Uint8Array =>
  rawPdf([
    CATALOG,
    `<< /Type /Pages /Kids [${Array.from({ length: count }, (_, i) => `${3 + i} 0 R`).join(" ")}] /Count ${count} >>`,
    ...Array.from({ length: count }, () => "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"),
  ]);

export const CRAFTED_CASES: readonly CraftedCase[] = [
  // Bombs
  {
    name: "a page that unpacks to a gigabyte",
    make: () => onePage({ value: FLATE, stream: bomb(1000) }),
    breaks: ["pdf/too-heavy"],
    limits: TIGHT,
  },
  {
    name: "a page packed twice, a few kilobytes for two gigabytes",
    make: () =>
      onePage({
        value: "<< /Filter [/FlateDecode /FlateDecode] >>",
        stream: deflateSync(bomb(2000)),
      }),
    breaks: ["pdf/too-heavy"],
    limits: TIGHT,
  },
  {
    name: "an object stream that unpacks to 900 MB",
    make: () =>
      rawPdf([
        CATALOG,
        "<< /Type /Pages /Kids [] /Count 0 >>",
        {
          value: "<< /Type /ObjStm /N 100000 /First 10 /Filter /FlateDecode >>",
          stream: bomb(900),
        },
      ]),
    breaks: ["pdf/too-heavy"],
  },
  {
    name: "four million lines",
    make: () => onePage({ value: FLATE, stream: repeated("0 0 m 9 9 l S\n", 4_000_000) }),
    breaks: ["pdf/too-heavy"],
    limits: TIGHT,
  },
  {
    name: "three hundred thousand sheets of grey",
    make: () => onePage({ value: FLATE, stream: repeated("0.5 g 0 0 595 842 re f ", 300_000) }),
    breaks: ["pdf/too-heavy"],
    limits: TIGHT,
  },
  {
    name: "more letters than a letter holds",
    make: () =>
      onePage(
        { value: FLATE, stream: repeated("BT /F1 9 Tf 60 400 Td (aaaaaaaaaaaaaaaaaaaa) Tj ET\n", 20_000) },
        "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>",
      ),
    breaks: ["pdf/too-heavy"],
  },
  {
    name: "five million saved states",
    make: () => onePage({ value: FLATE, stream: repeated("q ", 5_000_000) }),
    breaks: ["pdf/too-heavy"],
    limits: TIGHT,
  },
  {
    name: "forms that draw one another 3 to the 30th times",
    make: () =>
      drawsForm(
        ...Array.from({ length: 29 }, (_, i) => form(6 + i, "/X Do /X Do /X Do")),
        form(5, "0 0 9 9 re f"),
      ),
    breaks: ["pdf/too-heavy"],
    limits: TIGHT,
  },
  {
    name: "an image of 900 million pixels",
    make: () =>
      drawsImage({
        value:
          "<< /Type /XObject /Subtype /Image /Width 30000 /Height 30000 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode >>",
        stream: deflateSync(Buffer.alloc(30_000 * 3750)),
      }),
    breaks: ["pdf/too-heavy"],
  },
  {
    name: "an image whose size stands elsewhere",
    make: () =>
      drawsImage(
        {
          value:
            "<< /Type /XObject /Subtype /Image /Width 6 0 R /Height 6 0 R /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode >>",
          stream: deflateSync(Buffer.alloc(30_000 * 3750)),
        },
        "30000",
      ),
    breaks: ["pdf/too-heavy"],
  },
  // Rings
  {
    name: "a form that draws itself",
    make: () => drawsForm(form(5, "/X Do /X Do")),
    breaks: ["pdf/unreadable"],
  },
  {
    name: "two forms that draw each other",
    make: () => drawsForm(form(6, "/X Do"), form(5, "/X Do")),
    breaks: ["pdf/unreadable"],
  },
  {
    name: "a tree of pages that is its own branch",
    make: () => rawPdf([CATALOG, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 5 >>"]),
    breaks: ["pdf/unreadable"],
  },
  {
    name: "a tree of pages that goes round",
    make: () =>
      rawPdf([
        CATALOG,
        "<< /Type /Pages /Parent 3 0 R /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>",
      ]),
    breaks: ["pdf/unreadable"],
  },
  {
    name: "objects that point at one another",
    make: () => rawPdf(["2 0 R", "1 0 R"]),
    breaks: ["pdf/unreadable"],
  },
  // Broken
  {
    name: "two hundred thousand brackets",
    make: () =>
      rawPdf([
        `<< /Type /Catalog /Pages 2 0 R /X ${"[".repeat(200_000)}${"]".repeat(200_000)} >>`,
        "<< /Type /Pages /Kids [] /Count 0 >>",
      ]),
    breaks: ["pdf/unreadable"],
  },
  {
    name: "a string without end",
    make: () => header(`1 0 obj ${"(".repeat(1_000_000)}`),
    breaks: ["pdf/unreadable"],
  },
  {
    name: "a hundred thousand strings without end",
    make: () => header("1 0 obj (".repeat(110_000)),
    breaks: ["pdf/unreadable"],
  },
  {
    name: "streams without end",
    make: () => header("1 0 obj<<>>stream ".repeat(55_000)),
    breaks: ["pdf/unreadable"],
  },
  // Sizes
  { name: "ten thousand pages", make: () => pages(10_000), breaks: ["pdf/too-many-pages"] },
  {
    name: "a page of a thousand kilometres",
    make: () =>
      rawPdf([
        CATALOG,
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 3e9 3e9] /Contents 4 0 R >>",
        { value: "<< >>", stream: "0 0 3e9 3e9 re f 0 0 m 3e9 3e9 l S" },
      ]),
    breaks: ["pdf/not-a4"],
  },
  {
    name: "fifty megabytes",
    make: () => new Uint8Array(50_000_000),
    breaks: ["pdf/too-large", "pdf/too-heavy"],
  },
];

/** Files that are not what they seem, and ask for no more than a letter does: they can be read anywhere. */
export const DISGUISED_CASES: readonly CraftedCase[] = [
  { name: "nothing", make: () => new Uint8Array(), breaks: ["pdf/unreadable"] },
  { name: "a header alone", make: () => header(""), breaks: ["pdf/unreadable"] },
  {
    name: "a web page",
    make: () => new Uint8Array(Buffer.from("<!doctype html><p>Hei</p>")),
    breaks: ["pdf/unreadable"],
  },
  {
    name: "an action whose name is written in numbers, in an object that nothing points at",
    make: () =>
      onePage({ value: "<< >>", stream: "0 0 9 9 re f" }, "", [
        "<< /Type /Action /S /#4caun#63h /F (program.exe) >>",
      ]),
    breaks: ["pdf/action"],
  },
  {
    name: "a script in an object stream that no table lists",
    make: () =>
      onePage({ value: "<< >>", stream: "0 0 9 9 re f" }, "", [
        {
          value: "<< /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode >>",
          stream: deflateSync(Buffer.from("9 0  << /S /JavaScript /JS (app.alert) >>", "latin1")),
        },
      ]),
    breaks: ["pdf/script"],
  },
  {
    name: "an object stream packed in another way",
    make: () =>
      onePage({ value: "<< >>", stream: "0 0 9 9 re f" }, "", [
        { value: "<< /Type /ObjStm /N 1 /First 5 /Filter [/ASCIIHexDecode /FlateDecode] >>", stream: "789c" },
      ]),
    breaks: ["pdf/sealed-content"],
  },
  {
    name: "glyphs that are numbered by the font alone",
    make: () =>
      onePage(
        { value: "<< >>", stream: "BT /F1 12 Tf 100 300 Td <002400250026> Tj ET" },
        "/Resources << /Font << /F1 5 0 R >> >>",
        [
          "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Skjult /Encoding /Identity-H /DescendantFonts [6 0 R] >>",
          "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Skjult /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>",
        ],
      ),
    breaks: ["pdf/text-not-extractable"],
  },
];
