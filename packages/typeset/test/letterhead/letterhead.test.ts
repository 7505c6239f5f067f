import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { openTypesetter, type Letterhead } from "@sluse/typeset";
import { describe, expect, it } from "vitest";

import { logoFile } from "../../src/letterhead/logo.ts";
import { heading, letterOf, LETTERHEAD, LOGO, open, paragraph, read, withoutSpaces } from "../letters.ts";

const require = createRequire(import.meta.url);
const font = (file: string): Uint8Array => readFileSync(require.resolve(file));
const serif = ["", "-Italic", "-Bold", "-BoldItalic"].map((style) =>
  font(`dejavu-fonts-ttf/ttf/DejaVuSerif${style}.ttf`),
);
const svg = (inside: string): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${inside}</svg>`);
const codeOf = async (more: object): Promise<unknown> => {
  try {
    await using opened = await openTypesetter({ letterhead: { ...LETTERHEAD, ...more } });
    return opened.digest.length;
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
};

describe("a letterhead", () => {
  it("leaves the address field blank, and the first words stand beside and below it", async () => {
    await using typesetter = await open();
    const { bytes } = await typesetter.typeset(letterOf([heading(1, "Brev"), paragraph("Hei")]));
    const { execFileSync } = await import("node:child_process");
    // 11.5 × 8.2 cm at 72 points to the inch, with what lies left of the text.
    const field = execFileSync("pdftotext", ["-x", "0", "-y", "0", "-W", "326", "-H", "232", "-", "-"], {
      input: bytes,
      encoding: "utf8",
    });
    expect(field.trim()).toBe("");
  });

  it("may do without an address field, logo and lines", async () => {
    await using typesetter = await openTypesetter({
      letterhead: { sender: { name: "Nordvik", lines: [] }, addressField: "none" },
    });
    const { bytes } = await typesetter.typeset(letterOf([paragraph("Hei")]));
    expect(withoutSpaces(read(bytes))).toBe("NordvikHeiSide1av1");
  });

  it.each([
    ["a key nobody reads", { sender: LETTERHEAD.sender, logoo: LETTERHEAD.logo }],
    ["no sender", {}],
    ["an address field that is none", { ...LETTERHEAD, addressField: "eProm" }],
    ["a line that turns around", { sender: { name: "Kåre\u202E", lines: [] } }],
    ["two lines in one", { sender: { name: "a\nb", lines: [] } }],
    ["a sender without a name", { sender: { name: " ", lines: [] } }],
    ["a picture nobody has described", { ...LETTERHEAD, logo: { bytes: LOGO } }],
    ["an empty picture", { ...LETTERHEAD, logo: { bytes: new Uint8Array(), alt: "Logo" } }],
    ["nothing at all", undefined],
  ])("is refused with %s", async (_what, letterhead) => {
    await expect(openTypesetter({ letterhead: letterhead as never })).rejects.toMatchObject({
      code: "SLUSE_TYPESET_OPTION",
    });
  });

  it("is refused when it is higher than its room, and when its words have no font", async () => {
    const lines = Array.from({ length: 6 }, () =>
      "Avdeling for medisinsk kvalitetsregister og helsefaglig forskning i nord".slice(0, 80),
    );
    expect(await codeOf({ sender: { name: "Universitetssykehuset", lines } })).toBe("SLUSE_TYPESET_OPTION");
    expect(await codeOf({ sender: { name: "日向", lines: [] } })).toBe("SLUSE_TYPESET_OPTION");
  });

  it("does not change when the caller's bytes do", async () => {
    const bytes = Uint8Array.from(LOGO);
    await using opened = await open({ logo: { bytes, alt: "Logo" } });
    const before = await opened.typeset(letterOf([paragraph("Hei")]));
    bytes.fill(0);
    expect((await opened.typeset(letterOf([paragraph("Hei")]))).digest).toBe(before.digest);
  });
});

describe("a font of the site's own", () => {
  it("is what letters are written in", async () => {
    await using typesetter = await open({ font: { family: "DejaVu Serif", files: serif } });
    const { bytes } = await typesetter.typeset(letterOf([paragraph("Hei, Áilu Čáhppe")]));
    const file = Buffer.from(bytes).toString("latin1");
    expect(file).toContain("DejaVuSerif");
    expect(file).not.toContain("SourceSans3");
  });

  it.each([
    ["a family that no file is of", { family: "Times New Roman", files: serif }],
    ["a style left out", { family: "DejaVu Serif", files: [...serif.slice(0, 3), serif[0]!] }],
    ["a file that is no font", { family: "DejaVu Serif", files: [...serif.slice(0, 3), LOGO] }],
    ["a file cut short", { family: "DejaVu Serif", files: [...serif.slice(0, 3), serif[3]!.slice(0, 5000)] }],
  ] satisfies [string, NonNullable<Letterhead["font"]>][])("is refused with %s", async (_what, own) => {
    expect(await codeOf({ font: own })).toBe("SLUSE_TYPESET_FONT");
  });
});

describe("a logo", () => {
  it("is known by its first bytes, whatever its name was", () => {
    expect(logoFile(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe("logo.jpg");
    expect(logoFile(Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toBe("logo.png");
    expect(logoFile(svg("<path/>"))).toBe("logo.svg");
  });

  it.each([
    ["words", svg("<text>Fjordheim</text>")],
    ["words under a prefix", svg("<svg:text>Fjordheim</svg:text>")],
    ["a script", svg("<script>alert(1)</script>")],
    ["a link", svg('<a href="https://ond.example/"><path d="M0 0"/></a>')],
    ["a picture from elsewhere", svg('<image href="https://ond.example/a.png"/>')],
    ["a style that fetches", svg('<path style="fill:url(https://ond.example/a)"/>')],
    ["an entity", new TextEncoder().encode('<!DOCTYPE svg [<!ENTITY a "b">]><svg></svg>')],
    ["another kind of file", new TextEncoder().encode("%PDF-1.7")],
    ["no text", Uint8Array.of(0xff, 0xfe, 0x00)],
  ])("is refused with %s", async (_what, bytes) => {
    expect(await codeOf({ logo: { bytes, alt: "Logo" } })).toBe("SLUSE_TYPESET_LOGO");
  });

  it("that cannot be drawn is refused", async () => {
    expect(await codeOf({ logo: { bytes: svg("<path"), alt: "Logo" } })).toBe("SLUSE_TYPESET_OPTION");
    expect(await codeOf({ logo: { bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1), alt: "Logo" } })).toBe(
      "SLUSE_TYPESET_OPTION",
    );
  });
});
