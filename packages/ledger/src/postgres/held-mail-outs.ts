import type { Approval, MailOutId, OutcomeTally, ProjectId } from "@sluse/core";

import { unknownRecord } from "../internal/unknown-record.ts";
import type { HeldMailOut, MailOutFacts, Session } from "./session.ts";

/**
 * Holds mail-outs until the transaction ends; those that are not there are left out. Held in one order, so that two who
 * want the same ones wait for one another and never in a ring. What is held already is not asked for again.
 */
export async function holdMailOuts(session: Session, ids: readonly MailOutId[]): Promise<void> {
  const missing = ids.filter((id) => !session.mailOuts.has(id)).toSorted();
  await Promise.all(missing.map((id) => hold(session, id)));
}

async function hold(session: Session, id: MailOutId): Promise<void> {
  const row = await session.readOne("select number, record from mail_out where id = $1 for update", id);
  if (!row) return;
  const number = Number(row["number"]);
  session.mailOuts.set(id, { number, record: String(row["record"]), facts: undefined });
  session.known.set(`mail-out ${id}`, number);
}

/** Holds one mail-out with its facts, which are sent for at once: they begin to be read when it is held. */
export async function findMailOut(session: Session, id: MailOutId): Promise<HeldMailOut | undefined> {
  if (!session.mailOuts.has(id)) {
    const [, facts] = await Promise.all([holdMailOuts(session, [id]), readFacts(session, id)]);
    const found = session.mailOuts.get(id);
    if (found) found.facts = facts;
  }
  return session.mailOuts.get(id);
}

/** @throws SluseError `SLUSE_LEDGER_UNKNOWN` */
export async function holdMailOut(session: Session, id: MailOutId): Promise<HeldMailOut> {
  const held = await findMailOut(session, id);
  if (!held) throw unknownRecord("mail-out", id);
  return held;
}

/**
 * The facts of a mail-out, held.
 * @throws SluseError `SLUSE_LEDGER_UNKNOWN`
 */
export async function factsOf(session: Session, id: MailOutId): Promise<MailOutFacts> {
  const held = await holdMailOut(session, id);
  const facts = held.facts ?? (await readFacts(session, id));
  if (!facts) throw unknownRecord("mail-out", id);
  held.facts = facts;
  return facts;
}

async function readFacts(session: Session, id: MailOutId): Promise<MailOutFacts | undefined> {
  const row = await session.readOne(
    `select p.number as project_number, p.id as project_id, p.record as project,
       m.delivered, m.unreachable, m.failed, m.unknown, m.answered, m.unsettled, m.unbegun,
       array (select a.record from approval a where a.mail_out = m.number order by a.approved_by) as approvals,
       (select max(w.number) from wave w where w.mail_out = m.number) as latest_wave
     from mail_out m join project p on p.number = m.project where m.id = $1`,
    id,
  );
  if (!row) return undefined;
  const { delivered, unreachable, failed, unknown, answered, unsettled } = row as Record<
    keyof OutcomeTally,
    number
  >;
  const project = row["project_id"] as ProjectId;
  session.known.set(`project ${project}`, Number(row["project_number"]));
  return {
    project: { id: project, record: String(row["project"]) },
    approvals: (row["approvals"] as string[]).map((record) => JSON.parse(record) as Approval),
    outcomes: { delivered, unreachable, failed, unknown, answered, unsettled },
    unbegun: Number(row["unbegun"]),
    latestWave: Number(row["latest_wave"] ?? 0),
  };
}
