import {
  foldUser,
  orderersOf,
  type MailOut,
  type MailOutPageRequest,
  type MailOutSource,
  type MailOutState,
} from "@sluse/core";

import type { Session } from "./session.ts";

/** Keeps who counts as having ordered a mail-out, in the state it is in. */
export function saveOrderers(session: Session, mailOut: MailOut, project: number): void {
  const users = [...new Set(orderersOf(mailOut).map(foldUser))];
  session.postWrite(
    `delete from orderer where mail_out = (select number from mail_out where id = $1) and name <> all ($2::text[])`,
    mailOut.id,
    users,
  );
  session.postWrite(
    `insert into orderer (mail_out, name, project, state)
     select m.number, u.name, $3, m.state from mail_out m, unnest($2::text[]) u (name) where m.id = $1
     on conflict (mail_out, name) do update set project = excluded.project, state = excluded.state
     where orderer.state <> excluded.state or orderer.project <> excluded.project`,
    mailOut.id,
    users,
    project,
  );
}

interface Range {
  readonly source: MailOutSource;
  readonly state: MailOutState;
  readonly limit: number;
}

/** The numbers of one range of an index. */
export async function findNumbers(
  session: Session,
  { order, after }: MailOutPageRequest,
  { source, state, limit }: Range,
): Promise<number[]> {
  const [sql, values] = rangeOf(source, state, order);
  const from = after ?? (order === "newest-first" ? 2 ** 31 - 1 : 0);
  const rows = await session.read(sql, from, limit, ...values);
  return rows.map((row) => Number(row["number"]));
}

/**
 * The statement that reads one range: `$1` is where it begins, `$2` how many it takes. It is compared and sorted by all
 * columns of an index, so that no other way of finding it looks cheaper to the server: one that reads mail-outs by their
 * number and passes over the others would be, to whoever guesses how many the others are.
 */
export function rangeOf(
  source: MailOutSource,
  state: MailOutState,
  order: MailOutPageRequest["order"],
): readonly [sql: string, values: readonly string[]] {
  const project = (id: string): string => `(select number from project where id = ${id})`;
  const range = (table: string, columns: readonly string[], values: readonly string[]): string => {
    const [less, more, way] = order === "newest-first" ? ["<", ">=", "desc"] : [">", "<=", "asc"];
    const number = columns.at(-1) ?? "";
    const fixed = columns.slice(0, -1);
    return `select ${number} as number from ${table}
      where (${columns.join(", ")}) ${less} (${values.join(", ")}, $1)
        and (${fixed.join(", ")}) ${more} (${values.join(", ")})
      order by ${columns.map((column) => `${column} ${way}`).join(", ")} limit $2`;
  };
  switch (source.kind) {
    case "site":
      return [range("mail_out", ["state", "number"], ["$3"]), [state]];
    case "project":
      return [
        range("mail_out", ["project", "state", "number"], [project("$3"), "$4"]),
        [source.project, state],
      ];
    case "orderer":
      return source.project === undefined
        ? [range("orderer", ["name", "state", "mail_out"], ["$3", "$4"]), [foldUser(source.user), state]]
        : [
            range("orderer", ["name", "project", "state", "mail_out"], ["$3", project("$4"), "$5"]),
            [foldUser(source.user), source.project, state],
          ];
    default:
      return source satisfies never;
  }
}
