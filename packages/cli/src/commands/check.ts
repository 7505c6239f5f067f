import { stat } from "node:fs/promises";
import { basename } from "node:path";

import {
  LANGUAGES,
  ROUNDS,
  SluseError,
  systemClock,
  type Content,
  type Language,
  type Round,
} from "@sluse/core";
import { readBytes } from "@sluse/site/yaml";

import { checkLetters, type LetterContext, type LettersCheck } from "../checks/check-letters.ts";
import { openLetterSite } from "../checks/letter-site.ts";
import { exitCodeOf } from "../exit-code.ts";
import { formatOf, readMailOutFolder } from "../mail-out-folder/read-mail-out-folder.ts";
import { streamRecipients } from "../mail-out-folder/stream-recipients.ts";
import { CHECK_FORMATS, formatCheck } from "../output/format-check.ts";
import { readChoice } from "../internal/read-choice.ts";
import type { CommandResult, Session } from "../session.ts";

interface Options {
  readonly template?: string;
  readonly templateVersion?: string;
  readonly letterLanguage: string;
  readonly round: string;
  readonly templates?: string;
  readonly format: string;
}

/** The work of `sluse check`. */
export async function check(session: Session, given: string, options: Options): Promise<CommandResult> {
  const path = session.pathOf(given);
  const format = readChoice("--format", options.format, CHECK_FORMATS);
  const result = (await isDirectory(path))
    ? await checkFolder(path, options, session)
    : await checkLetter(path, options, session);
  const { letters, ...data } = result;
  return { exitCode: exitCodeOf(result.decision), data, text: formatCheck(data, format, session, letters) };
}

async function checkFolder(path: string, options: Options, session: Session): Promise<LettersCheck> {
  const folder = await readMailOutFolder(path);
  const site = await openLetterSite(session, options.templates, folder.project);
  const { signal } = session.terminal;
  const { content, kind, form, round, window, recipientsPath } = folder;
  const ofForm: LetterContext["form"] = kind === "form" ? (form ?? {}) : undefined;
  const answerBy = folder.answerBy ?? ofForm?.expires;
  return checkLetters(content, streamRecipients(recipientsPath, { signal }), {
    ...site,
    purpose: "research",
    round,
    window,
    now: systemClock.now(),
    ...(answerBy === undefined ? {} : { answerBy }),
    ...(ofForm ? { form: ofForm } : {}),
    signal,
  });
}

async function checkLetter(path: string, options: Options, session: Session): Promise<LettersCheck> {
  const content = await readLetterFile(path, options);
  const site = await openLetterSite(session, options.templates, undefined);
  const now = systemClock.now();
  return checkLetters(content, [], {
    ...site,
    purpose: "research",
    round: readChoice<Round>("--round", options.round, ROUNDS),
    window: { from: now, until: now },
    now,
    signal: session.terminal.signal,
  });
}

async function readLetterFile(path: string, options: Options): Promise<Pick<Content, "documents">> {
  const { template: id, templateVersion: version } = options;
  if (id === undefined) {
    throw new SluseError("SLUSE_CLI_USAGE", "`--template <id>` is needed to check a letter", {
      nb: "`--template <id>` trengs for å kontrollere et brev",
    });
  }
  return {
    documents: [
      {
        kind: "finished",
        name: basename(path),
        language: readChoice<Language>("--letter-language", options.letterLanguage, LANGUAGES),
        format: formatOf(path),
        bytes: await readBytes(path),
        template: { id, ...(version === undefined ? {} : { version }) },
      },
    ],
  };
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw new SluseError("SLUSE_SITE_FILE_UNREADABLE", `\`${path}\` cannot be read`, {
      cause,
      nb: `\`${path}\` kan ikke leses`,
      place: { file: path },
    });
  }
}
