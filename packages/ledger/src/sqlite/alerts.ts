import type { AlertBook } from "@sluse/core";

import { readAlert } from "../internal/read-alert.ts";
import type { Database } from "./database.ts";

export const alerts = (database: Database): AlertBook => ({
  async addAlert(alert, targets) {
    for (const target of targets)
      database.run(
        "insert into alert (target, subject, due, tries, record) values (?, ?, ?, 0, ?)",
        target,
        alert.subject,
        alert.at,
        JSON.stringify(alert),
      );
  },

  async takeAlert(target, at, until) {
    const row = database.get(
      `update alert set due = ?, tries = tries + 1 where number = (
         select n.number from alert n
         where n.target = ? and n.due <= ? and not exists (
           select 1 from alert e where e.target = n.target and e.subject = n.subject and e.number < n.number)
         order by n.number limit 1)
       returning number, target, tries, record`,
      until,
      target,
      at,
    );
    return row && readAlert(row);
  },

  async postponeAlert(number, until) {
    database.run("update alert set due = ? where number = ?", until, number);
  },

  async deleteAlert(number) {
    return database.run("delete from alert where number = ?", number) > 0;
  },
});
