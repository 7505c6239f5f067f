import type { LedgerTransaction, RegisterRun } from "@sluse/core";

import type { Session } from "./session.ts";

type RegisterRuns = Pick<LedgerTransaction, "addRegisterRun" | "loadRegisterRuns">;

export const registerRuns = (session: Session): RegisterRuns => ({
  async addRegisterRun({ register, at, asked, optedOut }) {
    await session.write(
      "insert into register_run (register, at, asked, opted_out) values ($1, $2, $3, $4)",
      register,
      at,
      asked,
      optedOut,
    );
  },

  async loadRegisterRuns(register, limit) {
    const rows = await session.read(
      "select * from register_run where register = $1 order by at desc, number desc limit $2",
      register,
      limit,
    );
    return rows.map(
      (row) => ({ register, at: row["at"], asked: row["asked"], optedOut: row["opted_out"] }) as RegisterRun,
    );
  },
});
