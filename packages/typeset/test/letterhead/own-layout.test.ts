import { openTypesetter } from "@sluse/typeset";
import { describe, expect, it } from "vitest";

import { letterOf, LETTERHEAD, open, paragraph, read } from "../letters.ts";

const layoutOf = (body: string): string => `#let letterhead(logo, sender, language) = {\n${body}\n}`;
const GOOD = layoutOf("  grid(columns: (1fr, 2fr), logo, align(right, text(10pt, strong(sender.name))))");

describe("a site's own layout", () => {
  it("places logo and sender as it likes", async () => {
    await using typesetter = await open({ layout: GOOD });
    const { bytes } = await typesetter.typeset(letterOf([paragraph("Hei")]));
    expect(read(bytes)).toContain("Fjordheim universitet");
    await using house = await open();
    expect(typesetter.digest).not.toBe(house.digest);
  });

  it.each([
    ["a package", '#import "@preview/cetz:0.3.4": *\n', "import"],
    ["a package of the machine's user", '#import("\\u{40}local/x:1.0.0")\n', "import"],
    ["another file", '#include "letter.typ"\n', "include"],
    ["what a file says", layoutOf('  read("/etc/passwd")'), "read"],
    ["a picture of its own", layoutOf('  image("logo.svg")'), "image"],
    ["a program", layoutOf('  plugin("a.wasm")'), "plugin"],
    ["words that become code", layoutOf('  eval("#im" + "port")'), "eval"],
    ["words that become code, by another name", layoutOf('  std.at("ev" + "al")'), "std"],
    ["the names of everything", layoutOf('  dictionary(calc).at("a")'), "dictionary"],
    ["the letter's data", layoutOf("  sys.inputs.letter"), "sys"],
    ["the day", layoutOf("  datetime.today().display()"), "datetime"],
    ["how many pages there are", layoutOf("  counter(page).display()"), "counter"],
    ["what stands elsewhere", layoutOf("  context query(heading)"), "context"],
    ["a link", layoutOf('  link("https://ond.example/")[a]'), "link"],
    ["the document's own settings", layoutOf('  set document(author: "a")'), "document"],
  ])("may not reach for %s", async (_what, layout, word) => {
    const before = layout.slice(0, layout.indexOf(word)).split("\n");
    await expect(openTypesetter({ letterhead: { ...LETTERHEAD, layout } })).rejects.toMatchObject({
      code: "SLUSE_TYPESET_LAYOUT",
      message: expect.stringContaining(`\`${word}\``) as string,
      place: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    });
  });

  it("that does not end is ended", async () => {
    const endless = layoutOf(
      "  for a in range(100000) { for b in range(100000) { for c in range(100000) { let d = a + b + c } } }",
    );
    await expect(
      openTypesetter({ letterhead: { ...LETTERHEAD, layout: endless }, layoutMilliseconds: 3000 }),
    ).rejects.toMatchObject({ code: "SLUSE_TYPESET_LAYOUT" });
  });

  it("that ends in one language and not in another is ended", async () => {
    const endless = layoutOf(
      '  if language == "se" { for a in range(100000) { for b in range(100000) { let c = a + b } } }\n  logo',
    );
    await expect(
      openTypesetter({ letterhead: { ...LETTERHEAD, layout: endless }, layoutMilliseconds: 3000 }),
    ).rejects.toMatchObject({ code: "SLUSE_TYPESET_LAYOUT" });
  });

  it.each([
    ["cannot be compiled", layoutOf("  unknown-function()")],
    ["is not closed", "#let letterhead(logo, sender, language) = {"],
    ["does not arrange a letterhead", "#let other = 1"],
    ["uses a font that was not handed over", layoutOf('  text(font: "Times New Roman", sender.name)')],
    ["is higher than its room", layoutOf("  v(7cm)\n  logo")],
  ])("that %s is refused", async (_what, layout) => {
    await expect(openTypesetter({ letterhead: { ...LETTERHEAD, layout } })).rejects.toMatchObject({
      code: "SLUSE_TYPESET_LAYOUT",
    });
  });
});
