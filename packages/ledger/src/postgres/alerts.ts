import type { AlertBook } from "@sluse/core";

import { readAlert } from "../internal/read-alert.ts";
import type { Session } from "./session.ts";

export const alerts = (session: Session): AlertBook => ({
  async addAlert(alert, targets) {
    await session.write(
      `insert into alert (target, subject, due, tries, record)
       select target, $2, $3, 0, $4 from unnest($1::text[]) with ordinality t (target, place) order by place`,
      targets,
      alert.subject,
      alert.at,
      JSON.stringify(alert),
    );
  },

  async takeAlert(target, at, until) {
    // One that another worker takes at this moment is passed by, and what follows it is not due before it.
    const [row] = await session.writeAndRead(
      `update alert set due = $1, tries = tries + 1 where number = (
         select n.number from alert n
         where n.target = $2 and n.due <= $3 and not exists (
           select 1 from alert e where e.target = n.target and e.subject = n.subject and e.number < n.number)
         order by n.number limit 1 for update skip locked)
       returning number, target, tries, record`,
      until,
      target,
      at,
    );
    return row && readAlert(row);
  },

  async postponeAlert(number, until) {
    await session.write("update alert set due = $2 where number = $1", number, until);
  },

  async deleteAlert(number) {
    return (await session.write("delete from alert where number = $1", number)) > 0;
  },
});
