import { addressed, en, hyphenated, long, nb, nn, short } from "../support/letters.ts";
import type { HtmlDesign } from "../support/html-letter.ts";
import { png } from "../support/png.ts";
import type { ProducedCase } from "./produced-case.ts";

export interface ChromiumCase extends ProducedCase {
  readonly design?: HtmlDesign;
  /** Switches of the browser, beyond those of a clean letter. */
  readonly switches?: readonly string[];
}

const picture = (width: number, height: number, fill: Parameters<typeof png>[2]): string =>
  `data:image/png;base64,${png(width, height, fill).toString("base64")}`;

const LOGO = picture(24, 24, [160, 20, 40]);
const SCAN = picture(60, 85, "noise");
const NOTE = "<p class=x>Siv sjekker dette før brevet går ut.</p>";

export const CHROMIUM_CASES: readonly ChromiumCase[] = [
  { name: "clean-nb", letter: nb, breaks: [] },
  { name: "clean-nn", letter: nn, breaks: [] },
  { name: "clean-en", letter: en, breaks: [] },
  {
    name: "clean-two-pages",
    letter: long,
    design: {
      style: `@page { @bottom-center { content: "Side " counter(page) " av " counter(pages); font: 9pt "Liberation Sans" } }`,
    },
    breaks: [],
  },
  {
    name: "clean-justified",
    letter: nb,
    design: { style: "p { text-align: justify; letter-spacing: .2pt }" },
    breaks: [],
  },
  {
    name: "clean-shaded",
    letter: short,
    design: { style: "h1 { background: #00507a; color: #fff; padding: 2mm }" },
    breaks: [],
  },
  {
    name: "clean-columns",
    letter: nb,
    design: {
      style: ".columns { columns: 2; column-gap: 10mm }",
      change: (markup) => `${markup.replace("<h1>", "<div class=columns><h1>")}</div>`,
    },
    breaks: [],
  },
  { name: "clean-hyphenated", letter: hyphenated, breaks: [] },
  {
    name: "clean-long-address",
    letter: addressed,
    design: { style: "a { word-break: break-all }" },
    breaks: [],
  },
  {
    name: "clean-logo-right",
    letter: short,
    design: {
      before: `<img alt="Merke" src="${LOGO}" style="position:absolute;left:140mm;top:30mm;width:20mm">`,
    },
    breaks: [],
  },
  { name: "us-letter", letter: short, design: { style: "@page { size: letter }" }, breaks: ["pdf/not-a4"] },
  {
    name: "landscape",
    letter: short,
    design: { style: "@page { size: A4 landscape }" },
    breaks: ["pdf/not-a4"],
  },
  {
    name: "narrow-margin",
    letter: short,
    design: { style: "@page { margin-left: 10mm } .sender { margin-left: 120mm }" },
    breaks: ["pdf/left-margin"],
  },
  {
    name: "band-in-margin",
    letter: short,
    design: {
      style: "@page { margin: 0 } body { margin: 20mm 20mm 0 25mm }",
      before: `<div style="position:absolute;left:0;top:120mm;width:6mm;height:90mm;background:#1f5f8f"></div>`,
    },
    breaks: ["pdf/left-margin"],
  },
  {
    name: "logo-in-field",
    letter: short,
    design: { before: `<img alt="Merke" src="${LOGO}" style="position:absolute;left:0;top:0;width:20mm">` },
    breaks: ["pdf/address-field"],
  },
  {
    name: "line-in-field",
    letter: short,
    design: {
      before: `<div style="position:absolute;left:0;top:20mm;width:60mm;border-top:1px solid #888"></div>`,
    },
    breaks: ["pdf/address-field"],
  },
  {
    name: "text-in-field",
    letter: short,
    design: { style: ".sender { margin-left: 0 }" },
    breaks: ["pdf/address-field"],
  },
  {
    name: "blank-page",
    letter: short,
    design: { after: `<div style="break-before:page;height:10mm"></div>` },
    breaks: ["pdf/blank-page"],
  },
  {
    name: "white-text",
    letter: short,
    design: { after: NOTE, style: ".x { color: #fff }" },
    breaks: ["pdf/hidden-text"],
  },
  {
    name: "blue-on-blue",
    letter: short,
    design: { after: NOTE, style: ".x { color: #00507a; background: #00517c }" },
    breaks: ["pdf/hidden-text"],
  },
  {
    name: "covered-text",
    letter: short,
    design: {
      after: `${NOTE}<div class="cover"></div>`,
      style:
        ".x { margin: 0 } .cover { background: #fff; height: 8mm; margin-top: -7mm; position: relative }",
    },
    breaks: ["pdf/hidden-text"],
  },
  {
    name: "nearly-transparent-text",
    letter: short,
    design: { after: NOTE, style: ".x { opacity: .05 }" },
    breaks: ["pdf/hidden-text"],
  },
  {
    name: "pale-text",
    letter: short,
    design: { after: NOTE, style: ".x { color: #9a9a9a }" },
    breaks: ["pdf/faint-text"],
  },
  {
    name: "tiny-text",
    letter: short,
    design: { after: NOTE, style: ".x { font-size: 3pt }" },
    breaks: ["pdf/tiny-text"],
  },
  {
    name: "struck-text",
    letter: short,
    design: { after: "<p>Fristen er <del>1. mars</del> 15. mars 2027.</p>" },
    breaks: ["pdf/struck-text"],
  },
  { name: "other-language", letter: short, design: { language: "en-US" }, breaks: ["pdf/language-other"] },
  { name: "no-language", letter: short, design: { language: "" }, breaks: ["pdf/language-missing"] },
  {
    name: "file-name-as-title",
    letter: short,
    design: { title: "brev_v3.html" },
    breaks: ["pdf/title-left-over"],
  },
  {
    name: "untagged",
    letter: short,
    switches: ["--disable-pdf-tagging"],
    breaks: ["pdf/not-tagged"],
  },
  {
    name: "scan",
    letter: { ...short, sender: [], blocks: [] },
    design: {
      style: "@page { margin: 0 }",
      before: `<img alt="" src="${SCAN}" style="position:absolute;left:17mm;top:84mm;width:180mm;height:200mm">`,
    },
    // Without a text there is nothing to tag.
    breaks: ["pdf/scan", "pdf/not-tagged"],
  },
];
