import { readFile, writeFile } from "node:fs/promises";

/** A part of a page that is written by a program. */
export interface GeneratedSection {
  readonly file: URL;
  /** The section stands between `<!-- name -->` and `<!-- /name -->`. */
  readonly name: string;
  /** What it is to hold, in Markdown. */
  readonly text: string;
}

/**
 * A part of a document that a test makes. Gives what stands there now, for the test to compare; writes it first when
 * the environment holds `SLUSE_UPDATE_DOCS=1`.
 * @throws Error when the document has no such section
 */
export async function generatedSection({ file, name, text }: GeneratedSection): Promise<string> {
  const [opening, closing] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const document = await readFile(file, "utf8");
  const start = document.indexOf(opening) + opening.length;
  const end = document.indexOf(closing);
  if (start < opening.length || end < start) throw new Error(`${file.pathname} has no section ${name}`);
  if (process.env["SLUSE_UPDATE_DOCS"] !== "1") return document.slice(start, end);
  await writeFile(file, document.slice(0, start) + text + document.slice(end));
  return text;
}
