import { DatabaseSync } from "node:sqlite";

import { SluseError, type ChannelMandate, type ClearanceId, type Outcome } from "@sluse/core";
import type { MessageIndex, ToldChannel } from "@sluse/eprom";

/**
 * Which clearance each of ePROM's ids belongs to, in a database, so that callbacks are understood after a restart and
 * by every process of the system. A callback may come before the order's own answer: then it waits here for it.
 */
export function openMessageIndex(file: string): MessageIndex & Disposable {
  const database = new DatabaseSync(file);
  database.exec(`pragma journal_mode = wal;
    create table if not exists message (
      kind text not null, id text not null, clearance text, mandate text, outcome text,
      channel text, at integer,
      primary key (kind, id)
    ) strict, without rowid`);
  const record = database.prepare(`insert into message (kind, id, clearance, mandate) values (?, ?, ?, ?)
    on conflict do update set clearance = excluded.clearance, mandate = excluded.mandate
    where message.clearance is null or message.clearance = excluded.clearance
    returning outcome, channel`);
  // Nobody's from then on: what is told of it could be of either.
  const share = database.prepare("update message set mandate = null where kind = ? and id = ?");
  const tell = database.prepare(`insert into message (kind, id, outcome, channel, at) values (?, ?, ?, ?, ?)
    on conflict do update set outcome = excluded.outcome, channel = excluded.channel, at = coalesce(excluded.at, at)
    where message.at is null or excluded.at is null or excluded.at >= message.at
    returning clearance, mandate`);
  return {
    async record({ kind, id, clearance, mandate }) {
      const row = record.get(kind, id.toLowerCase(), clearance, JSON.stringify(mandate));
      if (row === undefined) {
        share.run(kind, id.toLowerCase());
        throw new SluseError("SLUSE_EPROM_ID_TWICE", "ePROM answered two orders with the same id");
      }
      if (row["outcome"] === null) return undefined;
      return { outcome: row["outcome"] as Outcome, channel: row["channel"] as ToldChannel };
    },
    async tell({ kind, id, outcome, channel, at }) {
      const row = tell.get(kind, id.toLowerCase(), outcome, channel, at ?? null);
      if (row === undefined) return { kind: "older" };
      if (row["clearance"] === null || row["mandate"] === null) return { kind: "unknown" };
      return {
        kind: "known",
        clearance: row["clearance"] as ClearanceId,
        mandate: JSON.parse(String(row["mandate"])) as ChannelMandate,
      };
    },
    [Symbol.dispose]: () => database.close(),
  };
}
