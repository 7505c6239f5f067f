import { describe, expect, test } from "vitest";

import { readFileFacts } from "../../src/objects/file-facts.ts";
import type { MetadataField } from "../../src/pdf-facts.ts";
import { rawPdf } from "../support/raw-pdf.ts";

const inInformation = (entries: string): readonly MetadataField[] =>
  readFileFacts(
    rawPdf(["<< /Type /Catalog >>", `<< /Producer (Skriver) ${entries} >>`], { trailer: "/Info 2 0 R" }),
  ).metadata;

const inXmp = (xml: string): readonly MetadataField[] =>
  readFileFacts(
    rawPdf([
      "<< /Type /Catalog >>",
      { value: "<< /Type /Metadata /Subtype /XML >>", stream: new TextEncoder().encode(xml) },
    ]),
  ).metadata;

const utf16 = (text: string): string =>
  `<FEFF${Array.from(text, (letter) => letter.charCodeAt(0).toString(16).padStart(4, "0")).join("")}>`;

describe("metadata that names a person", () => {
  test.each(["/Author (Siv)", `/Author ${utf16("Ánde Øverås")}`, "/Manager (Siv)", "/LastModifiedBy (Siv)"])(
    "%s",
    (entries) => {
      expect(inInformation(entries)).toMatchObject([{ kind: "author" }]);
    },
  );

  test.each([
    "/Keywords (siv.overaas@example.no)",
    "/Subject (C:\\\\Users\\\\siv\\\\brev.docx)",
    "/Source (/home/siv/brev.odt)",
    "/Keywords (13897299935)",
    "/Keywords (138972 99935)",
  ])("%s", (entries) => {
    expect(inInformation(entries)).toMatchObject([{ kind: "person" }]);
  });

  test.each([
    "<dc:creator><rdf:Seq><rdf:li>Siv</rdf:li></rdf:Seq></dc:creator>",
    "<dc:contributor>Siv</dc:contributor>",
    "<dc:creator><![CDATA[Siv]]></dc:creator>",
    "<dc:creator><pdfx:Author/>Siv</dc:creator>",
    "<dc:creator>Siv",
    `<rdf:Description pdfx:Manager="Siv"/>`,
    "<rdf:Description pdfx:Manager = 'Siv'/>",
  ])("%s", (xml) => {
    expect(inXmp(xml)).toMatchObject([{ kind: "author" }]);
  });

  test("is found in an earlier version too", () => {
    const bytes = rawPdf(
      ["<< /Type /Catalog >>", "<< /Producer (Skriver) >>", "<< /Producer (Skriver) /Author (Siv) >>"],
      {
        trailer: "/Info 2 0 R",
      },
    );
    expect(readFileFacts(bytes).metadata).toMatchObject([{ name: "Author", kind: "author" }]);
  });

  test("cannot be ruled out when it cannot be read", () => {
    const bytes = rawPdf([
      "<< /Type /Catalog >>",
      { value: "<< /Type /Metadata /Filter /LZWDecode >>", stream: "x" },
    ]);
    expect(readFileFacts(bytes).metadata).toMatchObject([{ name: "XMP", kind: "person" }]);
  });
});

test.each([
  "",
  "/Author ()",
  "/Author (  )",
  "/Creator (Microsoft Word) /CreationDate (D:20270105093000+01'00')",
  "/Title (Invitasjon til Blåbærstudien 2027)",
  "/Keywords (blåbær, søvn)",
])("names nobody: %s", (entries) => {
  expect(inInformation(entries)).toEqual([]);
});

test.each([
  "<dc:creator><rdf:Seq><rdf:li/></rdf:Seq></dc:creator>",
  "<dc:creator/><dc:title>Invitasjon</dc:title>",
  "<dc:creator><rdf:Seq/></dc:creator><dc:title>Invitasjon</dc:title>",
  "<xmp:CreatorTool>Writer</xmp:CreatorTool><pdf:Producer>LibreOffice</pdf:Producer>",
  `<rdf:Description pdfx:Manager=""/>`,
])("names nobody: %s", (xml) => {
  expect(inXmp(xml)).toEqual([]);
});
