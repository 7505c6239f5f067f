import { digestOf, inEveryState, isSluseError, type Ledger, type LedgerTransaction } from "@sluse/core";

import { withMailOuts, withOtherProject } from "../internal/with-mail-outs.ts";
import { sampleKey, sampleMailOut } from "../sample-records.ts";
import { readWorld } from "./read-world.ts";
import { HUNT, MAIL_OUTS, NEW_KEY, OLD_KEY, PEOPLE, TROMSØ, personOf } from "./world.ts";

/** One question or order to a transaction, as data: the method and its values. */
export type LedgerCall = {
  [Method in keyof LedgerTransaction]: readonly [Method, ...Parameters<LedgerTransaction[Method]>];
}[keyof LedgerTransaction];

/** One transaction. When it `fails`, its work throws at its end, and nothing of it may be kept. */
export interface HistoryStep {
  readonly calls: readonly LedgerCall[];
  readonly fails: boolean;
}

class BrokenOff extends Error {}

/**
 * Lives a history through on an empty ledger. Answers everything the ledger answered on the way, and what it holds in
 * the end: two ledgers that keep the same promises answer the same.
 */
export async function liveThrough(ledger: Ledger, history: readonly HistoryStep[]): Promise<unknown[]> {
  await makeWorld(ledger);
  const answers: unknown[] = [];
  for (const step of history) answers.push(await liveStep(ledger, step));
  answers.push(await ledger.transact(readWorld));
  return answers;
}

async function makeWorld(ledger: Ledger): Promise<void> {
  const members = PEOPLE.map((number) => personOf(number, "old"));
  const [first, second, third, fourth] = MAIL_OUTS;
  await withMailOuts(ledger, { [first]: members, [second]: members.slice(2), [third]: [] });
  await withOtherProject(ledger, TROMSØ, fourth, members);
  await ledger.transact(async (tx) => {
    await tx.saveKey(sampleKey(OLD_KEY, "retired"));
    await tx.saveKey(sampleKey(NEW_KEY));
    await tx.saveMailOut({
      ...inEveryState(sampleMailOut(third, { project: HUNT })),
      state: "awaiting-approval",
      digest: digestOf(third),
    });
  });
}

async function liveStep(ledger: Ledger, { calls, fails }: HistoryStep): Promise<unknown> {
  const answers: unknown[] = [];
  try {
    await ledger.transact(async (tx) => {
      answers.length = 0;
      for (const call of calls) answers.push(await make(tx, call));
      if (fails) throw new BrokenOff();
    });
    return answers;
  } catch (error) {
    if (error instanceof BrokenOff) return [...answers, "broken off"];
    if (isSluseError(error)) return [...answers, error.code];
    throw error;
  }
}

function make(tx: LedgerTransaction, [method, ...values]: LedgerCall): Promise<unknown> {
  const call = tx[method] as (...values: readonly unknown[]) => Promise<unknown>;
  return call(...values);
}
