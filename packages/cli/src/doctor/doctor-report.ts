import { LOOKED_NAMES, type Checkup } from "./checkup.ts";
import type { Session } from "../session.ts";

const MARKS: Readonly<Record<Checkup["found"], Readonly<Record<"nb" | "en", string>>>> = {
  well: { nb: "i orden", en: "well" },
  look: { nb: "se på", en: "look" },
  broken: { nb: "FEIL", en: "BROKEN" },
};

/** What was looked at, line by line, what is broken with how to mend it. */
export function doctorReport(checkups: readonly Checkup[], { language }: Pick<Session, "language">): string {
  const lines = checkups.flatMap(({ looked, of, found, said, place, mend }) => [
    `${MARKS[found][language].padEnd(8)}${LOOKED_NAMES[looked][language]}${of === undefined ? "" : ` (${of})`}: ${said[language]}`,
    ...(place?.file === undefined
      ? []
      : [`        ${[place.file, place.line, place.column].filter((part) => part !== undefined).join(":")}`]),
    ...(mend === undefined ? [] : [`        → ${mend[language]}`]),
  ]);
  return `${lines.join("\n")}\n`;
}
