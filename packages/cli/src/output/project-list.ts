import { systemClock, type Project } from "@sluse/core";

import type { Session } from "../session.ts";
import { counted } from "./counted.ts";
import { oslo } from "./oslo.ts";
import { columnTable } from "./table.ts";

/** Projects, and whether they are on. */
export function projectList(projects: readonly Project[], { texts, language }: Session): string {
  const { project: labels } = texts;
  if (projects.length === 0) return `${labels.none}\n`;
  const now = systemClock.now();
  return columnTable(
    [labels.id, labels.title, "", labels.until, labels.ceiling, labels.superusers],
    projects.map(({ id, title, activation, superusers }) => {
      const isOn = activation !== undefined && activation.at <= now && now < activation.until;
      return [
        id,
        title,
        isOn ? labels.active : labels.off,
        isOn ? oslo(activation.until, language) : "",
        isOn ? counted(activation.maxRecipients, language) : "",
        superusers.join(", "),
      ];
    }),
    [4],
  );
}
