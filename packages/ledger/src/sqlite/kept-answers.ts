import type { Digest, Instant, KeptAnswer, AnswerBook, MailOutId } from "@sluse/core";

import type { Database } from "./database.ts";

export const keptAnswers = (database: Database): AnswerBook => ({
  async addAnswer(answer, abandonedBefore) {
    const { key, request, at, mailOut } = answer;
    const added = database.run(
      `insert into kept_answer (key, request, at, mail_out, answer)
       values (?, ?, ?, (select number from mail_out where id = ?), ?)
       on conflict (key) do update
         set request = excluded.request, at = excluded.at, mail_out = excluded.mail_out, answer = excluded.answer
         where answer is null and at < ?`,
      key,
      request,
      at,
      mailOut,
      answer.answer,
      abandonedBefore,
    );
    if (added > 0) return undefined;
    const row = database.get(
      `select a.*, m.id as mail_out_id from kept_answer a left join mail_out m on m.number = a.mail_out
       where a.key = ?`,
      key,
    );
    return row && readAnswer(key, row);
  },

  async saveAnswer({ key, request, at, mailOut, answer }) {
    database.run(
      `insert or replace into kept_answer (key, request, at, mail_out, answer)
       values (?, ?, ?, (select number from mail_out where id = ?), ?)`,
      key,
      request,
      at,
      mailOut,
      answer,
    );
  },

  async deleteAnswer(key) {
    database.run("delete from kept_answer where key = ?", key);
  },

  async deleteAnswers(before) {
    return database.run("delete from kept_answer where mail_out is null and at < ?", before);
  },
});

const readAnswer = (key: Digest, row: Readonly<Record<string, unknown>>): KeptAnswer => ({
  key,
  request: String(row["request"]) as Digest,
  at: Number(row["at"]) as Instant,
  mailOut: row["mail_out_id"] as MailOutId | null,
  answer: row["answer"] as string | null,
});
