import { test as propertyTest } from "@fast-check/vitest";
import type { FoundLink, LetterText } from "@sluse/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { findLinks } from "../src/index.ts";

type Format = "html" | "markdown" | "text";
const search = (source: string, format: Format = "html"): ReturnType<typeof findLinks> =>
  findLinks({ document: "brev", language: "nb", format, source });
const addresses = (source: string, format: Format = "html"): string[] =>
  search(source, format).links.map(({ address }) => address);
const rules = (source: string, format: Format = "html"): string[] =>
  search(source, format).findings.map(({ rule }) => rule);

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
const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

describe("findLinks", () => {
  propertyTest.prop([fc.array(fc.tuple(prose, address), { maxLength: 8 })])(
    "finds every link of an HTML letter, in order, where it stands",
    (parts) => {
      const source = parts
        .map(([text, link]) => `<p>${escape(text)}\n<a href="${escape(link)}">${escape(text)}</a></p>`)
        .join("\n");
      const { links, findings } = search(source);
      expect(links.map((link) => link.address)).toEqual(parts.map(([, link]) => link));
      expect(findings).toEqual([]);
      for (const link of links) expect(standingAt(source, link)).toMatch(/^<a href=".*">$/u);
    },
  );

  propertyTest.prop([
    fc.array(fc.tuple(prose, address), { maxLength: 8 }),
    fc.constantFrom<Format>("text", "html"),
  ])("finds every address in running text, whole and where it stands", (parts, format) => {
    const plain = (text: string): string => (format === "html" ? escape(text) : text);
    const source = parts
      .map(([text, link]) => `${plain(text)} ${plain(link)}, og (${plain(link)}).`)
      .join("\n");
    const { links } = search(source, format);
    expect(links.map((link) => link.address)).toEqual(parts.flatMap(([, link]) => [link, link]));
    for (const link of links) expect(standingAt(source, link)).toBe(plain(link.address));
  });

  propertyTest.prop([fc.array(fc.tuple(prose, address), { maxLength: 8 })])(
    "finds every link of a Markdown letter, where it stands",
    (parts) => {
      const source = parts
        .map(
          ([, link], index) =>
            [`Se [skjema ${index}](${link}).`, `Se <${link}>.`, `Se [her][${index}].\n\n[${index}]: ${link}`][
              index % 3
            ],
        )
        .join("\n\n");
      const { links, findings } = search(source, "markdown");
      expect(links.map((link) => link.address)).toEqual(parts.map(([, link]) => link));
      expect(findings).toEqual([]);
      for (const link of links) expect(standingAt(source, link)).toBe(link.address);
    },
  );

  test("gives the text on a link when it is another than the address", () => {
    const source =
      '<a href="https://a.no/">Til <b>skjemaet</b></a> <a href="https://a.no/">https://a.no/</a>';
    expect(search(source).links.map(({ text }) => text)).toEqual(["Til skjemaet", undefined]);
  });

  test("finds ePROM's own markup in every format", () => {
    const text = "Les mer: #a#https://helsenorge.no/a#b#a# og #a# www.hemit.no #a#.";
    for (const format of ["text", "html", "markdown"] as const) {
      expect(search(text, format).links.map((link) => [link.from, link.address])).toEqual([
        ["eprom", "https://helsenorge.no/a#b"],
        ["eprom", "www.hemit.no"],
      ]);
    }
  });

  test("finds mail addresses, www. and bare names in text, and no sentence without its space", () => {
    expect(
      addresses(
        "Skriv til post@skjema.no, se www.skjema.no/x eller redcap.rn.dk/y. Se bilag.Se også kl.10 og f.eks. dette.",
        "text",
      ),
    ).toEqual(["mailto:post@skjema.no", "www.skjema.no/x", "redcap.rn.dk/y"]);
  });

  test("reads links in noscript, areas and uppercase markup, and none in scripts or styles", () => {
    expect(
      addresses(
        `<NOSCRIPT><A HREF='https://a.no/'>a</A></NOSCRIPT><map><area href=https://b.no/></map>
         <script>x = '<a href="https://c.no/">'</script><style>/* https://d.no/ */</style><link href="https://e.no/">`,
      ),
    ).toEqual(["https://a.no/", "https://b.no/"]);
  });

  test("reads a letter whose head has no end, and templates that some programs show", () => {
    expect(addresses("<head><title>https://t.no/</title><body>Se https://a.no/x")).toEqual([
      "https://a.no/x",
    ]);
    expect(addresses("<template>Se https://a.no/x</template>")).toEqual(["https://a.no/x"]);
  });

  test("takes the traps of conditional comments, entities, hosts and fields", () => {
    expect(rules('<!--[if mso]><v:rect href="https://a.no/"></v:rect><![endif]-->')).toEqual([
      "link/conditional-comment",
    ]);
    expect(rules('<a href="https://a.no/?a=1&reg_id=2">x</a>')).toEqual(["link/swallowed-parameter"]);
    expect(rules('<a href="https://a.no/?a=1&b=2">x</a>')).toEqual([]);
    expect(rules('<a href="https://a.no/?a=1&copy=2">x</a>')).toEqual([]);
    expect(rules('<a href="https://a.no/">www.b.no</a>')).toEqual(["link/other-host-shown"]);
    expect(rules('<a href="https://www.a.no/x">a.no</a>')).toEqual([]);
    expect(rules('<a href="https://a.no/">post@b.no</a>')).toEqual(["link/other-host-shown"]);
    expect(rules('<a href="https://a.no/%7B%7Btoken%7D%7D">x</a>')).toEqual(["link/field-left"]);
  });

  test.each([
    '<a href="#opp">https://skjema.no/s</a>',
    '<a href="tel:73595000">https://skjema.no/s</a>',
    '<a href="mailto:post@b.no">skjema.no</a>',
    '<a href="mailto:feil@a.no">post@a.no</a>',
    '<a href="tel:73595000">post@a.no</a>',
  ])("takes what a link shows and does not lead to: %s", (source) => {
    expect(rules(source)).toContain("link/other-host-shown");
  });

  test.each([
    '<a href="mailto:Post@a.no?subject=Hei">post@a.no</a>',
    '<a href="https://www.a.no/">a.no</a>',
    '<a href="tel:73595000">73 59 50 00</a>',
    '<a href="#opp">til toppen</a>',
  ])("passes what a link shows and leads to: %s", (source) => {
    expect(rules(source)).toEqual([]);
  });

  test("finds the page that a link shows beside the one it leads to: both are tried", () => {
    expect(addresses('<a href="https://a.no/s/123">https://a.no/s/1234</a>')).toEqual([
      "https://a.no/s/123",
      "https://a.no/s/1234",
    ]);
    expect(addresses("[a.no/kort](https://a.no/lang/vei)", "markdown")).toEqual([
      "https://a.no/lang/vei",
      "https://a.no/kort",
    ]);
    expect(addresses('<a href="https://a.no/">https://a.no</a>')).toEqual(["https://a.no/"]);
  });

  test.each([
    "{{token}}",
    "%%TOKEN%%",
    "%TOKEN%",
    "${token}",
    "<%= t %>",
    "«token»",
    "[[token]]",
    "undefined",
    "null",
  ])("finds the field `%s` left in an address", (field) => {
    expect(rules(`<a href="https://a.no/?t=${escape(field)}">x</a>`)).toContain("link/field-left");
  });

  test.each(["https://a.no/s%C3%B8k?x=%20y%2F", "https://a.no/null-toleranse", "https://a.no/100%25"])(
    "takes `%s` for no field",
    (whole) => {
      expect(rules(`<a href="${whole}">x</a>`)).toEqual([]);
    },
  );

  test("lets a template have its slots, and nothing else", () => {
    const template = (source: string): string[] =>
      findLinks({ document: "mal", language: "nb", format: "html", source, stage: "template" }).findings.map(
        ({ rule }) => rule,
      );
    expect(template('<a href="https://a.no/{{token}}?x={{y}}">x</a>')).toEqual([]);
    expect(template('<a href="https://a.no/{{token}?x=%Y%">x</a>')).toEqual(["link/field-left"]);
  });

  test.each(["\u00AD", "\u200B", "\u200D", "\uFEFF", "\u202E", "\u00A0", "\u2060"])(
    "finds the invisible character %j in an address",
    (character) => {
      expect(rules(`<a href="https://skje${character}ma.no/">x</a>`)).toContain("link/invisible-characters");
    },
  );

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
  ])("takes `%s` for an address that came out wrong", (written) => {
    expect(rules(`Se ${written} for mer.`, "text")).toContain("link/malformed");
  });

  test.each([
    ["Svar på https://skjema.no/under-\nsokelse", true],
    ["Svar på https://skjema.no/svar?a=\n1&b=2", true],
    ["Svar på https://skjema.no/svar\n/del?x=1", true],
    ["Svar på https://skjema.no/svar\nHilsen oss", false],
    ["Svar på https://skjema.no/svar.\nhilsen oss", false],
    ["Svar på https://skjema.no/\nog si ja", false],
    ["Svar på https://skjema.no/under-\n\nNytt avsnitt", false],
  ])("tells of %j whether it is broken over lines", (source, isBroken) => {
    expect(rules(source, "text").includes("link/broken-over-lines")).toBe(isBroken);
  });

  test("holds when the letter is nested too deep to be read", () => {
    const { unrun } = search(`${"<div>".repeat(100_000)}<a href="https://a.no/">x</a>`);
    expect(unrun).toMatchObject([{ kind: "could-not-run" }]);
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

    test("finds annotations and addresses that are seen, each once", () => {
      const { links } = findLinks({
        document: "brev.pdf",
        language: "nb",
        format: "pdf",
        letterText: letter,
      });
      expect(links.map((link) => [link.from, link.address, link.place.kind])).toEqual([
        ["annotation", "https://skjema.no/under-sokelse/2027", "pdf"],
        ["text", "www.hunt.no", "pdf"],
      ]);
    });

    test("an address over two lines is no trap when the link on it is whole", () => {
      const found = findLinks({ document: "brev.pdf", language: "nb", format: "pdf", letterText: letter });
      expect(found.findings).toEqual([]);
      const bare = findLinks({
        document: "b",
        language: "nb",
        format: "pdf",
        letterText: { ...letter, links: [] },
      });
      expect(bare.findings.map(({ rule }) => rule)).toEqual(["link/broken-over-lines"]);
    });
  });

  test("asks for the source, or for a PDF's text", () => {
    const missing = expect.objectContaining({ code: "SLUSE_LINKCHECK_SOURCE_MISSING" });
    expect(() => findLinks({ document: "x", language: "nb", format: "html" })).toThrow(missing);
    expect(() => findLinks({ document: "x", language: "nb", format: "pdf", source: "%PDF" })).toThrow(
      missing,
    );
  });
});
