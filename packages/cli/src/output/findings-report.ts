import { toText } from "@sluse/content/house";
import type { CheckResult, UnrunRule } from "@sluse/core";

import type { Session } from "../session.ts";

/** Findings for a person at a terminal, with colours where there is one. */
export const findingsReport = (result: CheckResult, { terminal, language }: Session): string =>
  toText(
    { findings: result.findings, unrun: onceEach(result.unrun) },
    {
      language,
      colour: hasColours(terminal),
      width: terminal.out.columns,
    },
  );

/** A rule that had nothing to say of five letters is named once. */
const onceEach = (unrun: readonly UnrunRule[]): UnrunRule[] => [
  ...new Map(unrun.map((each) => [`${each.rule} ${each.kind} ${each.because.nb}`, each])).values(),
];

/** https://no-color.org */
const hasColours = ({ out, environment }: Session["terminal"]): boolean =>
  out.isTerminal && (environment["NO_COLOR"] ?? "") === "";
