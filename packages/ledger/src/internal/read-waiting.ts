import type { Instant, MailOutId, ProjectId, WaitingMailOut } from "@sluse/core";

/** A row of `waiting`, with the ids of its mail-out and project. */
export const readWaiting = (
  row: Readonly<Record<string, unknown>>,
): WaitingMailOut & { readonly project: ProjectId } => ({
  mailOut: row["id"] as MailOutId,
  project: row["project"] as ProjectId,
  ceiling: row["ceiling"] as WaitingMailOut["ceiling"],
  since: Number(row["since"]) as Instant,
  askedAt: Number(row["asked_at"]) as Instant,
  wanted: Number(row["wanted"]),
  got: Number(row["got"]),
});
