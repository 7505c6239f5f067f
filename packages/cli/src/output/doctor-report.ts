import type { Checkup, Looked } from "../doctor/checkup.ts";
import type { Session } from "../session.ts";

const MARKS: Readonly<Record<Checkup["found"], Readonly<Record<"nb" | "en", string>>>> = {
  well: { nb: "i orden", en: "well" },
  look: { nb: "se på", en: "look" },
  broken: { nb: "FEIL", en: "BROKEN" },
};

const TITLES: Readonly<Record<Looked, Readonly<Record<"nb" | "en", string>>>> = {
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

/** What was looked at, line by line, what is broken with how to mend it. */
export function doctorReport(checkups: readonly Checkup[], { language }: Pick<Session, "language">): string {
  const lines = checkups.flatMap(({ looked, of, found, said, place, mend }) => [
    `${MARKS[found][language].padEnd(8)}${TITLES[looked][language]}${of === undefined ? "" : ` (${of})`}: ${said[language]}`,
    ...(place?.file === undefined
      ? []
      : [`        ${[place.file, place.line, place.column].filter((part) => part !== undefined).join(":")}`]),
    ...(mend === undefined ? [] : [`        → ${mend[language]}`]),
  ]);
  return `${lines.join("\n")}\n`;
}
