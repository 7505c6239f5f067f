import {
  SluseError,
  digestOf,
  digestOfBytes,
  instant,
  isoOf,
  type LetterDocument,
  type Manifest,
  type Moment,
} from "@sluse/core";
import { storedBytes } from "@sluse/core/house";

import type { MailOutFolder } from "./read-mail-out-folder.ts";

/**
 * Holds a folder against the mail-out that was ordered from it, its recipients aside: those the gate looks at one by one. What
 * leaves is what is stored, whatever lies in the folder; but whoever changed it believes that something else does.
 * @throws SluseError `SLUSE_CLI_FOLDER_CHANGED`, naming what is otherwise
 */
export function assertAsApproved(folder: MailOutFolder, manifest: Manifest): void {
  const [now, then] = [ofFolder(folder, manifest), ofManifest(manifest)];
  const fields = Object.keys(now).filter((field) => digestOf(now[field]) !== digestOf(then[field]));
  const documents = changedDocuments(folder.content.documents, manifest);
  const changed = [...fields, ...documents];
  if (changed.length === 0) return;
  const named = changed.map((each) => `\`${each}\``).join(", ");
  throw new SluseError("SLUSE_CLI_FOLDER_CHANGED", `not as it was approved: ${named}`, {
    place: { file: folder.source.path },
    nb: `ikke slik det ble godkjent: ${named}`,
  });
}

type Described = Readonly<Record<string, unknown>>;

function ofFolder(folder: MailOutFolder, { mailOut, announcement }: Manifest): Described {
  const { notice, window, form, corrects, standing } = folder;
  return {
    project: folder.project,
    kind: folder.kind,
    round: folder.round,
    reference: folder.reference ?? null,
    purposeTag: folder.purposeTag ?? null,
    channels: folder.channels ?? null,
    notice: {
      title: notice.title,
      text: notice.text ?? "",
      sender: notice.sender.name,
      organisationNumber: notice.sender.organisationNumber,
    },
    window: { from: written(window.from), until: written(window.until) },
    answerBy: written(folder.answerBy),
    form: form
      ? {
          id: form.id,
          expires: written(form.expires),
          expiresAfterDays: form.expiresAfterDays ?? null,
          taskText: form.taskText ?? null,
        }
      : null,
    corrects: corrects ? { mailOut: corrects.mailOut, cause: corrects.cause } : null,
    canaries: folder.canaries ?? {},
    standing: standing ?? null,
    // One that was told with an earlier mail-out stands in that one's folder.
    announcement: folder.announcement ?? announcement,
    mailOut,
  };
}

const ofManifest = (manifest: Manifest): Described => ({ ...manifest });

const written = (moment: Moment | undefined): string | null =>
  moment === undefined ? null : isoOf(instant(moment));

/** Letters that are other ones, that came and that are gone, each by its language and its name. */
function changedDocuments(documents: readonly LetterDocument[], manifest: Manifest): string[] {
  const nameOf = ({ language, name }: { readonly language: string; readonly name: string }): string =>
    `documents: ${language} ${name}`;
  const gone = new Map(manifest.documents.map((each) => [nameOf(each), each]));
  const changed: string[] = [];
  for (const document of documents) {
    const approved = gone.get(nameOf(document));
    gone.delete(nameOf(document));
    const digests = writings(document, approved?.template.version).map(digestOfBytes);
    if (!approved || !digests.includes(approved.digest)) changed.push(nameOf(document));
  }
  return [...changed, ...gone.keys()];
}

/** Of a template without a version the newest was meant; once it was checked again, that one is named. */
function writings(document: LetterDocument, version: string | undefined): Uint8Array[] {
  if (document.kind === "finished" || document.template.version !== undefined) return [storedBytes(document)];
  const { id } = document.template;
  const named = version === undefined ? { id } : { id, version };
  return [storedBytes(document), storedBytes({ ...document, template: named })];
}
