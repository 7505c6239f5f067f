import { foldUser, type Competence, type LedgerTransaction } from "@sluse/core";

import type { Database } from "./database.ts";

type Competences = Pick<LedgerTransaction, "listCompetences" | "loadCompetence" | "saveCompetence">;

export const competences = (database: Database): Competences => ({
  async saveCompetence(competence) {
    database.run(
      `insert into competence (superuser, record) values (?, ?)
       on conflict (superuser) do update set record = excluded.record`,
      foldUser(competence.user),
      JSON.stringify(competence),
    );
  },

  async loadCompetence(user) {
    const [row] = database.all("select record from competence where superuser = ?", foldUser(user));
    return row && (JSON.parse(String(row["record"])) as Competence);
  },

  async listCompetences() {
    return database
      .all("select record from competence order by superuser")
      .map((row) => JSON.parse(String(row["record"])) as Competence);
  },
});
