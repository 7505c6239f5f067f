import { appendFile, readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";

import { readClearanceId, type Settlement } from "@sluse/core";

import { readOutcomes } from "./read-outcomes.ts";
import { readClearanceList } from "./clearance-list.ts";
import { OUTCOMES, begunIn, wavesIn } from "./places.ts";

/** Of what was begun in this folder, the outcomes that are in the ledger. */
const SETTLED = "settled.csv";
const OWNER_ONLY = 0o600;

/** Outcomes that a sender has put beside what it sent, and where they lie. */
export interface FoundOutcomes {
  readonly outcomes: readonly Settlement[];
  readonly files: readonly string[];
}

/** All that lies in a mail-out's folders and is not in the ledger yet. */
export async function findOutcomes(outbox: string, mailOut: string): Promise<FoundOutcomes> {
  const outcomes: Settlement[] = [];
  const files: string[] = [];
  for (const { folder } of await wavesIn(outbox, mailOut)) {
    for (const each of [folder, ...(await begunIn(folder))]) {
      const file = join(each, OUTCOMES);
      if (!(await isThere(file))) continue;
      outcomes.push(...(await readOutcomes(file)));
      files.push(file);
    }
  }
  return { outcomes, files };
}

/** Marks files of outcomes as read, once they are in the ledger. */
export async function markRead(files: readonly string[]): Promise<void> {
  for (const file of files) {
    if (file.endsWith(`/${OUTCOMES}`) && (await isThere(file)))
      await rename(file, file.replace(/\.csv$/u, "-read.csv"));
  }
}

/** Notes beside what was begun which outcomes are in the ledger: `tidy` removes what is settled. */
export async function noteSettled(outbox: string, outcomes: readonly Settlement[]): Promise<void> {
  const byMailOut = Map.groupBy(outcomes, ({ clearance }) => readClearanceId(clearance)?.mailOut ?? "");
  for (const [mailOut, told] of byMailOut) {
    if (mailOut === "") continue;
    const outcomeOf = new Map(told.map(({ clearance, outcome }) => [clearance, outcome]));
    for (const { folder } of await wavesIn(outbox, mailOut)) {
      for (const begun of await begunIn(folder)) {
        const lines = (await readClearanceList(begun)).flatMap(({ clearance }) => {
          const outcome = outcomeOf.get(clearance);
          return outcome === undefined ? [] : [`${clearance};${outcome}\n`];
        });
        if (lines.length > 0) await appendFile(join(begun, SETTLED), lines.join(""), { mode: OWNER_ONLY });
      }
    }
  }
}

/** How many of what was begun in a folder have no outcome in the ledger. */
export async function countOpen(begun: string): Promise<number> {
  const settled = await readFile(join(begun, SETTLED), "utf8").catch(() => "");
  const told = new Set(settled.split("\n").map((line) => line.split(";")[0]));
  return (await readClearanceList(begun)).filter(({ clearance }) => !told.has(clearance)).length;
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );
