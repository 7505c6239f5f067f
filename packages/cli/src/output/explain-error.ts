import { contentErrors } from "@sluse/content";
import {
  addressOf,
  coreErrors,
  isSluseError,
  type ErrorEntry,
  type ErrorPlace,
  type MessageLanguage,
  type SluseError,
} from "@sluse/core";
import { epromErrors } from "@sluse/eprom";
import { gateErrors } from "@sluse/gate";
import { ledgerErrors } from "@sluse/ledger/sqlite";
import { linkcheckErrors } from "@sluse/linkcheck";
import { registerErrors } from "@sluse/registers";
import { siteErrors } from "@sluse/site";

import { cliErrors } from "../errors.ts";
import { hideNumbersOfNames } from "./hide-numbers.ts";
import { textsOf } from "./texts.ts";

const TABLES: Readonly<Record<string, ErrorEntry>> = {
  ...coreErrors,
  ...contentErrors,
  ...registerErrors,
  ...linkcheckErrors,
  ...ledgerErrors,
  ...gateErrors,
  ...epromErrors,
  ...siteErrors,
  ...cliErrors,
};

/** An error as it is told. */
export interface ExplainedError {
  readonly data: {
    readonly code: string;
    readonly message: string;
    readonly place?: ErrorPlace;
    readonly mend: string;
    /** The page that explains the code. */
    readonly address: string;
  };
  readonly text: string;
}

/**
 * Explains an error without its stack: code, what happened, where, and how to mend it. In bokmål, what the developer who
 * mends it must know is told in English where nobody has said it otherwise.
 */
export function explainError(error: unknown, language: MessageLanguage): ExplainedError {
  const { inEnglish, ...explained } = isSluseError(error)
    ? told(error, language)
    : unforeseen(error, language);
  const data = { ...explained, address: addressOf(explained.code) ?? "" };
  const texts = textsOf(language).error;
  const where = data.place ? describe(data.place, texts) : "";
  const lines = [
    `${texts.error} ${data.code}: ${data.message}`,
    ...(where === "" ? [] : [`  ${texts.where}: ${where}`]),
    ...(inEnglish === undefined ? [] : [`  ${texts.inEnglish}: ${inEnglish}`]),
    ...(data.mend === "" ? [] : [`  ${texts.mend}: ${data.mend}`]),
  ];
  return { data, text: `${lines.join("\n")}\n` };
}

interface Told {
  readonly code: string;
  readonly message: string;
  readonly place?: ErrorPlace;
  readonly mend: string;
  /** What bokmål has no sentence for. */
  readonly inEnglish?: string;
}

function told(error: SluseError, language: MessageLanguage): Told {
  const entry = TABLES[error.code];
  // Files and folders may be called what they are about.
  const message = hideNumbersOfNames(error.message);
  const where = error.place ? { place: withoutNumbers(error.place) } : {};
  const { code } = error;
  if (language === "en" || !entry) {
    return { code, message, ...where, mend: error.mend ?? entry?.mend ?? "" };
  }
  const mend = entry.nb.mend;
  if (error.nb !== undefined) return { code, message: hideNumbersOfNames(error.nb), ...where, mend };
  const inEnglish = [message, error.mend === entry.mend ? undefined : error.mend]
    .filter((part) => part !== undefined && part !== "")
    .join(". ");
  return { code, message: entry.nb.means, ...where, mend, inEnglish };
}

const withoutNumbers = (place: ErrorPlace): ErrorPlace =>
  place.file === undefined ? place : { ...place, file: hideNumbersOfNames(place.file) };

/** Its message may quote a person, so only its kind and the place in the program are told. */
function unforeseen(error: unknown, language: MessageLanguage): Told {
  const entry = cliErrors["SLUSE_CLI_UNEXPECTED"];
  const kind = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && "code" in error ? ` ${String(error.code)}` : "";
  const at =
    error instanceof Error ? /\/([^/\s()]+\/[^/\s()]+\.[jt]s):(\d+):(\d+)/u.exec(error.stack ?? "") : null;
  return {
    code: "SLUSE_CLI_UNEXPECTED",
    message: `${language === "nb" ? "uventet" : "unexpected"} ${kind}${code}`,
    ...(at ? { place: { file: at[1] ?? "", line: Number(at[2]), column: Number(at[3]) } } : {}),
    mend: (language === "nb" ? entry?.nb.mend : entry?.mend) ?? "",
  };
}

function describe(
  { file, line, column, path }: ErrorPlace,
  texts: { readonly line: string; readonly column: string },
): string {
  return [
    file,
    line === undefined ? undefined : `${texts.line} ${line}`,
    column === undefined ? undefined : `${texts.column} ${column}`,
    path === undefined || path === "" ? undefined : `\`${path}\``,
  ]
    .filter((part) => part !== undefined)
    .join(", ");
}
