import type { LedgerTransaction, MailOut, Project, Stop } from "@sluse/core";

/** The stops in force over a mail-out, at every level above the person (P6). */
export const stopsFor = (
  tx: LedgerTransaction,
  mailOut: MailOut,
  project: Project,
): Promise<readonly Stop[]> =>
  tx.loadStops([
    { kind: "global" },
    { kind: "system", system: project.orderingSystem },
    { kind: "project", project: project.id },
    { kind: "mail-out", mailOut: mailOut.id },
  ]);
