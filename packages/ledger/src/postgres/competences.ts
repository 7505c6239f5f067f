import { foldUser, type Competence, type LedgerTransaction } from "@sluse/core";

import type { Session } from "./session.ts";

type Competences = Pick<LedgerTransaction, "listCompetences" | "loadCompetence" | "saveCompetence">;

/** As approvals of templates, they change alone: an approval that asked before stands on what was there then. */
export const competences = (session: Session): Competences => ({
  async saveCompetence(competence) {
    session.mustBeAlone();
    await session.write(
      `insert into competence (superuser, record) values ($1, $2)
       on conflict (superuser) do update set record = excluded.record`,
      foldUser(competence.user),
      JSON.stringify(competence),
    );
  },

  async loadCompetence(user) {
    const [row] = await session.read("select record from competence where superuser = $1", foldUser(user));
    return row && (JSON.parse(String(row["record"])) as Competence);
  },

  async listCompetences() {
    const rows = await session.read("select record from competence order by superuser");
    return rows.map((row) => JSON.parse(String(row["record"])) as Competence);
  },
});
