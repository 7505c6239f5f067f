import { createTemplateLibrary, parseTemplate, type TemplateLibrary } from "@sluse/content";
import {
  createFinding,
  digestOf,
  digestOfBytes,
  NOTHING_FOUND,
  type LetterBlock,
  type LetterInline,
  type LetterTree,
  type PdfReader,
  type Recipient,
  type Rule,
  type Typesetter,
} from "@sluse/core";

import type { ListedOrderInput, OrderedInput } from "../../src/index.ts";
import { createOrder, people, templateSource } from "../internal/world.ts";

const unfit: Rule = {
  id: "text/typeset-character",
  severity: "refuse",
  clearedBy: "mending",
  messages: {
    nb: { title: "Tegn", what: "Tegn", why: "Tegn", mend: "Tegn" },
    en: { title: "Character", what: "Character", why: "Character", mend: "Character" },
  },
  example: { fails: "日", passes: "a" },
};

const said = (blocks: readonly LetterBlock[]): string =>
  blocks
    .map((block) =>
      block.kind === "list"
        ? block.items.map((item) => `• ${said(item)}`).join("\n")
        : inline(block.children),
    )
    .join("\n");
const inline = (nodes: readonly LetterInline[]): string =>
  nodes
    .map((node) => (node.kind === "text" ? node.value : node.kind === "break" ? "\n" : inline(node.children)))
    .join("");

export interface TypesetterDouble extends Typesetter {
  readonly made: LetterTree[];
}

/** A typesetter whose files say what they were made of, and a letterhead's name before it. */
export function createTypesetterDouble(letterhead = "Fjordheim"): TypesetterDouble {
  const made: LetterTree[] = [];
  return {
    made,
    rules: [unfit],
    digest: digestOf({ letterhead }),
    ownWords: letterhead,
    check: (letter, place) => (said(letter.body).includes("日") ? [createFinding(unfit, { place })] : []),
    async typeset(letter) {
      made.push(letter);
      const bytes = new TextEncoder().encode(`%PDF-${letterhead}\n${said(letter.body)}`);
      return { bytes, digest: digestOfBytes(bytes), pages: 1 };
    },
  };
}

/** Reads those files. `loses` is a word it does not find on the page. */
export function createPdfReaderDouble(loses?: string): PdfReader & { readonly read: string[] } {
  const read: string[] = [];
  return {
    read,
    rules: [],
    async check(bytes, { document }) {
      const text = new TextDecoder().decode(bytes).replace("%PDF-", "");
      read.push(text);
      const placeOf = (): { kind: "pdf"; document: string } => ({ kind: "pdf", document });
      return {
        ...NOTHING_FOUND,
        letter: { document, text: text.replace(loses ?? "\0", ""), links: [], placeOf },
      };
    },
  };
}

/** The invitation, with the recipient's own name and code. */
export function personalTemplates(): TemplateLibrary {
  const source = templateSource("invitation")
    .replace(
      "kind: letter\n",
      "kind: letter\nslots:\n  navn: { type: text, max: 60 }\n  kode: { type: text, max: 40 }\n",
    )
    .replace(
      "<!-- passage: sender -->\n",
      "<!-- passage: greeting -->\nHei {{navn}}, koden din er {{kode}}.\n\n<!-- passage: sender -->\n",
    );
  const { template, findings } = parseTemplate(source, { file: "invitation.md" });
  if (!template) throw new Error(findings.map(({ rule }) => rule).join(", "));
  return createTemplateLibrary([template]);
}

export const named = (size: number): Recipient[] =>
  people(size).map((recipient, index) => ({
    ...recipient,
    values: { navn: `Person nummer ${index}`, kode: `K${1000 + index}` },
  }));

export const personalOrder = (
  recipients: readonly Recipient[],
  changes: Partial<OrderedInput> = {},
): ListedOrderInput => {
  const base = createOrder(recipients, changes);
  return {
    ...base,
    content: {
      ...base.content,
      documents: [
        { kind: "rendered", name: "invitasjon", language: "nb", template: { id: "invitation" }, values: {} },
      ],
    },
  };
};
