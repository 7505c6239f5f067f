import type { LedgerTransaction, RegisterRun } from "@sluse/core";

import type { Database } from "./database.ts";

type RegisterRuns = Pick<LedgerTransaction, "addRegisterRun" | "loadRegisterRuns">;

export const registerRuns = (database: Database): RegisterRuns => ({
  async addRegisterRun({ register, at, asked, optedOut }) {
    database.run(
      "insert into register_run (register, at, asked, opted_out) values (?, ?, ?, ?)",
      register,
      at,
      asked,
      optedOut,
    );
  },

  async loadRegisterRuns(register, limit) {
    return database
      .all(
        "select * from register_run where register = ? order by at desc, rowid desc limit ?",
        register,
        limit,
      )
      .map(
        (row) =>
          ({ register, at: row["at"], asked: row["asked"], optedOut: row["opted_out"] }) as RegisterRun,
      );
  },
});
