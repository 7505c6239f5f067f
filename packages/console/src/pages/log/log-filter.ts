import type { AuditEvent } from "@sluse/core";

import { EVENT_NAMES } from "../../words/event-words.ts";
import type { Visit } from "../../visit/visit.ts";

/** What one looks for in the log. Empty: everything. */
export interface LogFilter {
  readonly what: string;
  readonly by: string;
  readonly project: string;
  readonly mailOut: string;
}

export function filterOf({ parameter }: Visit): LogFilter {
  const text = (name: string): string => (parameter(name) ?? "").trim();
  const what = text("hva");
  return {
    what: what in EVENT_NAMES ? what : "",
    by: text("hvem"),
    project: text("prosjekt"),
    mailOut: text("utsending"),
  };
}

export const matches = ({ what, by, project, mailOut }: LogFilter, event: AuditEvent): boolean =>
  (what === "" || event.what === what) &&
  (by === "" || (event.by ?? "").toLocaleLowerCase("nb").includes(by.toLocaleLowerCase("nb"))) &&
  (project === "" || event.project === project) &&
  (mailOut === "" || event.mailOut === mailOut);
