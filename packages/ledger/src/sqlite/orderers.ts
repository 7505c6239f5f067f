import {
  foldUser,
  orderersOf,
  type MailOut,
  type MailOutPageRequest,
  type MailOutSource,
  type MailOutState,
} from "@sluse/core";

import type { Database } from "./database.ts";

/** Keeps who counts as having ordered a mail-out, in the state it is in. */
export function saveOrderers(database: Database, mailOut: MailOut, project: number): void {
  const users = JSON.stringify([...new Set(orderersOf(mailOut).map(foldUser))]);
  database.run(
    `delete from orderer where mail_out = (select number from mail_out where id = ?)
       and user not in (select value from json_each(?))`,
    mailOut.id,
    users,
  );
  database.run(
    `insert into orderer (mail_out, user, project, state)
     select m.number, u.value, ?, m.state from mail_out m, json_each(?) u where m.id = ?
     on conflict (mail_out, user) do update set project = excluded.project, state = excluded.state
     where state is not excluded.state or project is not excluded.project`,
    project,
    users,
    mailOut.id,
  );
}

interface Range {
  readonly source: MailOutSource;
  readonly state: MailOutState;
  readonly limit: number;
}

/** The numbers of one range of an index. */
export function findNumbers(
  database: Database,
  { order, after }: MailOutPageRequest,
  { source, state, limit }: Range,
): number[] {
  const [sql, values] = rangeOf(source, state, order);
  const from = after ?? (order === "newest-first" ? Number.MAX_SAFE_INTEGER : 0);
  return database.all(sql, ...values, from, limit).map((row) => Number(row["number"]));
}

/** The statement that reads one range, with its values but for where it begins and how many it takes. */
export function rangeOf(
  source: MailOutSource,
  state: MailOutState,
  order: MailOutPageRequest["order"],
): readonly [sql: string, values: readonly string[]] {
  const end = (number: string): string =>
    order === "newest-first"
      ? `${number} < ? order by ${number} desc limit ?`
      : `${number} > ? order by ${number} limit ?`;
  switch (source.kind) {
    case "site":
      return [`select number from mail_out where state = ? and ${end("number")}`, [state]];
    case "project":
      return [
        `select number from mail_out where project = (select number from project where id = ?) and state = ?
           and ${end("number")}`,
        [source.project, state],
      ];
    case "orderer":
      return source.project === undefined
        ? [
            `select mail_out as number from orderer where user = ? and state = ? and ${end("mail_out")}`,
            [foldUser(source.user), state],
          ]
        : [
            `select mail_out as number from orderer
             where user = ? and project = (select number from project where id = ?) and state = ? and ${end("mail_out")}`,
            [foldUser(source.user), source.project, state],
          ];
    default:
      return source satisfies never;
  }
}
