import { FULL, MEBI, filledWith, type HostileFile } from "./hostile-file.ts";
import { CATALOG, deflated, drawn, FONT, PAGES, page, pdf, type PdfObject } from "./make-pdf.ts";

const IMAGE = "/Type/XObject/Subtype/Image/BitsPerComponent 8/ColorSpace/DeviceGray";
const shown = (what: string, picture: () => PdfObject): HostileFile =>
  drawn(
    what,
    () => "595 0 0 842 0 0 cm /X Do",
    "/XObject<</X 5 0 R>>",
    () => [picture()],
  );
const stream = (dictionary: string, bytes: Buffer | string): PdfObject => ({
  dictionary,
  stream: Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes, "latin1"),
});
const pdfOf = (what: string, bytes: () => Buffer): HostileFile => ({
  what,
  door: "pdf",
  name: "a.pdf",
  bytes,
});
const u16 = (value: number): number[] => [value >> 8, value & 255];
const u32 = (value: number): number[] => [...u16(value >>> 16), ...u16(value & 65_535)];

/** A JPEG whose head says 65 500 by 65 500, and whose scan is one colour. */
const wideJpeg = Buffer.from([
  0xff,
  0xd8,
  0xff,
  0xc0,
  ...u16(11),
  8,
  ...u16(65_500),
  ...u16(65_500),
  1,
  1,
  0x11,
  0,
  0xff,
  0xdb,
  ...u16(67),
  0,
  ...Array.from({ length: 64 }, () => 1),
  0xff,
  0xc4,
  ...u16(20),
  0,
  1,
  ...Array.from({ length: 15 }, () => 0),
  0,
  0xff,
  0xc4,
  ...u16(20),
  0x10,
  1,
  ...Array.from({ length: 15 }, () => 0),
  0,
  0xff,
  0xda,
  ...u16(8),
  1,
  1,
  0,
  0,
  63,
  0,
  ...Array.from({ length: 5000 }, () => 0),
  0xff,
  0xd9,
]);
/** A JPEG 2000 codestream whose head says a picture of four thousand million points, in tiles of one. */
const wideJpx = Buffer.from([
  0xff,
  0x4f,
  0xff,
  0x51,
  ...u16(41),
  ...u16(0),
  ...u32(65_535),
  ...u32(65_535),
  ...u32(0),
  ...u32(0),
  ...u32(1),
  ...u32(1),
  ...u32(0),
  ...u32(0),
  ...u16(1),
  7,
  1,
  1,
  0xff,
  0x52,
  ...u16(12),
  0,
  0,
  ...u16(1),
  0,
  5,
  4,
  4,
  0,
  0,
  0xff,
  0x5c,
  ...u16(4),
  0x40,
  0x40,
  0xff,
  0xd9,
]);
/** A JBIG2 page of 65 535 by 65 535 with a region as large. */
const wideJbig2 = Buffer.from([
  ...u32(0),
  0x30,
  0,
  1,
  ...u32(19),
  ...u32(65_535),
  ...u32(65_535),
  ...u32(0),
  ...u32(0),
  0,
  ...u16(0),
  ...u32(1),
  0x26,
  0,
  1,
  ...u32(26),
  ...u32(65_535),
  ...u32(65_535),
  ...u32(0),
  ...u32(0),
  0,
  0,
  3,
  0xff,
  0xfd,
  0xff,
  0x02,
  0xfe,
  0xfe,
]);

