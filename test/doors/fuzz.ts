import { isSluseError } from "@sluse/core";
import { fc } from "@fast-check/vitest";

import type { Door } from "./door.ts";
import { CALLED_OFF, CallersOwn, change, changed, type Change } from "./hostile.ts";

/** Calls at one opening of a door. */
const TOGETHER = 50;
/** Rows read of an answer that streams. */
const ROWS_READ = 20;

/** Everything an answer gives, a stream included. */
async function readAnswer(answer: unknown): Promise<void> {
  const settled: unknown = await answer;
  if (typeof settled !== "object" || settled === null || !(Symbol.asyncIterator in settled)) return;
  let read = 0;
  for await (const _ of settled as AsyncIterable<unknown>) {
    read += 1;
    if (read === ROWS_READ) break;
  }
}

/** What one call threw that is no `SluseError`; undefined when it answered or refused as it should. */
async function thrownBy(call: () => unknown): Promise<{ readonly error: unknown } | undefined> {
  try {
    await readAnswer(call());
    return undefined;
  } catch (error) {
    return isSluseError(error) || isOwnAbort(error) ? undefined : { error };
  }
}

const isOwnAbort = (error: unknown): boolean =>
  error === CALLED_OFF || (error instanceof CallersOwn && error.message === CALLED_OFF);

const said = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? String(error)).split("\n").slice(0, 5).join("\n")
    : `thrown: ${typeof error === "string" ? error : typeof error}`;

/** Calls a door with drawn arguments; answers what it threw that a caller cannot branch on, each once. */
export async function fuzzDoor(door: Door, calls: number, seed: number): Promise<readonly string[]> {
  const thrown = new Map<string, string>();
  const drawn = fc.sample(fc.array(change, { minLength: 4, maxLength: 4 }), { numRuns: calls, seed });
  let opened = await door.open();
  for (const [index, changes] of drawn.entries()) {
    if (index > 0 && index % TOGETHER === 0) opened = await door.open();
    const { valid, call } = opened;
    const fault = await thrownBy(() => call(argumentsOf(valid, changes)));
    if (fault) thrown.set(said(fault.error).split("\n").slice(0, 2).join("\n"), said(fault.error));
  }
  return [...thrown.values()];
}

const argumentsOf = (valid: readonly unknown[], changes: readonly Change[]): unknown[] =>
  changed(valid, changes);
