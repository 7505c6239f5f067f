import { fc, test } from "@fast-check/vitest";
import { eforsk, type DocumentFormat, type FinishedDocument, type PdfReader } from "@sluse/core";
import { describe, expect } from "vitest";

import { readLetter } from "../../src/read/read-letter.ts";
import { MOST_BYTES } from "../../src/read/read-source.ts";
import { readRules } from "../../src/read/read-rules.ts";
import { plainLetter } from "../../src/text/internal/plain-letter.ts";

function documentOf(content: string | Uint8Array, format: DocumentFormat): FinishedDocument {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { kind: "finished", name: `brev.${format}`, language: "nb", format, bytes, template: { id: "mal" } };
}
const read = (content: string | Uint8Array, format: DocumentFormat) =>
  readLetter(documentOf(content, format), { policy: eforsk.content });
const textOf = async (content: string, format: DocumentFormat) => (await read(content, format)).letter?.text;

const MARKDOWN = `# Vil du være med?

Hei **Kåre**, dette er *viktig* &amp; sant\\*.
Ny linje i samme avsnitt.\\
Ny linje.

- én
- to

3. tre
4. fire

Les mer på <https://studie.example/a_b> eller [her](https://annet.example/x).
`;
const HTML = `<!doctype html><html lang="nb"><head><title>Tittel</title><style>p{}</style></head><body>
<h1>Vil du v&aelig;re med?</h1>
<p>Hei <strong>K&#229;re</strong>, dette er <em>viktig</em> &amp; sant*.
   Ny linje i samme avsnitt.<br>Ny linje.</p>
<ul><li>én</li><li>to</li></ul><ol start="3"><li>tre</li><li>fire</li></ol>
<p>Les mer på <a href="https://studie.example/a_b">https://studie.example/a_b</a> eller
<a href="https://annet.example/x">her</a>.</p><script>skjult()</script></body></html>`;
const READ = `Vil du være med?

Hei Kåre, dette er viktig & sant*. Ny linje i samme avsnitt.
Ny linje.

• én
• to

3. tre
4. fire

Les mer på https://studie.example/a_b eller her.`;

describe("what a person reads", () => {
  test("is the same in Markdown and in HTML", async () => {
    expect(await textOf(MARKDOWN, "markdown")).toBe(READ);
    expect(await textOf(HTML, "html")).toBe(READ);
    expect(await textOf(READ, "text")).toBe(READ);
  });

  test("includes text that styles may hide, and HTML in Markdown", async () => {
    expect(await textOf('<p style="display:none">skjult</p><p>synlig</p>', "html")).toBe("skjult\n\nsynlig");
    expect(await textOf("Hei\n\n<div>skjult <b>tekst</b></div>\n", "markdown")).toBe("Hei\n\nskjult tekst");
  });

  test("keeps links with their addresses", async () => {
    for (const [source, format] of [
      [MARKDOWN, "markdown"],
      [HTML, "html"],
    ] as const) {
      const { letter } = await read(source, format);
      expect(letter?.links.map(({ address, text }) => [address, text])).toStrictEqual([
        ["https://studie.example/a_b", undefined],
        ["https://annet.example/x", "her"],
      ]);
    }
    const reference = await read("Se [her][1].\n\n[1]: https://studie.example/", "markdown");
    expect(reference.letter?.links.map(({ address }) => address)).toStrictEqual(["https://studie.example/"]);
  });
});

describe("places", () => {
  test.each([
    [MARKDOWN, "markdown"],
    [HTML, "html"],
    [READ, "text"],
  ] as const)("lead back to the source", async (source, format) => {
    const { letter } = await read(source, format);
    const text = letter?.text ?? "";
    const lines = source.split("\n");
    for (const word of ["viktig", "Ny linje.", "fire", "https://studie", "her."]) {
      const place = letter?.placeOf(text.indexOf(word), 4);
      if (place?.kind !== "text") throw new Error("a place in a text");
      expect(lines[place.line - 1]?.slice(place.column - 1, place.column + 2)).toBe(word.slice(0, 3));
    }
  });

  test("of an entity or an escape is where it begins", async () => {
    const html = await read("<p>V&aelig;r s&aring; god</p>", "html");
    expect(html.letter?.placeOf(1, 1)).toMatchObject({ line: 1, column: 5, length: 7 });
    const markdown = await read("V&aelig;r \\*god\\*", "markdown");
    expect(markdown.letter?.text).toBe("Vær *god*");
    expect(markdown.letter?.placeOf(4, 1)).toMatchObject({ line: 1, column: 12 });
    expect(markdown.letter?.placeOf(5, 3)).toMatchObject({ line: 1, column: 13 });
  });
});

