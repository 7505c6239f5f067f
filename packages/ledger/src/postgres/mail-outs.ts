import { NOT_ENDED_STATES, type MailOutBook } from "@sluse/core";
import { contentDigest } from "@sluse/core/house";

import { pageOf } from "../internal/mail-out-page.ts";
import { readMailOut } from "../internal/read-record.ts";
import { contactedMailOut } from "../internal/unknown-record.ts";
import { findMailOut } from "./held-mail-outs.ts";
import { mailOutNumber, projectNumber } from "./numbers.ts";
import { findNumbers, saveOrderers } from "./orderers.ts";
import type { Session } from "./session.ts";

export const mailOuts = (session: Session): MailOutBook => ({
  async loadMailOut(id) {
    const held = await findMailOut(session, id);
    return held && readMailOut(held.record);
  },

  async saveMailOut(mailOut) {
    const project = await projectNumber(session, mailOut.project);
    const record = JSON.stringify(mailOut);
    const values = [
      mailOut.id,
      mailOut.state,
      record,
      mailOut.submittedAt,
      mailOut.manifest.reference,
      contentDigest(mailOut.manifest),
    ];
    const held = session.mailOuts.get(mailOut.id);
    if (held) session.mailOuts.set(mailOut.id, { number: held.number, record, facts: undefined });
    const updated = await session.write(
      "update mail_out set state = $2, record = $3, submitted_at = $4, reference = $5, content = $6 where id = $1",
      ...values,
    );
    if (updated === 0)
      await session.write(
        "insert into mail_out (id, state, record, submitted_at, reference, content, project) values ($1, $2, $3, $4, $5, $6, $7)",
        ...values,
        project,
      );
    saveOrderers(session, mailOut, project);
  },

  async listMailOuts({ project, states, unbegun }) {
    // Says only what it asks for: so that an index finds it, however many there ever were.
    const [clauses, values]: [string[], (string | readonly string[])[]] = [[], []];
    if (project !== undefined)
      clauses.push(`project = (select number from project where id = $${values.push(project)})`);
    if (states !== undefined) clauses.push(`state = any ($${values.push(states)})`);
    if (unbegun === true) clauses.push("unbegun > 0");
    const where = clauses.length === 0 ? "" : `where ${clauses.join(" and ")} `;
    const rows = await session.read(`select record from mail_out ${where}order by number`, ...values);
    return rows.map((row) => readMailOut(row["record"]));
  },

  async pageMailOuts(asked) {
    return pageOf(asked, {
      find: (source, state, limit) => findNumbers(session, asked, { source, state, limit }),
      async load(numbers) {
        const rows = await session.read(
          "select number, record from mail_out where number = any ($1::integer[])",
          numbers,
        );
        return rows.map((row) => ({ number: Number(row["number"]), mailOut: readMailOut(row["record"]) }));
      },
    });
  },

  async listBeside({ project, since, reference, content }) {
    // Each part by an index of its own: a project may have had thousands.
    const rows = await session.read(
      `select record from mail_out where number in (
         select number from mail_out where project = $1 and state = any ($2)
         union select number from mail_out where project = $1 and submitted_at >= $3
         union select number from mail_out where project = $1 and reference = $4
         union select number from mail_out where content = $5 and submitted_at >= $3
       ) order by number`,
      await projectNumber(session, project),
      NOT_ENDED_STATES,
      since,
      reference,
      content,
    );
    return rows.map((row) => readMailOut(row["record"]));
  },

  async deleteMailOut(id) {
    session.mustBeAlone();
    const number = await mailOutNumber(session, id);
    const contacted = await session.readOne(
      `select where (select claimed from mail_out where number = $1) > 0
         or exists (select from contact where corrects = $1)`,
      number,
    );
    if (contacted) throw contactedMailOut(id);
    for (const table of ["audience", "approval", "wave", "waiting", "orderer", "kept_answer"])
      await session.write(`delete from ${table} where mail_out = $1`, number);
    await session.write("delete from mail_out where number = $1", number);
    session.known.delete(`mail-out ${id}`);
    session.mailOuts.delete(id);
  },

  async saveContent(digest, bytes) {
    await session.write(
      "insert into content (digest, bytes) values ($1, $2) on conflict do nothing",
      digest,
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    );
  },

  async loadContent(digest) {
    const row = await session.readOne("select bytes from content where digest = $1", digest);
    return row?.["bytes"] as Uint8Array | undefined;
  },
});
