import { stat } from "node:fs/promises";
import { basename, join } from "node:path";

import {
  SluseError,
  type Content,
  type DocumentFormat,
  type LetterDocument,
  type TemplateReference,
} from "@sluse/core";
import { type YamlFile, checkFields, readBytes, readYaml } from "@sluse/site/yaml";

import { mailOutShape, type MailOutDocument, type MailOutFile } from "./mail-out-file.ts";

/** A mail-out as a folder: `mailout.yaml`, the letters it names, and the file of recipients. */
export interface MailOutFolder extends MailOutFile {
  readonly content: Content;
  /** Absolute path; read when it is streamed. Of a standing mail-out there may be none. */
  readonly recipientsPath: string | undefined;
  readonly source: YamlFile;
}

const MAIL_OUT_FILE = "mailout.yaml";

/**
 * Reads a mail-out folder, its recipients aside; that these are there is seen to.
 * @throws SluseError `SLUSE_SITE_FILE_UNREADABLE`, `SLUSE_SITE_YAML_…`, `SLUSE_SITE_FIELD_INVALID` with line and column,
 * `SLUSE_CLI_FILE_FORMAT`
 */
export async function readMailOutFolder(folder: string): Promise<MailOutFolder> {
  const source = await readYaml(join(folder, MAIL_OUT_FILE), "texts");
  const file = checkFields(source, mailOutShape);
  const documents: LetterDocument[] = [];
  for (const [index, document] of file.documents.entries()) {
    documents.push(await readDocument(folder, document, file, source, index));
  }
  const recipientsPath = file.recipients === undefined ? undefined : join(folder, file.recipients);
  if (recipientsPath !== undefined) await assertFile(recipientsPath, source);
  return {
    ...file,
    source,
    recipientsPath,
    content: { notice: file.notice, documents, ...(file.canaries ? { canaries: file.canaries } : {}) },
  };
}

async function readDocument(
  folder: string,
  document: MailOutDocument,
  { template: shared, values }: MailOutFile,
  source: YamlFile,
  index: number,
): Promise<LetterDocument> {
  const template: TemplateReference | undefined = document.template ?? shared;
  if (!template) {
    throw new SluseError("SLUSE_SITE_FIELD_INVALID", `\`documents.${index}.template\` is missing`, {
      nb: `\`documents.${index}.template\` mangler`,
      place: { ...source.placeOf(["documents", index]), path: `documents.${index}.template` },
    });
  }
  const { language, file } = document;
  if (file === undefined) {
    const name = `${template.id}-${language}`;
    return { kind: "rendered", name, language, template, values: { ...values, ...document.values } };
  }
  const format = formatOf(file, source.placeOf(["documents", index, "file"]));
  return {
    kind: "finished",
    name: basename(file),
    language,
    format,
    bytes: await readBytes(join(folder, file)),
    template,
  };
}

const FORMATS: readonly (readonly [ending: string, format: DocumentFormat])[] = [
  [".pdf", "pdf"],
  [".md", "markdown"],
  [".html", "html"],
  [".htm", "html"],
  [".txt", "text"],
];

/** @throws SluseError `SLUSE_CLI_FILE_FORMAT` */
export function formatOf(file: string, place: { readonly file?: string } = { file }): DocumentFormat {
  const lower = file.toLowerCase();
  const format = FORMATS.find(([ending]) => lower.endsWith(ending))?.[1];
  if (format) return format;
  throw new SluseError("SLUSE_CLI_FILE_FORMAT", `letter \`${file}\` is neither .pdf, .md, .html nor .txt`, {
    nb: `brevet \`${file}\` er verken .pdf, .md, .html eller .txt`,
    place,
  });
}

async function assertFile(path: string, source: YamlFile): Promise<void> {
  try {
    await stat(path);
  } catch (cause) {
    throw new SluseError("SLUSE_SITE_FILE_UNREADABLE", `recipients \`${path}\` cannot be read`, {
      cause,
      nb: `mottakerne \`${path}\` kan ikke leses`,
      place: { ...source.placeOf(["recipients"]), path: "recipients" },
    });
  }
}
