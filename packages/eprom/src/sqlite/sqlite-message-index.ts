import { closeSync, openSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";

import { SluseError, type ClearanceId, type ChannelMandate, type Outcome } from "@sluse/core";
import { assertNode, pathInput, readArgument } from "@sluse/core/house";

import type { ToldChannel } from "../channels.ts";
import type { MessageIndex } from "../message-index/message-index.ts";

const OWNER_ONLY = 0o600;
/** How long one process waits for another that is writing, in milliseconds. */
const LONGEST_WAIT = 5000;

/** A message index in a file, until it is closed. */
export interface SqliteMessageIndex extends MessageIndex, Disposable {
  /** Closes the file. */
  close(): void;
}

/**
 * A message index in a SQLite file: callbacks are understood after a restart too, and by every process on this machine that
 * opens the file. What a callback tells before its order is recorded waits in the file for it.
 * @param file made, for its owner alone, where there is none
 * @throws SluseError `SLUSE_EPROM_INDEX_UNREADABLE`, as both of its functions throw it; `SLUSE_ARGUMENT_INVALID`; `SLUSE_NODE_TOO_OLD`
 */
export function openSqliteMessageIndex(file: string | URL): SqliteMessageIndex {
  const path = readArgument(pathInput, file, "the path of the message index");
  assertNode();
  const guard = <T>(work: () => T): T => {
    try {
      return work();
    } catch (cause) {
      throw unreadable(path, cause);
    }
  };
  const database = guard(() => open(path));
  const { record, share, tell } = guard(() => prepare(database));
  return {
    async record({ kind, id, clearance, mandate }) {
      const key = id.toLowerCase();
      const row = guard(() => record.get(kind, key, clearance, JSON.stringify(mandate)));
      if (row === undefined) {
        guard(() => share.run(kind, key));
        throw new SluseError("SLUSE_EPROM_ID_TWICE", "ePROM answered two orders with the same id");
      }
      if (row["outcome"] === null) return undefined;
      return { outcome: row["outcome"] as Outcome, channel: row["channel"] as ToldChannel };
    },
    async tell({ kind, id, outcome, channel, at }) {
      const row = guard(() => tell.get(kind, id.toLowerCase(), outcome, channel, at ?? null));
      if (row === undefined) return { kind: "older" };
      if (row["clearance"] === null || row["mandate"] === null) return { kind: "unknown" };
      return {
        kind: "known",
        clearance: row["clearance"] as ClearanceId,
        mandate: JSON.parse(String(row["mandate"])) as ChannelMandate,
      };
    },
    close: () => database.close(),
    [Symbol.dispose]: () => database.close(),
  };
}

function open(path: string): DatabaseSync {
  closeSync(openSync(path, "a", OWNER_ONLY));
  // Not imported: an older Node knows no such module, and would end before it could be told so.
  const { DatabaseSync: Connection } = process.getBuiltinModule("node:sqlite");
  const database = new Connection(path, { timeout: LONGEST_WAIT });
  try {
    database.exec(`pragma journal_mode = wal;
      create table if not exists message (
        kind text not null, id text not null, clearance text, mandate text, outcome text,
        channel text, at integer,
        primary key (kind, id)
      ) strict, without rowid`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const prepare = (database: DatabaseSync) => ({
  record: database.prepare(`insert into message (kind, id, clearance, mandate) values (?, ?, ?, ?)
    on conflict do update set clearance = excluded.clearance, mandate = excluded.mandate
    where message.clearance is null or (message.clearance = excluded.clearance and message.mandate is not null)
    returning outcome, channel`),
  /** Nobody's from then on: what is told of it could be of either. */
  share: database.prepare("update message set mandate = null where kind = ? and id = ?"),
  tell: database.prepare(`insert into message (kind, id, outcome, channel, at) values (?, ?, ?, ?, ?)
    on conflict do update set outcome = excluded.outcome, channel = excluded.channel, at = coalesce(excluded.at, at)
    where message.at is null or excluded.at is null or excluded.at >= message.at
    returning clearance, mandate`),
});

const unreadable = (file: string, cause: unknown): SluseError =>
  new SluseError("SLUSE_EPROM_INDEX_UNREADABLE", `the message index \`${file}\` cannot be read or written`, {
    cause,
    nb: `registeret over meldinger, \`${file}\`, kan ikke leses eller skrives`,
    place: { file },
  });
