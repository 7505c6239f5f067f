import type { ErrorEntry } from "@sluse/core";

import type { Tables } from "../tables.ts";
import { inTable } from "./markdown.ts";

/** `docs/reference/errors.md`: every code, what it means and how to mend it, by package. */
export function writeErrorPage(tables: readonly Tables[]): string {
  const sections = tables
    .map(({ short, errors }) =>
      sectionOf(short, Object.assign({}, ...Object.values(errors)) as Record<string, ErrorEntry>),
    )
    .filter((section) => section !== "");
  return [
    "# Error codes",
    "An error is thrown for bugs, bad configuration, unreadable input and broken I/O; an expected refusal is a " +
      "[finding](rules/README.md), never an error. Codes are stable: they are not renamed, and not used again for " +
      "something else. No message holds a national id. Written from the packages' own tables by " +
      "`test/house/write-reference.ts`.",
    ...sections,
  ]
    .join("\n\n")
    .concat("\n");
}

function sectionOf(short: string, errors: Readonly<Record<string, ErrorEntry>>): string {
  const rows = Object.entries(errors)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([code, { means, mend }]) =>
        `| <a id="${code}"></a>\`${code}\` | ${sentence(means)} | ${sentence(mend)} |`,
    );
  if (rows.length === 0) return "";
  return [`## @sluse/${short}`, ["| Code | Means | Mend |", "|---|---|---|", ...rows].join("\n")].join(
    "\n\n",
  );
}

/** Begins with a capital and ends with a full stop, however the table has it. */
function sentence(text: string): string {
  const shown = inTable(text);
  const capital = shown.slice(0, 1).toLocaleUpperCase("en") + shown.slice(1);
  return /[.!?]$/u.test(capital) ? capital : `${capital}.`;
}
