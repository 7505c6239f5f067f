import { NOT_ENDED_STATES, type MailOutBook } from "@sluse/core";
import { contentDigest } from "@sluse/core/house";

import { pageOf } from "../internal/mail-out-page.ts";
import { readMailOut } from "../internal/read-record.ts";
import { contactedMailOut } from "../internal/unknown-record.ts";
import type { Database } from "./database.ts";
import { mailOutNumber, projectNumber } from "./numbers.ts";
import { findNumbers, saveOrderers } from "./orderers.ts";

const NOT_ENDED = JSON.stringify(NOT_ENDED_STATES);

export const mailOuts = (database: Database): MailOutBook => ({
  async loadMailOut(id) {
    const row = database.get("select record from mail_out where id = ?", id);
    return row ? readMailOut(row["record"]) : undefined;
  },

  async saveMailOut(mailOut) {
    const project = projectNumber(database, mailOut.project);
    database.run(
      `insert into mail_out (id, project, state, record, submitted_at, reference, content) values (?, ?, ?, ?, ?, ?, ?)
       on conflict (id) do update set project = excluded.project, state = excluded.state, record = excluded.record,
         submitted_at = excluded.submitted_at, reference = excluded.reference, content = excluded.content`,
      mailOut.id,
      project,
      mailOut.state,
      JSON.stringify(mailOut),
      mailOut.submittedAt,
      mailOut.manifest.reference,
      contentDigest(mailOut.manifest),
    );
    saveOrderers(database, mailOut, project);
  },

  async listMailOuts(filter) {
    const [sql, values] = listOf(filter);
    return database.all(sql, ...values).map((row) => readMailOut(row["record"]));
  },

  async pageMailOuts(asked) {
    return pageOf(asked, {
      find: async (source, state, limit) => findNumbers(database, asked, { source, state, limit }),
      load: async (numbers) =>
        database
          .all(
            "select number, record from mail_out where number in (select value from json_each(?))",
            JSON.stringify(numbers),
          )
          .map((row) => ({ number: Number(row["number"]), mailOut: readMailOut(row["record"]) })),
    });
  },

  async listBeside({ project, since, reference, content }) {
    // Each part by an index of its own: a project may have had thousands.
    return database
      .all(
        `select record from mail_out where number in (
           select number from mail_out where project = ?1 and state in (select value from json_each(?2))
           union select number from mail_out where project = ?1 and submitted_at >= ?3
           union select number from mail_out where project = ?1 and reference = ?4
           union select number from mail_out where content = ?5 and submitted_at >= ?3
         ) order by number`,
        projectNumber(database, project),
        NOT_ENDED,
        since,
        reference,
        content,
      )
      .map((row) => readMailOut(row["record"]));
  },

  async deleteMailOut(id) {
    const number = mailOutNumber(database, id);
    const contacted = database.get(
      `select 1 where (select claimed from mail_out where number = ?1) > 0
         or exists (select 1 from contact where corrects = ?1)`,
      number,
    );
    if (contacted) throw contactedMailOut(id);
    for (const table of ["audience", "approval", "wave", "waiting", "orderer", "kept_answer"])
      database.run(`delete from ${table} where mail_out = ?`, number);
    database.run("delete from mail_out where number = ?", number);
  },

  async saveContent(digest, bytes) {
    database.run("insert or ignore into content (digest, bytes) values (?, ?)", digest, bytes);
  },

  async loadContent(digest) {
    return database.get("select bytes from content where digest = ?", digest)?.["bytes"] as
      | Uint8Array
      | undefined;
  },
});

/** The statement of a list, which says only what it asks for: so that an index finds it, however many there ever were. */
export function listOf({
  project,
  states,
  unbegun,
}: Parameters<MailOutBook["listMailOuts"]>[0]): readonly [sql: string, values: readonly string[]] {
  const [clauses, values]: [string[], string[]] = [[], []];
  if (project !== undefined) {
    clauses.push("project = (select number from project where id = ?)");
    values.push(project);
  }
  if (states !== undefined) {
    clauses.push("state in (select value from json_each(?))");
    values.push(JSON.stringify(states));
  }
  if (unbegun === true) clauses.push("unbegun > 0");
  const where = clauses.length === 0 ? "" : `where ${clauses.join(" and ")} `;
  return [`select record from mail_out ${where}order by number`, values];
}
