import assert from "node:assert/strict";

import type { ProjectId } from "@sluse/core";

import type { LedgerCase } from "../ledger-case.ts";
import { MORNING, daysLater, sampleProject, ÅSE } from "../sample-records.ts";

export const projectCases: readonly LedgerCase[] = [
  {
    name: "gives back a project as it was saved, and replaces it whole",
    async run(ledger) {
      const activated = sampleProject("hunt-2027", {
        title: "Ny tittel – ÆØÅ čđŋšŧž",
        activation: { by: ÅSE, at: MORNING, until: daysLater(30), maxRecipients: 30_000, comment: "i orden" },
      });
      await ledger.transact((tx) => tx.saveProject(sampleProject()));
      assert.deepEqual(await ledger.transact((tx) => tx.loadProject(sampleProject().id)), sampleProject());
      await ledger.transact((tx) => tx.saveProject(activated));
      assert.deepEqual(await ledger.transact((tx) => tx.loadProject(sampleProject().id)), activated);
      await ledger.transact((tx) => tx.saveProject(sampleProject()));
      assert.deepEqual(await ledger.transact((tx) => tx.listProjects()), [sampleProject()]);
    },
  },
  {
    name: "lists projects by id",
    async run(ledger) {
      const ids = ["tromso-8", "abc", "hunt-2027", "9"];
      for (const id of ids) await ledger.transact((tx) => tx.saveProject(sampleProject(id)));
      const listed = await ledger.transact((tx) => tx.listProjects());
      assert.deepEqual(
        listed.map((project) => project.id),
        ["9", "abc", "hunt-2027", "tromso-8"],
      );
    },
  },
  {
    name: "answers nothing for a project it does not know",
    async run(ledger) {
      assert.equal(await ledger.transact((tx) => tx.loadProject("ukjent" as ProjectId)), undefined);
    },
  },
];
