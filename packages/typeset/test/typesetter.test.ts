import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { fc, test } from "@fast-check/vitest";
import { LANGUAGES } from "@sluse/core";
import { digestOfBytes } from "@sluse/core/house";
import { openTypesetter, type OpenTypesetter } from "@sluse/typeset";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  heading,
  letterOf,
  LETTERHEAD,
  link,
  linksIn,
  open,
  paragraph,
  read,
  structureOf,
  withoutSpaces,
  words,
} from "./letters.ts";

let typesetter: OpenTypesetter;
beforeAll(async () => {
  typesetter = await open();
});
afterAll(() => typesetter.close());

const invitation = letterOf([
  heading(1, "Vil du være med i en studie om søvn?"),
  paragraph("Hei, Áilu Čáhppe!"),
  { kind: "list", ordered: false, start: 1, items: [[paragraph("Ett")], [paragraph("To")]] },
  { kind: "list", ordered: true, start: 3, items: [[paragraph("Tre")], [paragraph("Fire")]] },
  paragraph("Svar på ", link("https://skjema.fjordheim.no/svar?t=Qx81"), " innen fredag."),
]);

describe("a letter", () => {
  it("has every word once, in order, with the letterhead's before them", async () => {
    const { bytes, pages } = await typesetter.typeset(invitation);
    expect(pages).toBe(1);
    expect(withoutSpaces(read(bytes))).toBe(
      withoutSpaces(
        `${typesetter.ownWords} Vil du være med i en studie om søvn? Hei, Áilu Čáhppe! • Ett • To 3. Tre 4. Fire
         Svar på https://skjema.fjordheim.no/svar?t=Qx81 innen fredag. Side 1 av 1`,
      ),
    );
  });

  it("has the structure that a screen reader follows, its language and its title", async () => {
    const { bytes } = await typesetter.typeset(invitation);
    const structure = structureOf(bytes);
    const tags = [...structure.matchAll(/^\s*(?<tag>H1|P|L|LI|Lbl|LBody|Link|Figure)\b.*$/gmu)];
    const item = ["LI", "Lbl", "LBody", "P"];
    const list = ["L", ...item, ...item];
    expect(tags.map(({ groups }) => groups?.["tag"])).toEqual(
      ["Figure", "P", "P", "H1", "P"].concat(list, list, ["P", "Link"]),
    );
    // A page's number is for who turns pages.
    expect(structure).not.toContain("Side 1 av 1");
    const file = Buffer.from(bytes).toString("latin1");
    expect(file).toContain("/Lang (nb-NO)");
    expect(file).toContain("/DisplayDocTitle true");
    expect(file).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(file).not.toContain("/CreationDate");
  });

  it.each(LANGUAGES.map((language) => [language]))("is in its language: %s", async (language) => {
    const { bytes } = await typesetter.typeset({ ...invitation, language });
    expect(Buffer.from(bytes).toString("latin1")).toContain(`/Lang (${language}-NO)`);
    const number = { nb: "Side 1 av 1", nn: "Side 1 av 1", en: "Page 1 of 1", se: "Siidu 1 / 1" }[language];
    expect(read(bytes)).toContain(number);
  });

  it("is numbered over all its pages, and breaks no word", async () => {
    const long = letterOf(
      Array.from({ length: 40 }, () =>
        paragraph("Personvernkonsekvensvurderingen og samtykkeerklæringen står på nettsiden vår. ".repeat(2)),
      ),
    );
    const { bytes, pages } = await typesetter.typeset(long);
    expect(pages).toBe(3);
    const text = read(bytes);
    for (const number of [1, 2, 3]) expect(text).toContain(`Side ${number} av 3`);
    expect(text).not.toMatch(/-$|\u00AD/mu);
  });

  it("is digested as what it is", async () => {
    const { bytes, digest } = await typesetter.typeset(invitation);
    expect(digest).toBe(digestOfBytes(bytes));
  });

  it("is its own among many that are made at once", async () => {
    await using two = await openTypesetter({ letterhead: LETTERHEAD, threads: 2 });
    const names = Array.from({ length: 60 }, (_, index) => `Navn nummer ${index}.`);
    const made = await Promise.all(names.map((name) => two.typeset(letterOf([paragraph(name)]))));
    expect(made.map(({ bytes }) => read(bytes).includes("Navn nummer"))).not.toContain(false);
    for (const at of [0, 17, 59]) expect(read(made[at]!.bytes)).toContain(`Navn nummer ${at}.`);
    expect(new Set(made.map(({ digest }) => digest)).size).toBe(60);
    expect(two.digest).toBe(typesetter.digest);
  });
});

