import { SluseError, type Instant } from "@sluse/core";
import { countInput, parseInput } from "@sluse/core/house";
import { z } from "zod";

import type { MessageIndex, MessageNews, SentMessage } from "./message-index.ts";

/** How many messages are remembered. */
export interface MemoryMessageIndexOptions {
  /** News of ids that are not known, kept until their order is recorded; the oldest go first. Default 10 000. */
  readonly mostEarly?: number;
}

interface Entry {
  readonly message: SentMessage;
  latest: Instant | undefined;
  /** Another order has the same id. */
  isShared: boolean;
}

const optionsInput = z.strictObject({
  mostEarly: countInput(0).optional(),
} satisfies Readonly<Record<keyof MemoryMessageIndexOptions, unknown>>);

/**
 * A message index for one process that does not outlive it: for trials, tests and small sites.
 * @throws SluseError `SLUSE_EPROM_OPTION`
 */
export function createMemoryMessageIndex(options: MemoryMessageIndexOptions = {}): MessageIndex {
  const { mostEarly = 10_000 } = parseInput(optionsInput, options, {
    what: "the options of an index in memory",
    code: "SLUSE_EPROM_OPTION",
  });
  const known = new Map<string, Entry>();
  const early = new Map<string, MessageNews>();
  return {
    async record(message) {
      const key = keyOf(message);
      const other = known.get(key);
      if (other !== undefined && (other.isShared || other.message.clearance !== message.clearance)) {
        other.isShared = true;
        throw new SluseError("SLUSE_EPROM_ID_TWICE", "ePROM answered two orders with the same id");
      }
      const news = early.get(key);
      early.delete(key);
      known.set(key, { message, latest: news?.at, isShared: false });
      return news;
    },
    async tell(news) {
      const key = keyOf(news);
      const entry = known.get(key);
      if (entry === undefined) {
        const before = early.get(key);
        if (before === undefined || !isOlder(news.at, before.at)) early.set(key, news);
        if (early.size > mostEarly) early.delete(early.keys().next().value ?? key);
        return { kind: "unknown" };
      }
      if (entry.isShared) return { kind: "unknown" };
      if (isOlder(news.at, entry.latest)) return { kind: "older" };
      entry.latest = news.at ?? entry.latest;
      const { clearance, mandate } = entry.message;
      return { kind: "known", clearance, mandate };
    },
  };
}

const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string =>
  `${kind} ${id.toLowerCase()}`;

const isOlder = (at: Instant | undefined, than: Instant | undefined): boolean =>
  at !== undefined && than !== undefined && at < than;
