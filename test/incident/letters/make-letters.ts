/**
 * Makes the letters of the incident as PDF with Chromium: `node --conditions=@sluse/source make-letters.ts`. They lie
 * beside this file, so that nobody needs a browser to run the demo.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const TEMPLATE = new URL("../templates/sovn-invitasjon.md", import.meta.url);

/** The paragraphs of the letter, as the template has them. */
const paragraphs = readFileSync(TEMPLATE, "utf8")
  .split("---\n")[2]!
  .split(/\n\s*\n/u)
  .map((paragraph) => paragraph.replaceAll(/<!--.*?-->\n?/gu, "").trim())
  .filter((paragraph) => paragraph !== "");

const good = paragraphs.join("\n\n");
const letters: Readonly<Record<string, string>> = {
  "1-faulty-text": good
    .replace("73 12 34 56", "[sett inn telefonnummer]")
    .replace("https://skjema.example/sovn", "https://skjema.example/sovn-2022"),
  "2-dead-link": good.replace("https://skjema.example/sovn", "https://skjema.example/sovn-2022"),
  "3-not-to-standard": good
    .replace(
      "Det er frivillig å delta. Du trenger ikke å svare på dette brevet.",
      "Det er viktig at du svarer.",
    )
    .replace(
      "Du kan når som helst trekke deg uten å oppgi noen grunn. Det får ingen følger for behandlingen din.\n\n",
      "",
    ),
  "4-good": good,
};

const folder = mkdtempSync(join(tmpdir(), "letters-"));
for (const [name, text] of Object.entries(letters)) {
  const html = join(folder, `${name}.html`);
  writeFileSync(html, page(text));
  execFileSync("chromium", [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-pdf-header-footer",
    `--user-data-dir=${join(folder, "profile")}`,
    `--print-to-pdf=${new URL(`${name}.pdf`, import.meta.url).pathname}`,
    html,
  ]);
}
rmSync(folder, { recursive: true });

function page(text: string): string {
  const body = text
    .split("\n\n")
    .map((paragraph) => {
      if (paragraph.startsWith("# ")) return `<h1>${paragraph.slice(2)}</h1>`;
      if (paragraph.startsWith("https://")) return `<p><a href="${paragraph}">${paragraph}</a></p>`;
      return `<p>${paragraph}</p>`;
    })
    .join("\n");
  return `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Vil du være med i Søvnstudien?</title>
<style>@page { size: A4; margin: 25mm } body { font: 11.5pt/1.5 "Liberation Serif", serif } h1 { font-size: 18pt; font-weight: normal }</style>
</head><body>${body}</body></html>`;
}
