import { deflated, drawn, FONT, page, pdf, CATALOG, PAGES, zlibDeflate, type PdfObject } from "./make-pdf.ts";
import { FULL, MEBI, filledWith, type HostileFile } from "./hostile-file.ts";

/** PDFs. */
export const pdfs: readonly HostileFile[] = [
  drawn("a page whose content unpacks to 1 GiB", () => Buffer.alloc(1024 * MEBI, " ")),
  drawn("a page packed ten times over", () => {
    let content = zlibDeflate(Buffer.alloc(500 * MEBI, " "));
    for (let at = 0; at < 3; at += 1) content = zlibDeflate(content);
    return content;
  }),
  drawn("a page of 10 million paths", () => "0 0 m 9 9 l S ".repeat(10_000_000)),
  drawn("a page of a million letters", () => `BT /F 9 Tf ${"(aaaaaaaaaa) Tj ".repeat(100_000)} ET`, FONT),
  drawn("a page that saves its state without end", () => "q ".repeat(5_000_000)),
  drawn("a page of arrays within arrays", () => `BT /F 9 Tf ${"[".repeat(2_000_000)}`, FONT),
  drawn("a page of operands without operator", () => "1 ".repeat(10_000_000)),
  drawn(
    "a form that draws itself",
    () => "/X Do",
    "/XObject<</X 5 0 R>>",
    () => [
      {
        dictionary: "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>",
        stream: Buffer.from("/X Do /X Do"),
      },
    ],
  ),
  drawn(
    "forms that draw the next ten times",
    () => "/X Do",
    "/XObject<</X 5 0 R>>",
    () =>
      Array.from({ length: 12 }, (_, at): PdfObject => ({
        dictionary: `/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<</XObject<</X ${at === 11 ? 5 + 11 : at + 6} 0 R>>>>`,
        stream: Buffer.from(at === 11 ? "0 0 9 9 re f" : "/X Do ".repeat(10)),
      })),
  ),
  drawn(
    "a picture of 36 000 by 36 000",
    () => "/X Do",
    "/XObject<</X 5 0 R>>",
    () => [
      deflated(
        Buffer.alloc(1000),
        "/Type/XObject/Subtype/Image/Width 36000/Height 36000/BitsPerComponent 8/ColorSpace/DeviceRGB",
      ),
    ],
  ),
  drawn(
    "a picture that unpacks to a gigabyte",
    () => "/X Do",
    "/XObject<</X 5 0 R>>",
    () => [
      deflated(
        Buffer.alloc(1000 * MEBI),
        "/Type/XObject/Subtype/Image/Width 5000/Height 5000/BitsPerComponent 8/ColorSpace/DeviceRGB",
      ),
    ],
  ),
  drawn(
    "a pattern of tiny tiles",
    () => "/Pattern cs /P scn 0 0 595 842 re f",
    "/Pattern<</P 5 0 R>>",
    () => [
      {
        dictionary:
          "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep 0.001/YStep 0.001/Resources<<>>",
        stream: Buffer.from("0 0 1 1 re f"),
      },
    ],
  ),
  drawn(
    "a pattern that paints itself",
    () => "/Pattern cs /P scn 0 0 595 842 re f",
    "/Pattern<</P 5 0 R>>",
    () => [
      {
        dictionary:
          "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<</Pattern<</P 5 0 R>>>>",
        stream: Buffer.from("/Pattern cs /P scn 0 0 9 9 re f"),
      },
    ],
  ),
  drawn(
    "a shading by a program of a million steps",
    () => "/S sh",
    "/Shading<</S<</ShadingType 1/ColorSpace/DeviceGray/Function 5 0 R>>>>",
    () => [
      {
        dictionary: "/FunctionType 4/Domain[0 1 0 1]/Range[0 1]",
        stream: Buffer.from(`{${"dup pop ".repeat(1_000_000)}pop}`),
      },
    ],
  ),
  drawn(
    "a shading of 16 million samples",
    () => "/S sh",
    "/Shading<</S<</ShadingType 1/ColorSpace/DeviceGray/Function 5 0 R>>>>",
    () => [
      deflated(
        Buffer.alloc(16 * MEBI),
        "/FunctionType 0/Domain[0 1 0 1]/Range[0 1]/Size[4096 4096]/BitsPerSample 8",
      ),
    ],
  ),
  drawn(
    "a table of letters that maps to a million",
    () => "BT /F 9 Tf (a) Tj ET",
    "/Font<</F<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]/ToUnicode 5 0 R>>>>",
    () => [
      deflated(`begincmap\n${"1 beginbfrange\n<0000> <FFFF> <0000>\nendbfrange\n".repeat(20_000)}endcmap`),
    ],
  ),
  {
    what: "a tree of pages that comes back to itself",
    door: "pdf",
    name: "a.pdf",
    bytes: () => pdf([CATALOG, "<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>"]),
  },
  {
    what: "a tree of pages 100 000 deep",
    door: "pdf",
    name: "a.pdf",
    bytes: () =>
      pdf([
        CATALOG,
        ...Array.from({ length: 100_000 }, (_, at) => `<</Type/Pages/Count 1/Kids[${at + 3} 0 R]>>`),
        "<</Type/Page/MediaBox[0 0 9 9]>>",
      ]),
  },
  {
    what: "a page with 500 000 links",
    door: "pdf",
    name: "a.pdf",
    bytes: () =>
      pdf([
        CATALOG,
        PAGES,
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[${"5 0 R ".repeat(500_000)}]/Contents 4 0 R>>`,
        deflated(" "),
        "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://a.no)>>>>",
      ]),
  },
  {
    what: "a structure tree that comes back to itself",
    door: "pdf",
    name: "a.pdf",
    bytes: () =>
      pdf([
        "<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R>>",
        PAGES,
        page(),
        deflated(" "),
        "<</Type/StructTreeRoot/K[5 0 R 5 0 R]>>",
      ]),
  },
  {
    what: "objects in a stream of objects that is itself",
    door: "pdf",
    name: "a.pdf",
    bytes: () =>
      pdf([CATALOG, PAGES, page(), deflated("5 0 6 0 7 0 5 0 R", "/Type/ObjStm/N 3/First 12/Extends 4 0 R")]),
  },
  {
    what: "an array 2 million deep in a PDF",
    door: "pdf",
    name: "a.pdf",
    bytes: () =>
      pdf([`<</Type/Catalog/Pages 2 0 R/A ${"[".repeat(2_000_000)}>>`, PAGES, page(), deflated(" ")]),
  },
  {
    what: "a PDF of 19 MiB of blanks before its table",
    door: "pdf",
    name: "a.pdf",
    bytes: () =>
      Buffer.concat([
        Buffer.from("%PDF-1.7\n"),
        Buffer.alloc(FULL, " "),
        Buffer.from("trailer<</Root 1 0 R>>"),
      ]),
  },
  {
    what: "a PDF of 19 MiB of `obj`",
    door: "pdf",
    name: "a.pdf",
    bytes: () => Buffer.from(`%PDF-1.7\n${filledWith("1 0 obj<<")}`),
  },
  {
    what: "a PDF of 19 MiB of percent signs",
    door: "pdf",
    name: "a.pdf",
    bytes: () => Buffer.from(`%PDF-1.7\n${filledWith("%%EOF\nstartxref\n0\n")}`),
  },
  {
    what: "a PDF whose tables name each other",
    door: "pdf",
    name: "a.pdf",
    bytes: () =>
      Buffer.from(
        "%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF",
      ),
  },
  {
    what: "2 000 pages",
    door: "pdf",
    name: "a.pdf",
    bytes: () =>
      pdf([
        CATALOG,
        `<</Type/Pages/Count 2000/Kids[${"3 0 R ".repeat(2000)}]>>`,
        page(FONT),
        deflated("BT /F 9 Tf 50 500 Td (aaaa) Tj ET"),
      ]),
  },
];
