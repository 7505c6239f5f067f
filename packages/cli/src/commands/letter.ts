import { EXAMPLES, LANGUAGE_NAMES, SluseError, type ExampleKind } from "@sluse/core";
import type { LetterShown } from "@sluse/gate";

import { readLanguage } from "../internal/read-language.ts";
import { writeNewFile } from "../internal/write-new-file.ts";
import { fieldTable } from "../output/table.ts";
import type { CommandResult, Session } from "../session.ts";

interface Options {
  readonly in?: string;
  readonly out?: string;
  readonly example?: string;
}

/** The work of `sluse letter`: the letter as it is stored, on the screen or as the file that is sent. */
export async function letter(session: Session, mailOut: string, options: Options): Promise<CommandResult> {
  const language = options.in === undefined ? undefined : readLanguage(options.in);
  const example = options.example === undefined ? undefined : readExample(options.example);
  await using site = await session.openSite();
  const shown = await site.gate.letter(mailOut, {
    by: session.user,
    ...(language === undefined ? {} : { language }),
    ...(example === undefined ? {} : { example }),
  });
  // A finished PDF is read with the eyes: it is laid down also when nobody named a file.
  const file =
    options.out ?? (shown.words === undefined ? `${mailOut}-${shown.language}.${shown.format}` : undefined);
  if (file !== undefined) await writeNewFile(session.pathOf(file), shown.bytes);
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
    [labels.example, shown.example === null ? undefined : labels[shown.example]],
    [labels.examples, shown.examples.map((kind) => `${kind} (${labels[kind]})`).join(", ")],
    [labels.file, file],
  ]);
  return shown.words === undefined ? head : `${head}\n${shown.words.trimEnd()}\n`;
}

function readExample(given: string): ExampleKind {
  const kind = EXAMPLES.find((each) => each === given);
  if (kind) return kind;
  throw new SluseError("SLUSE_CLI_USAGE", `\`--example\` is none of ${EXAMPLES.join(", ")}`, {
    nb: `\`--example\` er ingen av ${EXAMPLES.join(", ")}`,
  });
}
