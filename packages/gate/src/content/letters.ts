import type { LetterRenderer, SlotValues } from "@sluse/content";
import { createLetterRenderer } from "@sluse/content/house";
import {
  SluseError,
  type Clearance,
  type Digest,
  type DocumentFormat,
  type Finding,
  type Language,
  type LedgerTransaction,
  type LetterBlock,
  type LetterDocument,
  type Manifest,
  type ManifestDocument,
  type PdfReader,
  type Policy,
  type Project,
  type Typesetter,
  type UnrunRule,
} from "@sluse/core";
import { digestOfBytes, documentFor } from "@sluse/core/house";

import type { Context } from "../internal/context.ts";
import { markedText, markedTitle, markedTree } from "./proof-mark.ts";
import { readBack } from "./read-back.ts";
import { storedContent } from "./stored-content.ts";

/** What is sent to one person: the approved bytes, or the letter made of the approved template and their values. */
export interface Letter {
  /** The document that it is or is made of, as it was approved. */
  readonly document: string;
  /** The file's name as the recipient sees it. */
  readonly name: string;
  readonly language: Language;
  readonly format: DocumentFormat;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes. */
  readonly digest: Digest;
}

/** The letters of one mail-out, from what the ledger keeps: the sender cannot send anything else by mistake. */
export interface Letters {
  /** @param isSample whether a letter that is made is read back before it is handed out */
  letterFor(clearance: Pick<Clearance, "recipient">, isSample?: boolean): Promise<Letter>;
  /**
   * The letter in a language as everybody gets it, with slots' names or an example's values in it; undefined when the mail-out
   * has none in it.
   */
  specimen(language: Language, example?: SlotValues): Promise<Specimen | undefined>;
  /**
   * A proof of the letter in a language, with made-up values or its slots' names; undefined when the mail-out has none in
   * it. Nothing is made until it is asked for.
   */
  proof(language: Language, values: SlotValues | undefined): ProofToMake | undefined;
}

/** A proof that can be made, or why it cannot. */
export type ProofToMake =
  | { readonly kind: "ready"; make(): Promise<Letter> }
  /** A finished file, on whose face nothing can be written. */
  | { readonly kind: "unmarkable"; readonly document: string; readonly format: DocumentFormat }
  | { readonly kind: "faulty"; readonly findings: readonly Finding[] };

/** A letter with the names of its slots where each recipient's own values will stand. */
export interface Specimen extends Letter {
  /** Its words, where they are known without reading the bytes. */
  readonly words: string | undefined;
  /** Slots that each recipient has a value of their own for. */
  readonly ownSlots: readonly string[];
}

/** Makes one language's letters. */
interface Maker {
  make(recipient: Clearance["recipient"], isSample: boolean): Promise<Letter>;
  specimen(example: SlotValues | undefined): Promise<Specimen>;
  proof(values: SlotValues | undefined): ProofToMake;
}

/**
 * @throws SluseError `SLUSE_CONTENT_CHANGED`, `SLUSE_TEMPLATE_CHANGED`, `SLUSE_LETTERHEAD_CHANGED` when anything is not as
 * it was approved
 */
export async function loadLetters(
  context: Context,
  tx: LedgerTransaction,
  manifest: Manifest,
  project: Project,
): Promise<Letters> {
  const documents = await storedContent(tx, manifest);
  const makers = documents.map((document, index) => {
    const described = manifest.documents[index]!;
    const template = context.templates.find(document.template, document.language);
    if (template?.digest !== described.template.digest) {
      throw new SluseError(
        "SLUSE_TEMPLATE_CHANGED",
        `template \`${described.template.id}\` is not the version that was approved`,
        {
          place: { path: described.template.id },
          nb: `malen \`${described.template.id}\` er ikke den utgaven som ble godkjent`,
        },
      );
    }
    if (document.kind === "finished") return { document, maker: makeFinished(document, described) };
    const renderer = createLetterRenderer(template, document.values);
    const maker =
      described.typeset === null
        ? makeText(document, renderer)
        : makePdf(document, renderer, {
            title: manifest.notice.title,
            typesetter: approvedTypesetter(context.typesetterOf(project), described.typeset),
            reader: context.pdf,
            policy: context.policyOf(project),
          });
    return { document, maker };
  });
  return {
    async letterFor({ recipient }, isSample = false) {
      const document = documentFor(documents, recipient.language);
      return makers.find((each) => each.document === document)!.maker.make(recipient, isSample);
    },
    async specimen(language, example) {
      return makers.find((each) => each.document.language === language)?.maker.specimen(example);
    },
    proof: (language, values) =>
      makers.find((each) => each.document.language === language)?.maker.proof(values),
  };
}

