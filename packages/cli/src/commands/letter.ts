import { writeFile } from "node:fs/promises";

import { LANGUAGES, LANGUAGE_NAMES, SluseError, type Language } from "@sluse/core";
import type { LetterShown } from "@sluse/gate";

import { fieldTable } from "../output/table.ts";
import type { CommandResult, Session } from "../session.ts";

interface Options {
  readonly in?: string;
  readonly out?: string;
}

/** The work of `sluse letter`: the letter as it is stored, on the screen or as the file that is sent. */
export async function letter(session: Session, mailOut: string, options: Options): Promise<CommandResult> {
  const language = options.in === undefined ? undefined : readLanguage(options.in);
  await using site = await session.openSite();
  const shown = await site.gate.letter(mailOut, {
    by: session.user,
    ...(language === undefined ? {} : { language }),
  });
  // A finished PDF is read with the eyes: it is laid down also when nobody named a file.
  const file =
    options.out ?? (shown.words === undefined ? `${mailOut}-${shown.language}.${shown.format}` : undefined);
  if (file !== undefined) await writeNew(session.pathOf(file), shown.bytes);
  const { bytes: _bytes, ...data } = shown;
  return {
    exitCode: 0,
    data: { ...data, ...(file === undefined ? {} : { file: session.pathOf(file) }) },
    text: letterText(shown, file === undefined ? undefined : session.pathOf(file), session),
  };
}

function letterText(shown: LetterShown, file: string | undefined, { texts, language }: Session): string {
  const { letter: labels, report } = texts;
  const head = fieldTable([
    [report.title, shown.notice.title],
    [report.sender, `${shown.notice.sender} (${shown.notice.organisationNumber})`],
    [labels.language, LANGUAGE_NAMES[shown.language][language]],
    [report.digest, shown.manifest],
    [labels.ownSlots, shown.ownSlots.join(", ")],
    [labels.file, file],
  ]);
  return shown.words === undefined ? head : `${head}\n${shown.words.trimEnd()}\n`;
}

function readLanguage(given: string): Language {
  const language = LANGUAGES.find((each) => each === given);
  if (language) return language;
  throw new SluseError("SLUSE_CLI_USAGE", `\`--in\` is none of ${LANGUAGES.join(", ")}`);
}

/** @throws SluseError `SLUSE_SITE_FILE_UNREADABLE` */
async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes, { flag: "wx", mode: 0o600 });
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    const why = cause.code === "EEXIST" ? "is there already" : `cannot be written: ${String(cause.code)}`;
    throw new SluseError("SLUSE_SITE_FILE_UNREADABLE", `file \`${path}\` ${why}`, {
      mend: "name another file with `--out`",
      cause,
    });
  }
}
