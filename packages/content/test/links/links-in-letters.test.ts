import { test as propertyTest } from "@fast-check/vitest";
import { eforsk, type FoundLink, type LetterText } from "@sluse/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { linksInPdf } from "../../src/links/links-in-pdf.ts";
import { linksInTemplate } from "../../src/links/links-in-template.ts";
import { readLetter } from "../../src/read/read-letter.ts";
import { plainLetter } from "../../src/text/internal/plain-letter.ts";

type Format = "html" | "markdown" | "text";
async function search(source: string, format: Format = "html"): Promise<readonly FoundLink[]> {
  const bytes = new TextEncoder().encode(source === "" ? " \n.\n" : source);
  const { letter, findings } = await readLetter(
    { kind: "finished", name: "brev", language: "nb", format, bytes, template: { id: "mal" } },
    { policy: eforsk.content },
  );
  expect(findings.filter(({ rule }) => rule !== "text/empty")).toEqual([]);
  return letter?.links ?? [];
}
const addresses = async (source: string, format: Format = "html"): Promise<string[]> =>
  (await search(source, format)).map(({ address }) => address);
const trapsOf = (links: readonly FoundLink[]): string[] =>
  links.flatMap(({ traps = [] }) => traps.map(({ kind }) => kind));
const traps = async (source: string, format: Format = "html"): Promise<string[]> =>
  trapsOf(await search(source, format));