function approvedTypesetter(typesetter: Typesetter | undefined, approved: Digest): Typesetter {
  if (typesetter?.digest === approved) return typesetter;
  throw new SluseError("SLUSE_LETTERHEAD_CHANGED", "the letterhead is not the one that was approved");
}

function makeFinished(
  { name, language, format, bytes }: Extract<LetterDocument, { kind: "finished" }>,
  { digest }: ManifestDocument,
): Maker {
  const letter: Letter = { document: name, name, language, format, bytes, digest };
  const words = format === "pdf" ? undefined : new TextDecoder().decode(bytes);
  return {
    make: async () => letter,
    specimen: async () => ({ ...letter, words, ownSlots: [] }),
    proof() {
      if (words === undefined || (format !== "text" && format !== "markdown"))
        return { kind: "unmarkable", document: name, format };
      const marked = markedText(words, language, format);
      return { kind: "ready", make: async () => ({ ...letter, ...bytesOf(marked) }) };
    },
  };
}

function bytesOf(words: string): Pick<Letter, "bytes" | "digest"> {
  const bytes = new TextEncoder().encode(words);
  return { bytes, digest: digestOfBytes(bytes) };
}

function makeText({ name, language }: LetterDocument, renderer: LetterRenderer): Maker {
  const letterOf = (words: string): Letter => ({
    document: name,
    name,
    language,
    format: "text",
    ...bytesOf(words),
  });
  const ready = (words: string): ProofToMake => ({
    kind: "ready",
    make: async () => letterOf(markedText(words, language)),
  });
  return {
    async make({ values }) {
      const { letter } = renderer.render(values, "text");
      if (letter === undefined) throw notRendered(name);
      return letterOf(letter);
    },
    async specimen(example) {
      const words = renderer.specimen.text(example);
      return { ...letterOf(words), words, ownSlots: ownSlotsOf(renderer) };
    },
    proof(values) {
      if (values === undefined) return ready(renderer.specimen.text());
      const { letter, findings } = renderer.render(values, "text");
      return letter === undefined ? { kind: "faulty", findings } : ready(letter);
    },
  };
}

const ownSlotsOf = ({ recipientSlots }: LetterRenderer): string[] => recipientSlots.map((slot) => slot.name);

function makePdf(
  { name, language }: LetterDocument,
  renderer: LetterRenderer,
  { title, typesetter, reader, policy }: Making,
): Maker {
  const typeset = async (body: readonly LetterBlock[], over = title): Promise<Letter> => {
    const { bytes, digest } = await typesetter.typeset({ language, title: over, body });
    return { document: name, name: pdfName(name), language, format: "pdf", bytes, digest };
  };
  const make: Maker["make"] = async ({ values }, isSample) => {
    const { body } = renderer.tree(values);
    if (!body) throw notRendered(name);
    const made = await typeset(body);
    const { bytes } = made;
    if (isSample && reader) {
      const words = `${typesetter.ownWords}\n${renderer.render(values, "text").letter ?? ""}`;
      const read = await readBack(
        reader,
        { document: name, language, bytes, words },
        { policy, paper: "excluded" },
      );
      if (read.findings.some(({ severity }) => severity === "refuse") || read.unrun.some(isSilent)) {
        throw new SluseError(
          "SLUSE_LETTER_READS_OTHERWISE",
          `letter \`${name}\` does not read as it was approved`,
        );
      }
    }
    return made;
  };
  return {
    make,
    async specimen(example) {
      const made = await typeset(renderer.specimen.tree(example));
      return { ...made, words: renderer.specimen.text(example), ownSlots: ownSlotsOf(renderer) };
    },
    proof(values) {
      const { body, findings } =
        values === undefined ? { body: renderer.specimen.tree(), findings: [] } : renderer.tree(values);
      if (!body) return { kind: "faulty", findings };
      const over = markedTitle(title, language);
      const marked = markedTree(body, language);
      const unfit = typesetter.check(
        { language, title: over, body: marked },
        { kind: "field", path: "values" },
      );
      if (unfit.length > 0) return { kind: "faulty", findings: unfit };
      return { kind: "ready", make: async () => typeset(marked, over) };
    },
  };
}

interface Making {
  readonly title: string;
  readonly typesetter: Typesetter;
  readonly reader: PdfReader | undefined;
  readonly policy: Policy;
}

const isSilent = ({ kind }: UnrunRule): boolean => kind === "could-not-run";

/** The file's name as the recipient sees it. */
const pdfName = (name: string): string =>
  /\.pdf$/iu.test(name) ? name : `${name.replace(/\.md$/iu, "")}.pdf`;

// INVARIANT: the values were checked at submission and have the same digest now.
const notRendered = (name: string): SluseError =>
  new SluseError("SLUSE_LETTER_NOT_RENDERED", `letter \`${name}\` cannot be rendered`);
