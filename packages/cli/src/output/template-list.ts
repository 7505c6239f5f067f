import { systemClock } from "@sluse/core";
import type { TemplateVersion } from "@sluse/gate";

import type { Session } from "../session.ts";
import { oslo } from "./oslo.ts";
import { columnTable } from "./table.ts";

/** Templates by language, each with its digest and those who have approved it as it stands. */
export function templateList(
  templates: readonly TemplateVersion[],
  { texts, language }: Pick<Session, "language" | "texts">,
): string {
  const { template: labels } = texts;
  if (templates.length === 0) return `${labels.none}\n`;
  const now = systemClock.now();
  return columnTable(
    [labels.template, labels.version, labels.language, labels.digest, labels.approved],
    templates.flatMap(({ template, version, letters, approvals }) =>
      letters.map((letter) => {
        const inForce = approvals.filter(
          ({ digests, until }) => digests[letter.language] === letter.digest && now < until,
        );
        const words = inForce.map(
          ({ by, until, system }) =>
            `${by}, ${system ?? labels.everySystem}, ${labels.until} ${oslo(until, language)}`,
        );
        return [
          template,
          version,
          letter.language,
          letter.digest,
          words.length === 0 ? labels.nobody : words.join("; "),
        ];
      }),
    ),
  );
}
