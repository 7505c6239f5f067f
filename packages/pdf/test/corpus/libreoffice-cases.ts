import { addressed, en, hyphenated, long, nb, nn, short } from "../support/letters.ts";
import type { OdtDesign } from "../support/odt-letter.ts";
import { png } from "../support/png.ts";
import type { ProducedCase } from "./produced-case.ts";

export interface LibreOfficeCase extends ProducedCase {
  readonly design?: OdtDesign;
  /** Options of the PDF export, beyond those of a clean letter. */
  readonly options?: Readonly<Record<string, boolean | string>>;
}

const LOGO = png(24, 24, [160, 20, 40]).toString("base64");
const SCAN = png(60, 85, "noise").toString("base64");

const image = (data: string, x: string, y: string, width: string, height: string): string =>
  `<draw:frame text:anchor-type="page" text:anchor-page-number="1" svg:x="${x}" svg:y="${y}" svg:width="${width}" svg:height="${height}" draw:style-name="Free"><draw:image><office:binary-data>${data}</office:binary-data></draw:image><svg:desc>Merke</svg:desc></draw:frame>`;

const box = (x: string, y: string, width: string, height: string): string =>
  `<draw:rect text:anchor-type="page" text:anchor-page-number="1" svg:x="${x}" svg:y="${y}" svg:width="${width}" svg:height="${height}" draw:style-name="Bar"><svg:desc>Strek</svg:desc></draw:rect>`;

const FREE = `<style:style style:name="Free" style:family="graphic"><style:graphic-properties style:horizontal-pos="from-left" style:horizontal-rel="page" style:vertical-pos="from-top" style:vertical-rel="page" style:wrap="run-through" style:run-through="foreground"/></style:style>`;
const BAR = `<style:style style:name="Bar" style:family="graphic"><style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="#1f5f8f" style:horizontal-pos="from-left" style:horizontal-rel="page" style:vertical-pos="from-top" style:vertical-rel="page" style:wrap="run-through"/></style:style>`;

const textStyle = (properties: string): string =>
  `<style:style style:name="X" style:family="text"><style:text-properties ${properties}/></style:style>`;
const SPAN = `<text:p text:style-name="Line"><text:span text:style-name="X">Siv sjekker dette før brevet går ut.</text:span></text:p>`;

