import { readFileSync, readdirSync } from "node:fs";

import { eforsk, instant, type CheckResult, type Finding, type Language } from "@sluse/core";

import {
  checkDocument,
  createTemplateLibrary,
  parseTemplate,
  type DocumentContext,
  type Template,
} from "../../src/index.ts";
import { createLetterRenderer } from "../../src/render/letter-renderer.ts";

/** A letter as people who order them write them, without a fault, and what may be asked about it. */
export interface LifeLetter {
  readonly name: string;
  readonly template: Template;
  /** The same without the recipients' own slots: as a finished letter for everybody has it. */
  readonly shared: Template;
  readonly row: Readonly<Record<string, string>>;
}

/** The letter's template as it is written. */
export const sourceOf = ({ name }: Pick<LifeLetter, "name">): string =>
  readFileSync(new URL(`${name}.md`, FOLDER), "utf8");

const FOLDER = new URL("letters/", import.meta.url);

/** Values of recipients, by slot; names as people in Norway have them. */
const VALUES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nb: {
    navn: "Øyvind-André Sæther O’Brien",
    operert: "14. oktober 2026",
    time: "mandag 15. februar 2027",
  },
  nn: { namn: "Ragnhild Øygarden von Krogh" },
  en: { name: "Nguyễn Thị Ánh-Tuyết" },
  se: { namma: "Niillas Ánte Ŋáhkká Somby" },
};

export const lifeLetters: readonly LifeLetter[] = readdirSync(FOLDER)
  .toSorted()
  .map((file) => {
    const source = readFileSync(new URL(file, FOLDER), "utf8");
    const template = parsed(source, file);
    const row = Object.fromEntries(
      [...template.slots.keys()].map((slot) => [slot, VALUES[template.language][slot] ?? ""]),
    );
    return { name: file.replace(".md", ""), template, shared: parsed(withoutSlots(source, row), file), row };
  });

function parsed(source: string, file: string): Template {
  const { template, findings } = parseTemplate(source, { file });
  if (template) return template;
  throw new Error(`${file}: ${findings.map(({ rule, message }) => `${rule} ${message.en.what}`).join("; ")}`);
}

function withoutSlots(source: string, row: Readonly<Record<string, string>>): string {
  return source
    .replace(/^slots:\n(?: {2}.*\n)+/mu, "")
    .replaceAll(/\{\{(\p{L}+)\}\}/gu, (_, slot: string) => row[slot] ?? "");
}

const FORMATS = ["rendered", "text", "crlf", "markdown", "mail", "word"] as const;
/** How a letter is written: by its template, in columns of 72, with Windows' line ends, as Markdown, and as two programs write mail. */
export type LifeFormat = (typeof FORMATS)[number];
export const LIFE_FORMATS: readonly LifeFormat[] = FORMATS;

export const contextOf = (template: Template): DocumentContext => ({
  templates: createTemplateLibrary([template]),
  policy: eforsk,
  purpose: "research",
  round: template.rounds[0] ?? "invitation",
  now: instant("2027-02-01T12:00:00+01:00"),
  window: { from: instant("2027-02-08T07:00:00+01:00"), until: instant("2027-02-19T22:00:00+01:00") },
  paperPossible: false,
});

/** What the checks say of the letter in one format. */
export async function checkLife(letter: LifeLetter, format: LifeFormat): Promise<CheckResult> {
  const { template, shared, row } = letter;
  const name = letter.name;
  if (format === "rendered") {
    const document = {
      kind: "rendered",
      name,
      language: template.language,
      template: { id: template.id },
      values: {},
    } as const;
    const check = await checkDocument(document, contextOf(template));
    const own: readonly Finding[] = check.renderer?.check(row, { kind: "row", row: 2 }) ?? [];
    return { findings: [...check.findings, ...own], unrun: check.unrun };
  }
  const written = writeLife(shared, format);
  return checkDocument(
    {
      kind: "finished",
      name,
      language: shared.language,
      format: written.format,
      bytes: new TextEncoder().encode(written.source),
      template: { id: shared.id },
    },
    contextOf(shared),
  );
}

interface Written {
  readonly format: "text" | "markdown" | "html";
  readonly source: string;
}

export function writeLife(template: Template, format: Exclude<LifeFormat, "rendered">): Written {
  const render = (target: "text" | "markdown" | "html"): string => {
    const { letter } = createLetterRenderer(template, {}).render({}, target);
    if (letter === undefined) throw new Error(`${template.id} could not be rendered`);
    return letter;
  };
  switch (format) {
    case "text":
      return { format: "text", source: wrapped(render("text"), 72) };
    case "crlf":
      return { format: "text", source: render("text").replaceAll("\n", "\r\n") };
    case "markdown":
      return { format: "markdown", source: render("markdown") };
    case "mail":
      return { format: "html", source: asMail(render("html"), template.language) };
    case "word":
      return { format: "html", source: asWord(render("html"), template.language) };
    default:
      return format satisfies never;
  }
}

/** Lines of at most so many characters, broken at blanks. */
const wrapped = (text: string, width: number): string =>
  text
    .split("\n")
    .map((line) =>
      line.split(" ").reduce((lines, word) => {
        const last = lines.slice(lines.lastIndexOf("\n") + 1);
        if (lines === "") return word;
        return last.length + 1 + word.length > width ? `${lines}\n${word}` : `${lines} ${word}`;
      }, ""),
    )
    .join("\n");

/** What newsletter programs put around a text. */
const asMail = (body: string, language: string): string =>
  `<!doctype html><html lang="${language}" dir="auto" xmlns="http://www.w3.org/1999/xhtml" xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"><meta http-equiv="X-UA-Compatible" content="IE=edge"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Brev</title><style type="text/css">#outlook a{padding:0}body{margin:0;padding:0;-webkit-text-size-adjust:100%}a{color:#00509e}@media only screen and (min-width:480px){.c{width:100%!important}}</style></head><body style="margin:0;padding:0;background-color:#ffffff" bgcolor="#ffffff"><div aria-hidden="true"></div><table role="presentation" align="center" width="100%" cellpadding="0" cellspacing="0" border="0"><tbody><tr><td align="center" valign="top"><table role="presentation" width="600" data-id="9f3"><tr><td style="direction:ltr;padding:24px;font-family:Arial,sans-serif;font-size:16px;line-height:24px;color:#222222">${body.replaceAll("<p>", '<p style="margin:0 0 16px">')}</td></tr></table></td></tr></tbody></table></body></html>`;

/** What Word saves as filtered HTML. */
const asWord = (body: string, language: string): string =>
  `<html lang="${language}" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">\r\n<head>\r\n<meta http-equiv=Content-Type content="text/html; charset=utf-8">\r\n<meta name=Generator content="Microsoft Word 15 (filtered)">\r\n<title>Brev</title>\r\n<style>\r\n<!--\r\n @font-face {font-family:Calibri; panose-1:2 15 5 2 2 2 4 3 2 4;}\r\n p.MsoNormal {margin:0cm; margin-bottom:8.0pt; line-height:107%; font-size:11.0pt; font-family:"Calibri",sans-serif;}\r\n div.WordSection1 {page:WordSection1;}\r\n-->\r\n</style>\r\n</head>\r\n<body lang="${language}" link="#0563C1" vlink="#954F72" style='word-wrap:break-word'>\r\n<div class=WordSection1>\r\n${body.replaceAll("<p>", "<p class=MsoNormal>")}\r\n</div>\r\n</body>\r\n</html>\r\n`;