/** PDFs whose pictures, strokes and pages are larger than anything that can be painted. */
export const drawnPdfs: readonly HostileFile[] = [
  shown("a JPEG of 65 500 by 65 500 in a PDF", () =>
    stream(`${IMAGE}/Width 65500/Height 65500/Filter/DCTDecode`, wideJpeg),
  ),
  shown("a JPEG 2000 of four thousand million points in a PDF", () =>
    stream(`${IMAGE}/Width 65535/Height 65535/Filter/JPXDecode`, wideJpx),
  ),
  shown("a JBIG2 of four thousand million points in a PDF", () =>
    stream(
      "/Type/XObject/Subtype/Image/BitsPerComponent 1/ColorSpace/DeviceGray/Width 65535/Height 65535/Filter/JBIG2Decode",
      wideJbig2,
    ),
  ),
  shown("a fax of 100 000 by 100 000 in a PDF", () =>
    stream(
      "/Type/XObject/Subtype/Image/BitsPerComponent 1/ColorSpace/DeviceGray/Width 100000/Height 100000/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 100000/Rows 100000>>",
      Buffer.alloc(FULL, 0xff),
    ),
  ),
  shown("a picture packed by runs of 128 in a PDF", () =>
    stream(`${IMAGE}/Width 30000/Height 30000/Filter/RunLengthDecode`, Buffer.alloc(14 * MEBI, 0x81)),
  ),
  shown("a picture whose rows are predicted, of a thousand million columns, in a PDF", () =>
    deflated(
      Buffer.alloc(9000),
      `${IMAGE}/Width 99/Height 99/DecodeParms<</Predictor 15/Columns 1000000000>>`,
    ),
  ),
  shown("a picture masked by a mask that is masked by itself in a PDF", () =>
    deflated(Buffer.alloc(9801), `${IMAGE}/Width 99/Height 99/SMask 5 0 R`),
  ),
  shown("a picture of 10 000 in a stream that ends at once in a PDF", () =>
    stream(`${IMAGE}/Width 10000/Height 10000`, "x"),
  ),
  drawn(
    "a picture within a page, of 30 000 by 30 000",
    () => `BI /W 30000 /H 30000 /BPC 8 /CS /G ID ${"x".repeat(1000)} EI`,
  ),
  drawn("a stroke in dashes too small to see", () => "[0.00001] 0 d 1 w 0 0 m 595 842 l S"),
  drawn("a million strokes in dashes", () => `[0.01] 0 d ${"0 0 m 595 842 l S ".repeat(1_000_000)}`),
  drawn(
    "a million curves as wide as the page",
    () => `500 w ${"0 0 m 9 900 900 9 595 842 c S ".repeat(1_000_000)}`,
  ),
  drawn(
    "a path of two million corners that crosses itself",
    () =>
      `0 0 m ${Array.from({ length: 2_000_000 }, (_, at) => `${(at * 7919) % 595} ${(at * 104_729) % 842} l`).join(" ")} f*`,
  ),
  drawn(
    "places beyond any number",
    () => `BT /F 9 Tf 1e38 0 0 1e38 1e38 1e38 Tm (aaaa) Tj ET 1e308 0 m 1e308 1e308 l S`,
    FONT,
  ),
  drawn(
    "a letter of a thousand million points",
    () => "BT /F 1000000000 Tf 1 0 0 1 0 0 Tm (aaaa) Tj ET",
    FONT,
  ),
  drawn("a text of 18 MiB in one go", () => `BT /F 9 Tf <${"61".repeat(9 * MEBI)}> Tj ET`, FONT),
  drawn(
    "groups within groups, 3 000 deep",
    () => "/X Do",
    "/XObject<</X 5 0 R>>",
    () =>
      Array.from({ length: 3000 }, (_, at) =>
        stream(
          `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Group<</S/Transparency/I true>>/Resources<</XObject<</X ${at + 6} 0 R>>>>`,
          at === 2999 ? "0 0 9 9 re f" : "/X Do",
        ),
      ),
  ),
  drawn(
    "a letter that is drawn with itself",
    () => "BT /F 9 Tf (a) Tj ET",
    "/Font<</F 5 0 R>>",
    () => [
      "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 97/LastChar 97/Widths[9]/Encoding<</Differences[97/a]>>/CharProcs<</a 6 0 R>>/Resources<</Font<</F 5 0 R>>>>>>",
      stream("", "9 0 d0 BT /F 9 Tf (aa) Tj ET"),
    ],
  ),
  drawn(
    "a mesh of a million triangles",
    () => "/S sh",
    "/Shading<</S 5 0 R>>",
    () => [
      deflated(
        Buffer.alloc(8 * MEBI, "\u0000\u0011\u0090\u00F0", "latin1"),
        "/ShadingType 4/ColorSpace/DeviceGray/BitsPerCoordinate 16/BitsPerComponent 8/BitsPerFlag 8/Decode[0 595 0 842 0 1]",
      ),
    ],
  ),
  drawn(
    "functions that are made of themselves",
    () => "/S sh",
    "/Shading<</S<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 595 842]/Function 5 0 R>>>>",
    () => ["<</FunctionType 3/Domain[0 1]/Functions[5 0 R 5 0 R]/Bounds[0.5]/Encode[0 1 0 1]>>"],
  ),
  pdfOf("a page of a thousand kilometres", () =>
    pdf([
      CATALOG,
      PAGES,
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 2834645669 2834645669]/Contents 4 0 R>>",
      deflated("0 0 m 9 9 l S"),
    ]),
  ),
  pdfOf("a page whose unit is a mile", () =>
    pdf([
      CATALOG,
      PAGES,
      "<</Type/Page/Parent 2 0 R/UserUnit 115847/MediaBox[0 0 595 842]/Contents 4 0 R>>",
      deflated("0 0 m 9 9 l S"),
    ]),
  ),
  pdfOf("a link whose look unpacks to a gigabyte", () =>
    pdf([
      CATALOG,
      PAGES,
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[5 0 R]/Contents 4 0 R>>",
      deflated(" "),
      "<</Type/Annot/Subtype/Stamp/Rect[0 0 595 842]/AP<</N 6 0 R>>>>",
      deflated(Buffer.alloc(1000 * MEBI, " "), "/Type/XObject/Subtype/Form/BBox[0 0 9 9]"),
    ]),
  ),
  pdfOf("bookmarks that come back to themselves", () =>
    pdf([
      "<</Type/Catalog/Pages 2 0 R/Outlines 5 0 R>>",
      PAGES,
      page(),
      deflated(" "),
      "<</Type/Outlines/First 6 0 R/Last 6 0 R/Count 9>>",
      "<</Title(a)/Parent 5 0 R/First 6 0 R/Next 6 0 R/Prev 6 0 R>>",
    ]),
  ),
  pdfOf("names that are found under themselves", () =>
    pdf([
      "<</Type/Catalog/Pages 2 0 R/Names<</Dests 5 0 R/EmbeddedFiles 5 0 R/JavaScript 5 0 R>>>>",
      PAGES,
      page(),
      deflated(" "),
      "<</Kids[5 0 R 5 0 R]/Limits[(a)(z)]>>",
    ]),
  ),
  pdfOf("an action that leads to itself", () =>
    pdf([
      "<</Type/Catalog/Pages 2 0 R/OpenAction 5 0 R>>",
      PAGES,
      page(),
      deflated(" "),
      "<</S/URI/URI(https://a.no)/Next[5 0 R 5 0 R]>>",
    ]),
  ),
  pdfOf("18 MiB of metadata in a PDF", () =>
    pdf([
      "<</Type/Catalog/Pages 2 0 R/Metadata 5 0 R>>",
      PAGES,
      page(),
      deflated(" "),
      stream(
        "/Type/Metadata/Subtype/XML",
        `<x:xmpmeta><rdf:RDF>${filledWith("<dc:creator><rdf:li>", 18 * MEBI)}`,
      ),
    ]),
  ),
  pdfOf("a table of two thousand million objects in a PDF", () =>
    Buffer.concat([
      Buffer.from(
        "%PDF-1.7\n1 0 obj\n<</Type/XRef/Size 2147483647/W[8 8 8]/Index[0 2147483647]/Root 1 0 R/Length 240>>stream\n",
      ),
      Buffer.alloc(240),
      Buffer.from("\nendstream\nendobj\nstartxref\n9\n%%EOF"),
    ]),
  ),
  pdfOf("a thousand million objects in one stream of a PDF", () =>
    pdf([
      CATALOG,
      PAGES,
      page(),
      deflated(" "),
      deflated("1 0 ".repeat(1_000_000), "/Type/ObjStm/N 1000000000/First 4000000"),
    ]),
  ),
  drawn(
    "a table of letters that goes by itself",
    () => "BT /F 9 Tf (a) Tj ET",
    "/Font<</F<</Type/Font/Subtype/Type0/BaseFont/A/Encoding 5 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>>>>",
    () => [
      stream(
        "/Type/CMap/CMapName/A/UseCMap 5 0 R",
        "begincmap\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\nendcmap",
      ),
    ],
  ),
];