export const LIBREOFFICE_CASES: readonly LibreOfficeCase[] = [
  { name: "clean-nb", letter: nb, breaks: [] },
  { name: "clean-nn", letter: nn, breaks: [] },
  { name: "clean-en", letter: en, breaks: [] },
  {
    name: "clean-two-pages",
    letter: long,
    design: {
      footer: `<text:p text:style-name="Line">Side <text:page-number text:select-page="current">1</text:page-number> av <text:page-count>2</text:page-count></text:p>`,
    },
    breaks: [],
  },
  {
    name: "clean-columns",
    letter: nb,
    design: {
      styles: `<style:style style:name="Sect" style:family="section"><style:section-properties text:dont-balance-text-columns="false"><style:columns fo:column-count="2" fo:column-gap="1cm"><style:column style:rel-width="1*"/><style:column style:rel-width="1*"/></style:columns></style:section-properties></style:style>`,
      change: (markup) =>
        markup.replace("<text:h", `<text:section text:style-name="Sect" text:name="S"><text:h`) +
        "</text:section>",
    },
    breaks: [],
  },
  { name: "clean-hyphenated", letter: hyphenated, breaks: [] },
  {
    name: "clean-long-address",
    letter: addressed,
    breaks: [],
  },
  {
    name: "clean-logo-right",
    letter: short,
    design: { styles: FREE, before: image(LOGO, "17cm", "5cm", "2cm", "2cm") },
    breaks: [],
  },
  {
    name: "us-letter",
    letter: short,
    design: { page: { width: "21.59cm", height: "27.94cm", left: "2.5cm" } },
    breaks: ["pdf/not-a4"],
  },
  {
    name: "landscape",
    letter: short,
    design: { page: { width: "29.7cm", height: "21cm", left: "2.5cm" } },
    breaks: ["pdf/not-a4"],
  },
  {
    name: "narrow-margin",
    letter: short,
    design: { page: { width: "21cm", height: "29.7cm", left: "1cm" } },
    // The sender's lines are indented from the margin, and come into the address field with it.
    breaks: ["pdf/left-margin", "pdf/address-field"],
  },
  {
    name: "bar-in-margin",
    letter: short,
    design: { styles: BAR, before: box("0.2cm", "15cm", "0.5cm", "6cm") },
    breaks: ["pdf/left-margin"],
  },
  {
    name: "logo-in-field",
    letter: short,
    design: { styles: FREE, before: image(LOGO, "2cm", "1.5cm", "2cm", "2cm") },
    breaks: ["pdf/address-field"],
  },
  {
    name: "logo-without-description",
    letter: short,
    design: {
      styles: FREE,
      before: image(LOGO, "17cm", "5cm", "2cm", "2cm").replace("<svg:desc>Merke</svg:desc>", ""),
    },
    breaks: ["pdf/image-not-described"],
  },
  {
    name: "bar-in-field",
    letter: short,
    design: { styles: BAR, before: box("2cm", "1.5cm", "6cm", "0.3cm") },
    breaks: ["pdf/address-field"],
  },
  {
    name: "text-in-field",
    letter: short,
    design: { change: (markup) => markup.replace(`text:style-name="Sender"`, `text:style-name="Line"`) },
    breaks: ["pdf/address-field"],
  },
  {
    name: "blank-page",
    letter: short,
    design: {
      styles: `<style:style style:name="Break" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>`,
      after: `<text:p text:style-name="Break"/>`,
    },
    breaks: ["pdf/blank-page"],
  },
  {
    name: "five-pages",
    letter: short,
    design: {
      styles: `<style:style style:name="Break" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>`,
      after: `<text:p text:style-name="Break">Mer.</text:p>`.repeat(4),
    },
    breaks: ["pdf/too-many-pages"],
  },
  {
    name: "white-text",
    letter: short,
    design: { styles: textStyle(`fo:color="#ffffff"`), after: SPAN },
    breaks: ["pdf/hidden-text"],
  },
  {
    name: "pale-text",
    letter: short,
    design: { styles: textStyle(`fo:color="#9a9a9a"`), after: SPAN },
    breaks: ["pdf/faint-text"],
  },
  {
    name: "tiny-text",
    letter: short,
    design: { styles: textStyle(`fo:font-size="3pt"`), after: SPAN },
    breaks: ["pdf/tiny-text"],
  },
  {
    name: "covered-text",
    letter: short,
    design: { styles: FREE, before: image(LOGO, "2.3cm", "9cm", "12cm", "1.2cm") },
    breaks: ["pdf/hidden-text"],
  },
  {
    name: "struck-text",
    letter: short,
    design: {
      styles: textStyle(`style:text-line-through-style="solid" style:text-line-through-type="single"`),
      after: SPAN,
    },
    breaks: ["pdf/struck-text"],
  },
  {
    name: "tracked-deletion",
    letter: short,
    design: {
      before: `<text:tracked-changes text:track-changes="true"><text:changed-region xml:id="c1" text:id="c1"><text:deletion><office:change-info><dc:creator>Redaktør</dc:creator><dc:date>2027-01-05T09:00:00</dc:date></office:change-info><text:p text:style-name="Line">Denne setningen er slettet.</text:p></text:deletion></text:changed-region></text:tracked-changes>`,
      after: `<text:p text:style-name="Line">Fristen er 15. mars. <text:change text:change-id="c1"/></text:p>`,
    },
    // It shows in the colour of its author, a pale one.
    breaks: ["pdf/struck-text", "pdf/faint-text"],
  },
  {
    name: "comment",
    letter: short,
    design: {
      after: `<text:p text:style-name="Line">Ring oss gjerne.<office:annotation><dc:creator>Redaktør</dc:creator><dc:date>2027-01-05T09:00:00</dc:date><text:p>Sjekk nummeret.</text:p></office:annotation></text:p>`,
    },
    options: { ExportNotes: true },
    breaks: ["pdf/annotation-left"],
  },
  {
    name: "form-field",
    letter: short,
    design: {
      before: `<office:forms form:automatic-focus="false" form:apply-design-mode="false"><form:form form:name="F" form:control-implementation="ooo:com.sun.star.form.component.Form"><form:text form:name="Svar" form:control-implementation="ooo:com.sun.star.form.component.TextField" xml:id="control1" form:id="control1"/></form:form></office:forms>`,
      after: `<text:p text:style-name="Line"><draw:control text:anchor-type="as-char" svg:width="5cm" svg:height="0.7cm" draw:control="control1"/></text:p>`,
    },
    options: { ExportFormFields: true },
    breaks: ["pdf/form-field"],
  },
  { name: "hybrid", letter: short, options: { IsAddStream: true }, breaks: ["pdf/embedded-file"] },
  { name: "author", letter: short, design: { author: "Siv Øverås" }, breaks: ["pdf/author-in-metadata"] },
  {
    name: "home-folder",
    letter: short,
    design: { keyword: "C:\\Users\\siv.overaas\\brev.odt" },
    breaks: ["pdf/person-in-metadata"],
  },
  { name: "other-language", letter: short, design: { language: "en-US" }, breaks: ["pdf/language-other"] },
  { name: "no-title", letter: short, design: { title: "" }, breaks: ["pdf/title-missing"] },
  {
    name: "file-name-as-title",
    letter: short,
    design: { title: "brev_v3_ENDELIG.odt" },
    breaks: ["pdf/title-left-over"],
  },
  {
    name: "untagged",
    letter: short,
    options: { PDFUACompliance: false, UseTaggedPDF: false },
    breaks: ["pdf/not-tagged"],
  },
  {
    name: "password",
    letter: short,
    options: { PDFUACompliance: false, EncryptFile: true, DocumentOpenPassword: "hemmelig" },
    breaks: ["pdf/encrypted"],
  },
  {
    name: "protected",
    letter: short,
    options: { PDFUACompliance: false, RestrictPermissions: true, PermissionPassword: "hemmelig" },
    breaks: ["pdf/encrypted"],
  },
  {
    name: "scan",
    letter: { ...short, sender: [], blocks: [] },
    design: { styles: FREE, before: image(SCAN, "1.7cm", "8.4cm", "18cm", "20cm") },
    breaks: ["pdf/scan"],
  },
];
