import type { LedgerTransaction, MailOut, Project, ProjectId, StopScope } from "@sluse/core";

import { mailOutOf, projectOf } from "../internal/context.ts";

/** The project and the mail-out that a stop lies over, where it is theirs. */
export interface StopSubject {
  readonly project?: Project;
  readonly mailOut?: MailOut;
}

/** @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`, `SLUSE_PROJECT_UNKNOWN` */
export async function subjectOf(tx: LedgerTransaction, scope: StopScope): Promise<StopSubject> {
  switch (scope.kind) {
    case "global":
    case "system":
      return {};
    case "project":
      return { project: await projectOf(tx, scope.project) };
    case "mail-out": {
      const mailOut = await mailOutOf(tx, scope.mailOut);
      return { project: await projectOf(tx, mailOut.project), mailOut };
    }
  }
}

/** The same, as the log takes it. */
export const about = ({
  project,
  mailOut,
}: StopSubject): { readonly project?: ProjectId; readonly mailOut?: MailOut } => ({
  ...(project ? { project: project.id } : {}),
  ...(mailOut ? { mailOut } : {}),
});
