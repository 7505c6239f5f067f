import type { RegisterBook, RegisterRun } from "@sluse/core";

import type { Database, Row } from "./database.ts";

export const registerRuns = (database: Database): RegisterBook => ({
  async saveRegisterRun({ register, mailOut, at, asked, optedOut }) {
    database.run(
      `insert into register_run (register, mail_out, at, asked, opted_out) values (?, ?, ?, ?, ?)
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
    const row = database.get(
      "select * from register_run where register = ? and mail_out = ?",
      register,
      mailOut,
    );
    return row && runOf(row);
  },

  async loadRegisterRuns(register, limit) {
    return database
      .all(
        "select * from register_run where register = ? order by at desc, mail_out desc limit ?",
        register,
        limit,
      )
      .map(runOf);
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
