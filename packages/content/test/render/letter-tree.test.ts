import type { LetterBlock, LetterInline } from "@sluse/core";
import { describe, expect, test } from "vitest";

import { createLetterRenderer } from "../../src/render/letter-renderer.ts";
import { parseTemplate } from "../../src/template/parse-template.ts";

const SLOTS = `  navn: { type: name }
  kode: { type: text, max: 40 }
  lenke: { type: url }
  tekst: { type: text, max: 200, multiline: true }
  studie: { type: text, shared: true }
`;

function treeOf(
  body: string,
  values: Readonly<Record<string, string>>,
  shared: Readonly<Record<string, string>> = {},
): readonly LetterBlock[] {
  const used = SLOTS.split("\n").filter((line) => body.includes(`{{${line.trim().split(":")[0]}}}`));
  const head = `---\nid: a\nversion: "1"\nlanguage: nb\nrounds: [invitation]\nkind: letter\n${used.length > 0 ? `slots:\n${used.join("\n")}\n` : ""}---\n`;
  const { template, findings } = parseTemplate(head + body, { file: "a.md" });
  if (!template) throw new Error(findings.map(({ rule }) => rule).join(", "));
  const { body: tree, findings: met } = createLetterRenderer(template, shared).tree(values);
  if (!tree) throw new Error(met.map(({ rule }) => rule).join(", "));
  return tree;
}

const text = (value: string): LetterInline => ({ kind: "text", value });
const link = (address: string): LetterInline => ({ kind: "link", address, children: [text(address)] });
const paragraph = (...children: LetterInline[]): LetterBlock => ({ kind: "paragraph", children });

describe("a letter's tree", () => {
  test("has the parts of its template, in order", () => {
    const tree = treeOf(
      "# Vil du være med i {{studie}}?\n\nHei {{navn}},\\\n**velkommen**, _du_\nogså.\n\n1. ett\n   - under\n2. to\n",
      { navn: "Áilu Čáhppe" },
      { studie: "Søvn i nord" },
    );
    expect(tree).toEqual([
      { kind: "heading", level: 1, children: [text("Vil du være med i Søvn i nord?")] },
      paragraph(
        text("Hei Áilu Čáhppe,"),
        { kind: "break" },
        { kind: "strong", children: [text("velkommen")] },
        text(", "),
        { kind: "emphasis", children: [text("du")] },
        text(" også."),
      ),
      {
        kind: "list",
        ordered: true,
        start: 1,
        items: [
          [
            paragraph(text("ett")),
            { kind: "list", ordered: false, start: 1, items: [[paragraph(text("under"))]] },
          ],
          [paragraph(text("to"))],
        ],
      },
    ]);
  });

  test("has values as they are: nothing in them is markup, a link or a slot", () => {
    const value = "**a** https://ond.example/ <b> {{navn}} \\ [x](javascript:1) # - 1. &amp;";
    expect(treeOf("Du fikk {{tekst}} i dag.\n", { tekst: value })).toEqual([
      paragraph(text(`Du fikk ${value} i dag.`)),
    ]);
  });

  test("breaks lines where a value does", () => {
    expect(treeOf("{{tekst}} slutt.\n", { tekst: "ett\nto" })).toEqual([
      paragraph(text("ett"), { kind: "break" }, text("to slutt.")),
    ]);
  });

  test.each([
    [
      "an address of the template",
      "Se https://www.uio.no/sovn, nå.\n",
      {},
      [text("Se "), link("https://www.uio.no/sovn"), text(", nå.")],
    ],
    [
      "an address with a token in it",
      "Svar på https://skjema.uio.no/svar?t={{kode}}.\n",
      { kode: "Qx81" },
      [text("Svar på "), link("https://skjema.uio.no/svar?t=Qx81"), text(".")],
    ],
    [
      "an address in brackets",
      "Svar: <https://skjema.uio.no/{{kode}}>\n",
      { kode: "a" },
      [text("Svar: "), link("https://skjema.uio.no/a")],
    ],
    [
      "a slot that is an address",
      "Svar på {{lenke}}.\n",
      { lenke: "https://skjema.uio.no/b" },
      [text("Svar på "), link("https://skjema.uio.no/b"), text(".")],
    ],
    [
      "a slot that is an address, with more behind it",
      "{{lenke}}?t={{kode}}!\n",
      { lenke: "https://skjema.uio.no/b", kode: "c" },
      [link("https://skjema.uio.no/b?t=c"), text("!")],
    ],
    [
      "after a slot that is no address",
      "{{navn}} her {{lenke}}\n",
      { navn: "Kåre", lenke: "https://a.no/b" },
      [text("Kåre her "), link("https://a.no/b")],
    ],
  ])("links %s, shown as it leads", (_what, body, values, children) => {
    expect(treeOf(body, values)).toEqual([{ kind: "paragraph", children }]);
  });

  test("says, letter by letter, what the text says", () => {
    const body =
      "# Hei {{navn}}\n\nSvar på https://a.no/{{kode}} eller {{lenke}}.\n\n- ett **to**\n- tre\n\n{{tekst}}\n";
    const values = { navn: "Kåre", kode: "x", lenke: "https://b.no", tekst: "a\nb" };
    const said = (blocks: readonly LetterBlock[]): string =>
      blocks
        .map((each) =>
          each.kind === "list" ? each.items.map((item) => `•${said(item)}`).join("") : inline(each.children),
        )
        .join("");
    const inline = (nodes: readonly LetterInline[]): string =>
      nodes
        .map((node) =>
          node.kind === "text" ? node.value : node.kind === "break" ? "" : inline(node.children),
        )
        .join("");
    const shown = "Hei Kåre Svar på https://a.no/x eller https://b.no. • ett to • tre a b";
    expect(said(treeOf(body, values)).replaceAll(/\s/gu, "")).toBe(shown.replaceAll(/\s/gu, ""));
  });
});
