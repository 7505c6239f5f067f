import { execFileSync } from "node:child_process";

import { LANGUAGES, eforsk, type Language, type LetterBlock } from "@sluse/core";
import { checkPdf } from "@sluse/pdf";
import { openTypesetter, type Letterhead } from "@sluse/typeset";
import { describe, expect, test } from "vitest";

import { LETTERHEAD } from "./personal-world.ts";

const LETTERHEADS: Readonly<Record<string, Letterhead>> = {
  "of the house": LETTERHEAD,
  "of a layout of its own": {
    ...LETTERHEAD,
    addressField: "none",
    layout:
      "#let letterhead(logo, sender, language) = grid(columns: (1fr, auto), align: (left, right), logo, text(size: 9pt)[#strong(sender.name) #for line in sender.lines [ \\ #line]])",
  },
};

const WORDS: Readonly<Record<Language, readonly [title: string, greeting: string, text: string]>> = {
  nb: ["Vil du være med i en studie?", "Hei, Åse Ærlig-Øvrebø!", "Det er frivillig å delta."],
  nn: ["Vil du vere med i ein studie?", "Hei, Kåre Bjørnøy!", "Det er frivillig å delta."],
  en: ["Will you take part in a study?", "Dear Siân D'Angelo,", "It is voluntary to take part."],
  se: ["Háliidatgo searvat dutkamuššii?", "Bures, Máret Ánne Čáhppe!", "Lea eaktodáhtolaš searvat: áčđŋšŧž."],
};
const LINK = "https://skjema.fjordby.no/svar?t=k7f3a9x2";

const text = (value: string) => ({ kind: "text", value }) as const;
const paragraph = (value: string): LetterBlock => ({ kind: "paragraph", children: [text(value)] });

/** Headings, a list, a link and enough for a second page. */
const bodyIn = (language: Language): LetterBlock[] => {
  const [title, greeting, words] = WORDS[language];
  return [
    { kind: "heading", level: 1, children: [text(title)] },
    paragraph(greeting),
    { kind: "heading", level: 2, children: [text(words)] },
    { kind: "list", ordered: false, start: 1, items: [[paragraph(words)], [paragraph(greeting)]] },
    { kind: "paragraph", children: [{ kind: "link", address: LINK, children: [text(LINK)] }] },
    ...Array.from({ length: 40 }, () => paragraph(words)),
  ];
};

const poppler = (args: readonly string[], input: Uint8Array): string =>
  execFileSync("pdfinfo", [...args, "-"], { input, encoding: "utf8", stdio: ["pipe", "pipe", "ignore"] });

describe.each(Object.entries(LETTERHEADS))("a letter on a letterhead %s", (_name, letterhead) => {
  // That Typst finds nothing against PDF/UA-1 is what makes a file: it makes none otherwise.
  test.each(LANGUAGES)("in %s is found accessible by three that share nothing", async (language) => {
    await using typesetter = await openTypesetter({ letterhead });
    const [title] = WORDS[language];
    const { bytes, pages } = await typesetter.typeset({ language, title, body: bodyIn(language) });
    expect(pages).toBe(2);

    const file = Buffer.from(bytes).toString("latin1");
    expect(file).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(file).toContain(`/Lang (${language}-NO)`);

    const about = poppler([], bytes);
    expect(about).toMatch(/^Tagged: +yes$/mu);
    expect(about).toContain(title);
    const tags = [...poppler(["-struct"], bytes).matchAll(/^ *(?<tag>[A-Z][A-Za-z0-9]*)/gmu)].map(
      ({ groups }) => groups?.["tag"],
    );
    for (const tag of ["Document", "Figure", "H1", "H2", "P", "L", "LI", "LBody", "Link"])
      expect(tags).toContain(tag);
    // One heading of the first level, and none before it.
    expect(tags.filter((tag) => /^H\d$/u.test(tag ?? ""))).toEqual(["H1", "H2"]);

    const read = await checkPdf(bytes, {
      document: "brev.pdf",
      language,
      policy: eforsk.content,
      paper: letterhead.addressField === "none" ? "excluded" : "possible",
    });
    expect(read.findings).toEqual([]);
    expect(read.unrun.filter(({ kind }) => kind === "could-not-run")).toEqual([]);
  });
});
