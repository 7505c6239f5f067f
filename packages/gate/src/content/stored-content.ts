import {
  SluseError,
  type Decision,
  type Finding,
  type LedgerTransaction,
  type LetterDocument,
  type Manifest,
  type ManifestDocument,
} from "@sluse/core";
import { digestOfBytes, holdsNationalId } from "@sluse/core/house";

/** Rules that tell of a national id in what is to be sent. */
const OF_NATIONAL_IDS: ReadonlySet<string> = new Set([
  "text/national-id",
  "text/like-national-id",
  "text/markup-national-id",
  "link/national-id",
]);

/**
 * Whether what was ordered may be kept. What is refused goes to nobody, and is kept for whoever wants to see why: not where a
 * person's number stands in it.
 */
export function mayBeKept(
  decision: Decision,
  findings: readonly Finding[],
  stored: readonly { readonly bytes: Uint8Array }[],
): boolean {
  if (decision !== "refuse") return true;
  if (findings.some(({ rule }) => OF_NATIONAL_IDS.has(rule))) return false;
  return !stored.some(({ bytes }) => holdsNationalId(new TextDecoder().decode(bytes)));
}

/** @throws SluseError `SLUSE_LETTER_NOT_KEPT` */
export async function assertKept(tx: LedgerTransaction, { documents }: Manifest): Promise<void> {
  for (const { name, digest } of documents)
    if (!(await tx.loadContent(digest)))
      throw new SluseError("SLUSE_LETTER_NOT_KEPT", `document \`${name}\` was refused, and is not kept`);
}

/**
 * The documents of a manifest as they were stored, each held against its digest.
 * @throws SluseError `SLUSE_CONTENT_CHANGED` when what is stored is not what was approved
 */
export async function storedContent(tx: LedgerTransaction, manifest: Manifest): Promise<LetterDocument[]> {
  const documents: LetterDocument[] = [];
  for (const described of manifest.documents) {
    const bytes = await tx.loadContent(described.digest);
    if (!bytes || digestOfBytes(bytes) !== described.digest) {
      throw new SluseError(
        "SLUSE_CONTENT_CHANGED",
        `document \`${described.name}\` is not as it was stored`,
        {
          place: { path: described.name },
          nb: `dokumentet \`${described.name}\` er ikke slik det ble lagret`,
        },
      );
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
