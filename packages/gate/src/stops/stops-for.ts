import type { LedgerTransaction, MailOut, Project, Stop } from "@sluse/core";

/**
 * The stops in force over a mail-out, at every level above the person (P6). A project that was opened under its ordering
 * system's stop is past that one, and no other.
 */
export async function stopsFor(
  tx: LedgerTransaction,
  mailOut: MailOut,
  { id: project, orderingSystem: system }: Project,
): Promise<readonly Stop[]> {
  const only = mailOut.manifest.kind;
  const stops = await tx.loadStops([
    { kind: "global" },
    { kind: "system", system },
    { kind: "system", system, only },
    { kind: "project", project },
    { kind: "project", project, only },
    { kind: "mail-out", mailOut: mailOut.id },
  ]);
  return stops.filter(({ opened }) => !opened.some((each) => each.project === project));
}
