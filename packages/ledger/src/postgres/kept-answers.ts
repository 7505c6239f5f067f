import type { Digest, Instant, KeptAnswer, AnswerBook, MailOutId } from "@sluse/core";

import type { Row, Session } from "./session.ts";

export const keptAnswers = (session: Session): AnswerBook => ({
  async addAnswer(answer, abandonedBefore) {
    const { key, request, at, mailOut } = answer;
    // Waits for another transaction that adds the same key; the statement after it sees what that one wrote.
    const added = await session.write(
      `insert into kept_answer as a (key, request, at, mail_out, answer)
       values ($1, $2, $3, (select number from mail_out where id = $4), $5)
       on conflict (key) do update
         set request = excluded.request, at = excluded.at, mail_out = excluded.mail_out, answer = excluded.answer
         where a.answer is null and a.at < $6`,
      key,
      request,
      at,
      mailOut,
      answer.answer,
      abandonedBefore,
    );
    if (added > 0) return undefined;
    const row = await session.readOne(
      `select a.*, m.id as mail_out_id from kept_answer a left join mail_out m on m.number = a.mail_out
       where a.key = $1`,
      key,
    );
    return row && readAnswer(key, row);
  },

  async saveAnswer({ key, request, at, mailOut, answer }) {
    await session.write(
      `insert into kept_answer (key, request, at, mail_out, answer)
       values ($1, $2, $3, (select number from mail_out where id = $4), $5)
       on conflict (key) do update
         set request = excluded.request, at = excluded.at, mail_out = excluded.mail_out, answer = excluded.answer`,
      key,
      request,
      at,
      mailOut,
      answer,
    );
  },

  async deleteAnswer(key) {
    await session.write("delete from kept_answer where key = $1", key);
  },

  async deleteAnswers(before) {
    return session.write("delete from kept_answer where mail_out is null and at < $1", before);
  },
});

const readAnswer = (key: Digest, row: Row): KeptAnswer => ({
  key,
  request: String(row["request"]) as Digest,
  at: Number(row["at"]) as Instant,
  mailOut: row["mail_out_id"] as MailOutId | null,
  answer: row["answer"] as string | null,
});