describe("the same letter", () => {
  it("is the same bytes in two processes, whatever their time zone, language and folder for temporary files", async () => {
    const program = new URL("./make-letter.ts", import.meta.url);
    const run = async (env: Record<string, string>): Promise<unknown> => {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ["--conditions=@sluse/source", program.pathname, JSON.stringify(invitation)],
        { env },
      );
      return JSON.parse(stdout);
    };
    const answers = await Promise.all([
      run({ TZ: "Pacific/Chatham", LANG: "C" }),
      run({ TZ: "Europe/Oslo", LANG: "nb_NO.UTF-8", TMPDIR: "/var/tmp" }),
    ]);
    const { digest } = await typesetter.typeset(invitation);
    expect(answers).toEqual([
      [typesetter.digest, digest],
      [typesetter.digest, digest],
    ]);
  });

  it("is other bytes on another letterhead, whose digest is another", async () => {
    await using other = await open({ sender: { name: "Nordvik universitet", lines: [] } });
    expect(other.digest).not.toBe(typesetter.digest);
    expect((await other.typeset(invitation)).digest).not.toBe((await typesetter.typeset(invitation)).digest);
  });
});

/** Markup, code and tricks of Typst, PDF and JSON. */
const HOSTILE = [
  '#read("/etc/passwd")',
  '#import "@preview/x:1.0.0": *',
  "#panic()",
  "]#panic()[",
  "*x* _y_ `z`",
  "$1 + 1$",
  "= Overskrift",
  "- ett",
  "+ ett",
  "/ a: b",
  "https://ond.example/",
  "@navn <navn>",
  "\\u{41} \\",
  "--- -- ...",
  '"navn"',
  "// nei",
  "/* nei */",
  "#let x = 1",
  "~ a~b",
  ")>>endobj",
  "{{navn}}",
  '"}],"title":"x',
];

describe("a value", () => {
  const strange = fc.string({ unit: fc.constantFrom(...'#[]{}()$*_`=-+/\\<>@"~:;,.&%!?|^ aå') });
  const values = fc.array(
    strange.map((value) => `a${value}b`.replaceAll(/ +/gu, " ")),
    { maxLength: 20 },
  );

  test.prop([values], { numRuns: 8 })("is shown as it is written, and does nothing", async (generated) => {
    const all = [...HOSTILE, ...generated];
    const body = all.flatMap((value) => [heading(2, value), paragraph("Før ", words(value), " etter.")]);
    const { bytes } = await typesetter.typeset(letterOf([heading(1, "Brev"), ...body]));
    const shown = all.map((value) => `${value}Før${value}etter.`).join("");
    const pageNumbers = /Side\d+av\d+/gu;
    expect(withoutSpaces(read(bytes)).replaceAll(pageNumbers, "")).toBe(
      withoutSpaces(`${typesetter.ownWords}Brev${shown}`),
    );
    expect(linksIn(bytes)).toEqual([]);
  });

  it("is a link only where the letter has one, and leads where it says", async () => {
    const { bytes } = await typesetter.typeset(
      letterOf([paragraph("https://ond.example/ ", link("https://god.example/a?t=(1)%20"))]),
    );
    expect(linksIn(bytes)).toEqual(["https://god.example/a?t=(1)%20"]);
  });
});

describe("a typesetter", () => {
  it("makes nothing when it is closed, and what waits is told", async () => {
    const own = await open();
    const waiting = own.typeset(invitation);
    await own.close();
    await expect(waiting).rejects.toMatchObject({ code: "SLUSE_TYPESET_CLOSED" });
    await expect(own.typeset(invitation)).rejects.toMatchObject({ code: "SLUSE_TYPESET_CLOSED" });
  });

  it.each([
    ["another part", [{ kind: "raw", value: "#panic()" }]],
    ["no text", [paragraph(undefined as never)]],
    ["a key too many", [{ ...paragraph("a"), code: "x" }]],
    ["a level that is none", [heading(7, "a")]],
    ["nothing", []],
    ["no list at all", undefined],
  ])("refuses a letter with %s", async (_what, body) => {
    await expect(typesetter.typeset(letterOf(body as never))).rejects.toMatchObject({
      code: "SLUSE_TYPESET_OPTION",
    });
  });

  it("takes a copy: what is changed afterwards changes nothing", async () => {
    const body = [paragraph("Før")];
    const made = typesetter.typeset(letterOf(body));
    body[0] = paragraph("Etter");
    expect(read((await made).bytes)).toContain("Før");
  });
});