/** What stands in the source where a link is said to stand. */
function standingAt(source: string, { place }: FoundLink): string {
  if (place.kind !== "text") return "";
  const lines = source.split("\n");
  const start =
    lines.slice(0, place.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + place.column - 1;
  return source.slice(start, start + (place.length ?? 0));
}

const address = fc
  .tuple(
    fc.constantFrom("skjema.no", "www.helsenorge.no", "nettskjema.uio.no", "undersøkelse.no"),
    fc.constantFrom("", "/", "/svar", "/a/b-c_d/", "/søk/Čáhci"),
    fc.constantFrom("", "?a=1", "?a=1&b=2", "?t=k3J9"),
    fc.constantFrom("", "#samtykke"),
  )
  .map(
    ([host, path, query, hash]) =>
      `https://${host}${path === "" && query !== "" ? "/" : path}${query}${hash}`,
  );
const prose = fc.constantFrom(
  "Kjære deg",
  "Les mer på",
  "Giitu go vástidat",
  "Spør oss (vi svarer)",
  "æøå – 100 %",
  "1 < 2 & 3",
);
const parts = fc.array(fc.tuple(prose, address), { maxLength: 8 });
const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

describe("links in a letter", () => {
  propertyTest.prop([parts])("are found in HTML, every one, in order, where it stands", async (all) => {
    const source = all
      .map(([text, link]) => `<p>${escape(text)}\n<a href="${escape(link)}">${escape(text)}</a></p>`)
      .join("\n");
    const links = await search(source);
    expect(links.map((link) => link.address)).toEqual(all.map(([, link]) => link));
    expect(trapsOf(links)).toEqual([]);
    for (const link of links) expect(standingAt(source, link)).toMatch(/^<a href=".*">.*<\/a>$/u);
  });

  propertyTest.prop([parts, fc.constantFrom<Format>("text", "html")])(
    "are found in running text, whole and where they stand",
    async (all, format) => {
      const plain = (text: string): string => (format === "html" ? escape(text) : text);
      const source = all
        .map(([text, link]) => `${plain(text)} ${plain(link)}, og (${plain(link)}).`)
        .join("\n");
      const links = await search(source, format);
      expect(links.map((link) => link.address)).toEqual(all.flatMap(([, link]) => [link, link]));
      for (const link of links) expect(standingAt(source, link)).toBe(plain(link.address));
    },
  );

  propertyTest.prop([parts])("are found in Markdown, where they stand", async (all) => {
    const written = (link: string, index: number): string =>
      [`[skjema ${index}](${link})`, `<${link}>`, `[her][${index}]`][index % 3] ?? "";
    const source = all
      .map(
        ([, link], index) => `Se ${written(link, index)}.${index % 3 === 2 ? `\n\n[${index}]: ${link}` : ""}`,
      )
      .join("\n\n");
    const links = await search(source, "markdown");
    expect(links.map((link) => link.address)).toEqual(all.map(([, link]) => link));
    expect(trapsOf(links)).toEqual([]);
    for (const [index, link] of links.entries())
      expect(standingAt(source, link)).toBe(written(link.address, index));
  });

  test("are told apart from the same words elsewhere", async () => {
    const source = "Adressen https://bit.ly/3x-gammel er stengt.\n\nBruk [denne](https://bit.ly/3x).\n";
    const links = await search(source, "markdown");
    expect(links.map((link) => standingAt(source, link))).toEqual([
      "https://bit.ly/3x-gammel",
      "[denne](https://bit.ly/3x)",
    ]);
  });

  test("take the first of two definitions, as CommonMark says", async () => {
    expect(await addresses("[Her][a]\n\n[a]: https://a.no/\n\n[a]: https://b.no/", "markdown")).toEqual([
      "https://a.no/",
    ]);
  });

  test("have the text on them when it is another than the address", async () => {
    const source =
      '<a href="https://a.no/">Til <b>skjemaet</b></a> <a href="https://a.no/">https://a.no/</a>';
    expect((await search(source)).map(({ text }) => text)).toEqual(["Til skjemaet", undefined]);
    const raw = await search('Se <a href="https://a.no/">*www.b.no*</a> og mer.', "markdown");
    expect(raw.map(({ address: to, text, shows }) => [to, text, shows])).toEqual([
      ["https://a.no/", "www.b.no", ["www.b.no"]],
      ["https://www.b.no", undefined, undefined],
    ]);
  });

  test("are found in ePROM's own markup in every format", async () => {
    const text = "Les mer: #a#https://helsenorge.no/a#b#a# og #a# www.hemit.no #a#.";
    for (const format of ["text", "html", "markdown"] as const) {
      expect((await search(text, format)).map((link) => [link.from, link.address])).toEqual([
        ["eprom", "https://helsenorge.no/a#b"],
        ["eprom", "www.hemit.no"],
      ]);
    }
  });

  test("are mail addresses, www. and bare names in text, and no sentence without its space", async () => {
    expect(
      await addresses(
        "Skriv til post@skjema.no, se www.skjema.no/x eller redcap.rn.dk/y. Se bilag.Se også kl.10 og f.eks. dette.",
        "text",
      ),
    ).toEqual(["mailto:post@skjema.no", "www.skjema.no/x", "redcap.rn.dk/y"]);
  });

  test("are read in noscript, areas and uppercase markup, and not in scripts or styles", async () => {
    expect(
      await addresses(
        `<NOSCRIPT><A HREF='https://a.no/'>a</A></NOSCRIPT><map><area href=https://b.no/></map>
         <script>x = '<a href="https://c.no/">'</script><style>/* https://d.no/ */</style><link href="https://e.no/">`,
      ),
    ).toEqual(["https://a.no/", "https://b.no/"]);
  });

  test("are read where a head has no end, and in templates that some programs show", async () => {
    expect(await addresses("<head><title>https://t.no/</title><body>Se https://a.no/x")).toEqual([
      "https://a.no/x",
    ]);
    expect(await addresses("<template>Se https://a.no/x</template>")).toEqual(["https://a.no/x"]);
  });

  test("end where another begins, or with the letter", async () => {
    const source = '<a href="https://a.no/">en <a href="https://b.no/">to';
    expect((await search(source)).map(({ address: to, text }) => [to, text])).toEqual([
      ["https://a.no/", "en"],
      ["https://b.no/", "to"],
    ]);
  });

  test("are found as pages that a link shows beside the one it leads to: both are tried", async () => {
    expect(await addresses('<a href="https://a.no/s/123">https://a.no/s/1234</a>')).toEqual([
      "https://a.no/s/123",
      "https://a.no/s/1234",
    ]);
    expect(await addresses("[a.no/kort](https://a.no/lang/vei)", "markdown")).toEqual([
      "https://a.no/lang/vei",
      "https://a.no/kort",
    ]);
    expect(await addresses('<a href="https://a.no/">HTTPS://A.no</a>')).toEqual(["https://a.no/"]);
    expect(await addresses('<a href="https://a.no/under-sokelse">https://a.no/under-\nsokelse</a>')).toEqual([
      "https://a.no/under-sokelse",
    ]);
  });
});

describe("traps", () => {
  test("of comments that some programs show, also inside others", async () => {
    const comment = '<p>Hei</p><!--[if mso]><v:rect href="https://a.no/"></v:rect> www.b.no<![endif]-->';
    const links = await search(comment);
    expect(links.map(({ address: to }) => to)).toEqual(["https://a.no/", "www.b.no"]);
    expect(trapsOf(links)).toEqual(["conditional-comment", "conditional-comment"]);
    expect(standingAt(comment, links[1] as FoundLink)).toBe("www.b.no");
    const { findings } = await readLetter(
      {
        kind: "finished",
        name: "brev",
        language: "nb",
        format: "html",
        bytes: new TextEncoder().encode(`<p>Hei</p>${"<!--[if mso]>".repeat(5_000)}`),
        template: { id: "mal" },
      },
      { policy: eforsk.content },
    );
    expect(findings.map(({ rule }) => rule)).toEqual(["text/too-deep"]);
  });

  test("of parameters that HTML reads as characters", async () => {
    const [link] = await search('<a href="https://a.no/?a=1&reg_id=2">x</a>');
    expect(link?.traps).toEqual([{ kind: "swallowed-parameter", meant: "https://a.no/?a=1&reg_id=2" }]);
    expect(await traps('<a href="https://a.no/?a=1&b=2">x</a>')).toEqual([]);
    expect(await traps('<a href="https://a.no/?a=1&copy=2">x</a>')).toEqual([]);
    expect(await traps('<a href=" https://a.no/?a=1&amp;b=2">x</a>')).toEqual([]);
  });

  test("of two addresses on one element", async () => {
    expect(await traps('<a href="https://a.no/" href="https://b.no/">x</a>')).toEqual(["two-targets"]);
  });

  test.each([
    "https:// skjema.no",
    "https:/skjema.no",
    "https//skjema.no",
    "https;//skjema.no",
    "htps://skjema.no",
    "hhtps://skjema.no",
    "http:\\\\skjema.no",
    "www,skjema.no",
    "www. skjema.no",
  ])("of `%s`, an address that came out wrong", async (written) => {
    expect(await traps(`Se ${written} for mer.`, "text")).toContain("misspelt");
  });

  test.each([
    ["Svar på https://skjema.no/under-\nsokelse", true],
    ["Svar på https://skjema.no/svar?a=\n1&b=2", true],
    ["Svar på https://skjema.no/svar\n/del?x=1", true],
    ["Svar på https://skjema.no/svar\nHilsen oss", false],
    ["Svar på https://skjema.no/svar.\nhilsen oss", false],
    ["Svar på https://skjema.no/\nog si ja", false],
    ["Svar på https://skjema.no/under-\n\nNytt avsnitt", false],
    ["Svar på https://skjema.no/under- sokelse", false],
  ])("of addresses broken over lines, in every format: %j", async (source, isBroken) => {
    expect((await traps(source, "text")).includes("broken-over-lines")).toBe(isBroken);
    expect((await traps(source, "markdown")).includes("broken-over-lines")).toBe(isBroken);
    const html = `<p>${source.replace("\n\n", "</p><p>")}</p>`;
    expect((await traps(html)).includes("broken-over-lines")).toBe(isBroken);
    expect((await traps(html.replace("\n", "<br>"))).includes("broken-over-lines")).toBe(isBroken);
  });

  test("of ePROM's mark without its other half", async () => {
    expect(await traps("Les mer: #a#https://skjema.no/", "text")).toEqual(["mark-left-open"]);
    expect(await traps("Les mer: #a#https://skjema.no/#a#", "text")).toEqual([]);
  });
});

describe("in a template", () => {
  const found = (text: string): (string | undefined)[][] =>
    linksInTemplate(plainLetter("mal", text), { token: "word", lenke: "address" }).map((link) => [
      link.address,
      link.sample,
    ]);

  test("a slot is read as the word, or the address, that it will be", () => {
    expect(found("Svar på https://a.no/{{token}}?x=1 eller www.{{ token }}.no, eller {{lenke}}.")).toEqual([
      ["https://a.no/{{token}}?x=1", "https://a.no/x0z7q9x?x=1"],
      ["www.{{ token }}.no", "www.x1z7q9x.no"],
      ["{{lenke}}", "https://slot.example/x2z7q9x"],
    ]);
  });

  test("what is no slot of it stays as it is, and other links have no sample", () => {
    expect(found("Se https://a.no/?k={{felt}} og https://b.no/")).toEqual([
      ["https://a.no/?k={{felt}}", undefined],
      ["https://b.no/", undefined],
    ]);
  });
});

describe("in a PDF", () => {
  const letter: LetterText = {
    document: "brev.pdf",
    text: "Svar på https://skjema.no/under-\nsokelse/2027 eller www.hunt.no.",
    placeOf: () => ({ kind: "pdf", document: "brev.pdf", page: 2 }),
    links: [
      {
        address: "https://skjema.no/under-sokelse/2027",
        from: "annotation",
        place: { kind: "pdf", document: "brev.pdf", page: 2 },
      },
    ],
  };

  test("annotations and addresses that are seen are found, each once", () => {
    expect(linksInPdf(letter).map((link) => [link.from, link.address, link.place.kind])).toEqual([
      ["annotation", "https://skjema.no/under-sokelse/2027", "pdf"],
      ["text", "www.hunt.no", "pdf"],
    ]);
  });

  test("an address over two lines is no trap when the link on it is whole", () => {
    expect(trapsOf(linksInPdf(letter))).toEqual([]);
    expect(trapsOf(linksInPdf({ ...letter, links: [] }))).toEqual(["broken-over-lines"]);
  });

  test("what an annotation shows is told", () => {
    const [first] = letter.links;
    const links = linksInPdf({ ...letter, links: first ? [{ ...first, text: "www.annet.no" }] : [] });
    expect(links[0]?.shows).toEqual(["www.annet.no"]);
  });
});