describe("bytes", () => {
  test("may begin with a byte order mark", async () => {
    expect(await textOf("\uFEFFHei på deg", "text")).toBe("Hei på deg");
  });

  test("that are not UTF-8 are refused with their place, and what they look like", async () => {
    const bytes = Uint8Array.from("Hei\nblå bær på øy", (character) => character.charCodeAt(0));
    const { letter, findings } = await read(bytes, "text");
    expect(letter).toBeUndefined();
    expect(findings[0]).toMatchObject({
      rule: "text/encoding",
      facts: { byte: 7, encoding: "Windows-1252" },
      places: [{ line: 2, column: 3 }],
    });
    const utf16 = new Uint8Array(Buffer.from("\uFEFFHei på deg", "utf16le"));
    expect((await read(utf16, "text")).findings[0]?.facts).toMatchObject({ byte: 1, encoding: "UTF-16" });
  });

  test.prop([fc.uint8Array({ maxLength: 60 })], { numRuns: 500 })(
    "are read exactly when they are UTF-8, and the first bad one is found",
    async (bytes) => {
      const { findings } = await read(bytes, "text");
      const isEncoding = findings.some(({ rule }) => rule === "text/encoding");
      const decodes = (part: Uint8Array): boolean => {
        try {
          new TextDecoder("utf-8", { fatal: true }).decode(part);
          return true;
        } catch {
          return false;
        }
      };
      expect(isEncoding).toBe(!decodes(bytes));
      if (!isEncoding) return;
      const at = Number(findings[0]?.facts["byte"]) - 1;
      expect(decodes(bytes.subarray(0, at))).toBe(true);
      expect(
        [1, 2, 3, 4].some(
          (length) => at + length <= bytes.length && decodes(bytes.subarray(at, at + length)),
        ),
      ).toBe(false);
    },
  );
});

describe("rules for reading", () => {
  const bytesOf = (example: string): Uint8Array =>
    new Uint8Array(
      Buffer.from(
        example.replaceAll(/\\x([\dA-F]{2})/gu, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        ),
        "latin1",
      ),
    );

  test.each(Object.values(readRules))("$id has examples that fail and pass", async ({ id, example }) => {
    const format = example.fails.startsWith("<") ? "html" : "text";
    const rulesOf = async (text: string) =>
      (await read(bytesOf(text), format)).findings.map(({ rule }) => rule);
    expect(await rulesOf(example.fails)).toStrictEqual([id]);
    expect(await rulesOf(example.passes)).toStrictEqual([]);
  });
});

describe("a hostile document", () => {
  const fill = (text: string): string => text.repeat(Math.floor(MOST_BYTES / Buffer.byteLength(text)));

  test.each([
    ["quotes in quotes", `${"> ".repeat(20_000)}Hei`],
    ["lists in lists", Array.from({ length: 400 }, (_, index) => `${"  ".repeat(index)}- a`).join("\n")],
    ["brackets", fill("[")],
    ["brackets that never close", fill("[a](")],
    ["emphasis", fill("*a_")],
    ["backticks", fill("`a``")],
    ["entities", fill("&amp")],
    ["angle brackets", fill("<a")],
    ["elements in a block of HTML", `Hei\n\n${"<div>".repeat(200)}skjult`],
  ])("in Markdown of %s is refused", async (_, source) => {
    const { letter, findings } = await read(source, "markdown");
    expect(letter).toBeUndefined();
    expect(findings.map(({ rule }) => rule)).toStrictEqual(["text/too-deep"]);
  });

  test.each([
    ["elements", fill("<div>")],
    ["elements that close", fill("<p></p>a")],
    ["attributes", `<p ${fill("a ")}>Hei</p>`.slice(0, MOST_BYTES)],
    ["comments", fill("<!--")],
    ["entities", fill("&amp;")],
    ["angle brackets", fill("<")],
  ])("in HTML of %s is read or refused", async (_, source) => {
    const { letter, findings } = await read(source, "html");
    expect(letter === undefined).toBe(findings.length > 0);
  });

  test("larger than any letter is refused before it is parsed", async () => {
    for (const format of ["text", "markdown", "html"] as const) {
      expect(
        (await read(new Uint8Array(MOST_BYTES + 1).fill(65), format)).findings.map(({ rule }) => rule),
      ).toStrictEqual(["text/too-large"]);
    }
  });
});

describe("a PDF", () => {
  const document = documentOf("ikke en PDF", "pdf");
  const policy = eforsk.content;

  test("is read by the reader that is handed over", async () => {
    const asked: unknown[] = [];
    const pdf: PdfReader = {
      rules: [],
      check: (bytes, question) => {
        asked.push([bytes, question]);
        return Promise.resolve({ letter: plainLetter("brev.pdf", "Hei"), findings: [], unrun: [] });
      },
    };
    const { letter } = await readLetter(document, { policy, pdf });
    expect(letter?.text).toBe("Hei");
    expect(asked).toStrictEqual([
      [document.bytes, { document: document.name, language: document.language, policy }],
    ]);
  });

  test("holds where nothing reads PDFs", async () => {
    const { letter, findings, unrun } = await readLetter(document, { policy });
    expect(letter).toBeUndefined();
    expect(findings).toStrictEqual([]);
    expect(unrun.map(({ rule, kind }) => [rule, kind])).toStrictEqual([["pdf/unreadable", "could-not-run"]]);
  });
});
