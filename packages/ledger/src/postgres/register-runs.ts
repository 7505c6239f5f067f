import type { RegisterBook, RegisterRun } from "@sluse/core";

import type { Row, Session } from "./session.ts";

export const registerRuns = (session: Session): RegisterBook => ({
  async saveRegisterRun({ register, mailOut, at, asked, optedOut }) {
    await session.write(
      `insert into register_run (register, mail_out, at, asked, opted_out) values ($1, $2, $3, $4, $5)
       on conflict (register, mail_out) do update
         set at = excluded.at, asked = excluded.asked, opted_out = excluded.opted_out`,
      register,
      mailOut,
      at,
      asked,
      optedOut,
    );
  },

  async findRegisterRun(register, mailOut) {
    const row = await session.readOne(
      "select * from register_run where register = $1 and mail_out = $2",
      register,
      mailOut,
    );
    return row && runOf(row);
  },

  async loadRegisterRuns(register, limit) {
    const rows = await session.read(
      "select * from register_run where register = $1 order by at desc, mail_out desc limit $2",
      register,
      limit,
    );
    return rows.map(runOf);
  },
});

const runOf = (row: Row): RegisterRun =>
  ({
    register: row["register"],
    mailOut: row["mail_out"],
    at: row["at"],
    asked: row["asked"],
    optedOut: row["opted_out"],
  }) as RegisterRun;
