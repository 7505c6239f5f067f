import { KIND_NAMES, SCOPE_NAMES, type MailOutKind, type Stop } from "@sluse/core";

import type { Session } from "../session.ts";
import { oslo } from "./oslo.ts";
import { columnTable } from "./table.ts";

/** Stops in force, each with the name it is lifted by, and the projects that go on under it. */
export function stopList(stops: readonly Stop[], { texts, language }: Session): string {
  const { report: labels } = texts;
  if (stops.length === 0) return `${labels.noStops}\n`;
  return columnTable(
    [labels.stopName, labels.stops, labels.by, labels.time, labels.reason, labels.opened],
    stops.map(({ id, scope, by, at, reason, opened }) => [
      id,
      sayScope(scope, language),
      by,
      oslo(at, language),
      reason,
      opened.map(({ project }) => project).join(", "),
    ]),
  );
}

/** What a stop is of, or was asked to be of. */
type SaidScope =
  | { readonly kind: "global" }
  | { readonly kind: "mail-out"; readonly mailOut: string }
  | { readonly kind: "system"; readonly system: string; readonly only?: MailOutKind }
  | { readonly kind: "project"; readonly project: string; readonly only?: MailOutKind };

/** What a stop is of, as one would say it. */
export function sayScope(scope: SaidScope, language: Session["language"]): string {
  const name = SCOPE_NAMES[scope.kind][language];
  switch (scope.kind) {
    case "global":
      return name;
    case "mail-out":
      return `${name} ${scope.mailOut}`;
    case "system":
    case "project": {
      const of = `${name} ${scope.kind === "system" ? scope.system : scope.project}`;
      return scope.only === undefined ? of : `${of}, ${KIND_NAMES[scope.only][language]}`;
    }
  }
}
