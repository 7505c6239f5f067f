import { filledWith, text, type HostileFile } from "./hostile-file.ts";

/** Tables in CSV. */
export const tables: readonly HostileFile[] = [
  text("CSV of 1 700 000 rows", "a.csv", () => `ID\n${filledWith("12345678901\n")}`),
  text("CSV of one row of 20 MB", "a.csv", () => `ID\n${filledWith("x")}`),
  text("CSV of an open quotation mark", "a.csv", () => `ID\n"${filledWith("12345678901\n")}`),
  text("CSV of separators alone", "a.csv", () => `ID${filledWith(";")}`),
  text("CSV of rows of separators", "a.csv", () => `ID;a\n${filledWith(`${";".repeat(1000)}\n`)}`),
  text("CSV of empty lines", "a.csv", () => `ID\n${filledWith("\n")}`),
  text("CSV of quotation marks", "a.csv", () => `ID\n${filledWith('"";')}`),
  text("CSV of text formulas", "a.csv", () => `ID;a\n${filledWith('="1"="1"="1";="')}`),
  text("CSV of digits and blanks", "a.csv", () => `ID;a\n${filledWith(`1;${"123456 ".repeat(1000)}\n`)}`),
];

const letterFormats = ["a.txt", "a.md", "a.html"] as const;
const fillers: readonly (readonly [what: string, piece: string])[] = [
  ["words", "Vi spør deg om dette. "],
  ["digits", "123456 12345 "],
  ["brackets", "[("],
  ["emphasis", "*_*"],
  ["quotations", "> "],
  ["lists", "- "],
  ["elements", "<div>"],
  ["tables in tables", "<table><tr><td>"],
  ["attributes", "<a href=x title=y "],
  ["remarks", "<!--"],
  ["entities", "&amp;#x26;"],
  ["addresses", "https://a.no/?a=b&"],
  ["at signs", "a@"],
  ["backticks", "`` ` "],
  ["braces", "{{a"],
  ["references", "[a]: b\n"],
  ["line ends", "\r\n"],
  ["marks", "a\u0301\u200B"],
  ["bold in paragraphs", "<b><p>"],
  ["links in tables", "<a><table>"],
  ["elements left open", "<a <p "],
  ["declarations", "<!a "],
  ["pictures", "![a]("],
  ["cells", "| a "],
  ["stars", "***a"],
  ["footnotes", "[^a]: [^a] "],
  ["styles", '<p style="color:red;'],
  ["backslashes", "\\*"],
  ["numbered lists", "1. "],
  ["formulas", "<math><mi>"],
  ["fences", "```\n~~~\n"],
  ["dates", "1. mars 2027 "],
  ["telephones", "tlf. 73 59 50 00, "],
];

/** Letters, as large as a file may be. */
export const letters: readonly HostileFile[] = letterFormats.flatMap((name) =>
  fillers.map(([what, piece]): HostileFile =>
    text(`20 MB of ${what}, ${name.slice(2)}`, name, () => filledWith(piece)),
  ),
);
/** As long as a letter may be: nothing is turned away unread. */
const LETTER: number = 95_000;
export const letterSized: readonly HostileFile[] = letterFormats.flatMap((name) =>
  fillers.map(([what, piece]): HostileFile =>
    text(`a letter of ${what}, ${name.slice(2)}`, name, () => filledWith(piece, LETTER)),
  ),
);

const FRONT = "id: a\nversion: 1.0.0\nlanguage: nb\nrounds: [invitation]\nkind: letter\n";
const template = (what: string, of: () => string): HostileFile => ({
  what,
  door: "template",
  name: "a.md",
  bytes: () => Buffer.from(of()),
});
/** Templates. */
export const templates: readonly HostileFile[] = [
  template(
    "a template whose YAML names itself ever more",
    () =>
      `---\n${FRONT}a: &a [x,x,x,x,x,x,x,x,x]\n${[..."bcdefghi"].map((each, at) => `${each}: &${each} [${Array.from({ length: 9 }, () => `*${"abcdefgh"[at]}`).join(",")}]`).join("\n")}\n---\n<!-- passage: body -->\nHei`,
  ),
  template(
    "a template whose YAML nests",
    () => `---\n${FRONT}a: ${"[".repeat(45_000)}${"]".repeat(45_000)}\n---\n<!-- passage: body -->\nHei`,
  ),
  template(
    "a template whose YAML is indented ever more",
    () =>
      `---\n${FRONT}${Array.from({ length: 400 }, (_, at) => `${" ".repeat(at)}a:`).join("\n")}\n---\n<!-- passage: body -->\nHei`,
  ),
  template("a template of 20 MB", () => `---\n${FRONT}---\n<!-- passage: body -->\n${filledWith("Hei ")}`),
  template(
    "a template of slots",
    () => `---\n${FRONT}---\n<!-- passage: body -->\n${filledWith("{{a}} ", LETTER)}`,
  ),
  template(
    "a template of passages",
    () => `---\n${FRONT}---\n${filledWith("<!-- passage: body -->\nHei\n", LETTER)}`,
  ),
];
