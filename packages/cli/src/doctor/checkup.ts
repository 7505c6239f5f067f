import { isSluseError, type ErrorPlace, type MessageLanguage } from "@sluse/core";

import { explainError } from "../output/explain-error.ts";

/** A sentence in both languages. */
export type Said = Readonly<Record<MessageLanguage, string>>;

/** What was looked at. */
export type Looked =
  | "configuration"
  | "policy"
  | "templates"
  | "secrets"
  | "ledger"
  | "key"
  | "registers"
  | "links"
  | "clock"
  | "disk"
  | "service";

export const LOOKED_NAMES: Readonly<Record<Looked, Said>> = {
  configuration: { nb: "Oppsett", en: "Configuration" },
  policy: { nb: "Regelverk", en: "Policy" },
  templates: { nb: "Maler", en: "Templates" },
  secrets: { nb: "Nøkler og passord", en: "Secrets" },
  ledger: { nb: "Protokoll", en: "Ledger" },
  key: { nb: "Pseudonymnøkkel", en: "Pseudonym key" },
  registers: { nb: "Registre", en: "Registers" },
  links: { nb: "Lenker", en: "Links" },
  clock: { nb: "Klokke", en: "Clock" },
  disk: { nb: "Disk", en: "Disk" },
  service: { nb: "Tjeneste", en: "Service" },
};

/** What one look came to. `look`: somebody should see to it. `broken`: nothing goes out, or not as it should, until it is mended. */
export interface Checkup {
  readonly looked: Looked;
  /** Which one of several: a register, a project, a folder. */
  readonly of?: string;
  readonly found: "well" | "look" | "broken";
  readonly said: Said;
  readonly code?: string;
  readonly place?: ErrorPlace;
  readonly mend?: Said;
}

type Beside = Pick<Checkup, "of" | "mend">;

export const well = (looked: Looked, said: Said, beside: Beside = {}): Checkup => ({
  looked,
  found: "well",
  said,
  ...beside,
});
export const look = (looked: Looked, said: Said, beside: Beside = {}): Checkup => ({
  looked,
  found: "look",
  said,
  ...beside,
});
export const broken = (looked: Looked, said: Said, beside: Beside = {}): Checkup => ({
  looked,
  found: "broken",
  said,
  ...beside,
});

/** What was thrown, as it is told on the command line. */
export function brokenBy(looked: Looked, error: unknown, of?: string): Checkup {
  const nb = explainError(error, "nb").data;
  const en = explainError(error, "en").data;
  return {
    looked,
    found: "broken",
    said: { nb: nb.message, en: en.message },
    code: en.code,
    ...(of === undefined ? {} : { of }),
    ...(isSluseError(error) && en.place ? { place: en.place } : {}),
    ...(en.mend === "" ? {} : { mend: { nb: nb.mend, en: en.mend } }),
  };
}

/** Looks; what is thrown is what was found. */
export async function lookAt(
  looked: Looked,
  work: () => Promise<readonly Checkup[]>,
  of?: string,
): Promise<readonly Checkup[]> {
  try {
    return await work();
  } catch (error) {
    return [brokenBy(looked, error, of)];
  }
}
