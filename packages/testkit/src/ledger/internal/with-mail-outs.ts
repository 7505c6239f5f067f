import type { Ledger, Project, ProjectId, Pseudonym } from "@sluse/core";

import { sampleKey, sampleMailOut, sampleProject, sampleAttempt } from "../sample-records.ts";

/** Fills an empty ledger with the key `2027-1`, the project `hunt-2027`, and mail-outs, each with its audience. */
export async function withMailOuts(
  ledger: Ledger,
  audiences: Readonly<Record<string, readonly Pseudonym[]>>,
): Promise<void> {
  await ledger.transact(async (tx) => {
    await tx.saveKey(sampleKey());
    await tx.saveProject(sampleProject());
    for (const [id, audience] of Object.entries(audiences)) {
      await tx.saveMailOut(sampleMailOut(id));
      await tx.addAudience(
        sampleAttempt(id),
        audience.map((person) => ({ person, about: null, values: null })),
        "2027-1",
      );
    }
  });
}

/** One more project with one mail-out, to the same kind of people. */
export async function withOtherProject(
  ledger: Ledger,
  project: string,
  mailOut: string,
  audience: readonly Pseudonym[],
  changes: Partial<Project> = {},
): Promise<void> {
  await ledger.transact(async (tx) => {
    await tx.saveKey(sampleKey());
    await tx.saveProject(sampleProject(project, changes));
    await tx.saveMailOut(sampleMailOut(mailOut, { project: project as ProjectId }));
    await tx.addAudience(
      sampleAttempt(mailOut),
      audience.map((person) => ({ person, about: null, values: null })),
      "2027-1",
    );
  });
}
