import { execFileSync } from "node:child_process";

import type { LetterBlock, LetterInline, LetterTree } from "@sluse/core";
import { openTypesetter, type Letterhead, type OpenTypesetter } from "@sluse/typeset";

export const LOGO: Uint8Array = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 220 60" width="220" height="60"><rect width="60" height="60" rx="8" fill="#0b4f8a"/><path d="M10 40 L30 14 L50 40 Z" fill="#fff"/><path d="M70 45 h140" stroke="#0b4f8a" stroke-width="4"/></svg>',
);

export const LETTERHEAD: Letterhead = {
  sender: {
    name: "Fjordheim universitet",
    lines: [
      "Institutt for helsefag",
      "Postboks 100, 7000 Fjordheim",
      "sovn@fjordheim.no, telefon 73 55 12 34",
    ],
  },
  logo: { bytes: LOGO, alt: "Logoen til Fjordheim universitet" },
};

export const open = (more: Partial<Letterhead> = {}): Promise<OpenTypesetter> =>
  openTypesetter({ letterhead: { ...LETTERHEAD, ...more } });

export const words = (value: string): LetterInline => ({ kind: "text", value });
export const link = (address: string, shown: string = address): LetterInline => ({
  kind: "link",
  address,
  children: [words(shown)],
});
export const paragraph = (...parts: (string | LetterInline)[]): LetterBlock => ({
  kind: "paragraph",
  children: parts.map((part) => (typeof part === "string" ? words(part) : part)),
});
export const heading = (level: number, value: string): LetterBlock => ({
  kind: "heading",
  level,
  children: [words(value)],
});

export const letterOf = (
  body: readonly LetterBlock[],
  language: LetterTree["language"] = "nb",
): LetterTree => ({ language, title: "Om en studie", body });

/** What poppler, which shares nothing with what made the file, reads of it. */
export const read = (bytes: Uint8Array): string =>
  execFileSync("pdftotext", ["-enc", "UTF-8", "-", "-"], { input: bytes, encoding: "utf8" });

/** The tree of a file's structure, with its text, as poppler tells it. */
export const structureOf = (bytes: Uint8Array): string =>
  execFileSync("pdfinfo", ["-struct-text", "-"], {
    input: bytes,
    encoding: "utf8",
    stdio: ["pipe", "pipe", "ignore"],
  });

/** Where a file's links lead, as poppler tells it. */
export const linksIn = (bytes: Uint8Array): string[] =>
  execFileSync("pdfinfo", ["-url", "-"], {
    input: bytes,
    encoding: "utf8",
    stdio: ["pipe", "pipe", "ignore"],
  })
    .split("\n")
    .slice(1)
    .flatMap((row) => /^ +\d+ +Annotation +(?<address>.*)$/u.exec(row)?.groups?.["address"] ?? []);

/** Texts alike but for where lines end. */
export const withoutSpaces = (text: string): string => text.replaceAll(/\s/gu, "");
