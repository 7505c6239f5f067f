import {
  SluseError,
  type LedgerTransaction,
  type LetterDocument,
  type Manifest,
  type ManifestDocument,
} from "@sluse/core";
import { digestOfBytes } from "@sluse/core/house";

/**
 * The documents of a manifest as they were stored, each held against its digest.
 * @throws SluseError `SLUSE_CONTENT_CHANGED` when what is stored is not what was approved
 */
export async function storedContent(tx: LedgerTransaction, manifest: Manifest): Promise<LetterDocument[]> {
  const documents: LetterDocument[] = [];
  for (const described of manifest.documents) {
    const bytes = await tx.loadContent(described.digest);
    if (!bytes || digestOfBytes(bytes) !== described.digest) {
      throw new SluseError("SLUSE_CONTENT_CHANGED", `document \`${described.name}\` is not as it was stored`);
    }
    documents.push(readDocument(described, bytes));
  }
  return documents;
}

function readDocument(
  { name, language, format, template }: ManifestDocument,
  bytes: Uint8Array,
): LetterDocument {
  const reference = { id: template.id, version: template.version };
  if (format !== "rendered") return { kind: "finished", name, language, format, bytes, template: reference };
  const { values } = JSON.parse(new TextDecoder().decode(bytes)) as { values: [string, string][] };
  return { kind: "rendered", name, language, template: reference, values: Object.fromEntries(values) };
}
