import { stat } from "node:fs/promises";
import { basename } from "node:path";

import {
  MINUTE,
  OPT_OUT_KINDS,
  later,
  type Clock,
  type Moment,
  type NationalIdMode,
  type OptOutKind,
  type Register,
} from "@sluse/core";
import { momentInput, parseInput, pathInput, registerInput } from "@sluse/core/house";
import { z } from "zod";

import { nobodyKnown, statusesOf } from "../internal/answers.ts";
import { clockInput } from "../internal/option-inputs.ts";
import { SnapshotCache } from "../internal/snapshot-cache.ts";
import { unreadable } from "../internal/table/byte-source.ts";
import type { TableFormat } from "../internal/table/open-table.ts";
import { Trouble, troubleOf } from "../internal/trouble.ts";
import type { ListCompleteness } from "./completeness.ts";
import { readList, type ListSnapshot } from "./read-list.ts";

/** Which file has who opted out, and how it says that it is whole. */
export interface ListFileOptions {
  /** The register's id in policy and findings. */
  readonly id: string;
  readonly kind: OptOutKind;
  /**
   * A CSV file or Excel workbook: heading `ID`, then one national id a row. Of other columns it is only asked that none holds
   * eleven digits, and in CSV that no cell runs over several lines.
   */
  readonly file: string | URL;
  /** Default: by the file's ending. */
  readonly format?: TableFormat;
  /** How a list cut short is found out. */
  readonly completeness: ListCompleteness;
  /** Which national ids the list may hold; the same as the policy's `people`. */
  readonly mode: NationalIdMode;
  /** When the facts were true. Default: when the file was last written. */
  readonly asOf?: Moment;
  /** Somebody has confirmed that this list may hold nobody. Default: an empty list is a list that failed. */
  readonly mayBeEmpty?: boolean;
  /** How long the list is held in memory between two readings. Default 15; a changed file is always read anew. */
  readonly keepMinutes?: number;
  readonly clock?: Clock;
}

const optionsInput = z.strictObject({
  id: registerInput,
  kind: z.enum(OPT_OUT_KINDS),
  file: pathInput,
  format: z.enum(["csv", "xlsx"]).optional(),
  completeness: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("end-row") }),
    z.strictObject({ kind: z.literal("rows"), expected: z.number().int().min(0) }),
    z.strictObject({ kind: z.literal("digest-file") }),
    z.strictObject({ kind: z.literal("workbook") }),
  ]),
  mode: z.enum(["production", "test"]),
  asOf: momentInput.optional(),
  mayBeEmpty: z.boolean().default(false),
  keepMinutes: z.number().positive().default(15),
  clock: clockInput,
} satisfies Readonly<Record<keyof ListFileOptions, unknown>>);

const CLOCKS_APART: number = 5 * MINUTE;

/**
 * A register that is a file: the project's own refusals, an extract from another register. Everyone on it is opted
 * out, everyone else is clear, and everyone is unknown when the list cannot be read to its end. National ids are
 * held as keyed hashes, and forgotten after `keepMinutes`.
 *
 * @throws SluseError `SLUSE_ID_INVALID` for the id, `SLUSE_REGISTER_OPTION` for an option that makes no sense
 */
export function createListFileRegister(options: ListFileOptions): Register {
  const read = parseInput(optionsInput, options, {
    what: "the options of a register from a list",
    code: "SLUSE_REGISTER_OPTION",
  });
  const { id, kind, mode, file: path, completeness, asOf, clock, keepMinutes, mayBeEmpty } = read;
  const cache = new SnapshotCache<ListSnapshot>(keepMinutes * MINUTE, clock);
  const readOptions = {
    path,
    mode,
    completeness,
    mayBeEmpty,
    ...(read.format === undefined ? {} : { format: read.format }),
  };

  return {
    id,
    kind,
    async lookup(people, { signal } = {}) {
      try {
        const version = await versionOf(path);
        const list = await cache.get(version, (loading) => readList(readOptions, loading), signal);
        const now = clock.now();
        const trueAt = asOf ?? list.modified;
        if (trueAt > later(now, CLOCKS_APART)) {
          throw new Trouble(`the list \`${basename(path)}\` is dated in the future`);
        }
        return {
          asOf: trueAt < now ? trueAt : now,
          statuses: statusesOf(people, (person) => (list.people.has(person) ? "optedOut" : "clear")),
          version: list.version,
        };
      } catch (error) {
        signal?.throwIfAborted();
        return nobodyKnown(people, clock.now(), troubleOf(error));
      }
    },
  };
}

/** A file that was written to or replaced is another version. */
async function versionOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeMs } = await stat(path);
    return `${ino} ${size} ${mtimeMs}`;
  } catch (error) {
    throw unreadable(error, basename(path));
  }
}
