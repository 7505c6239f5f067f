import assert from "node:assert/strict";

import type { GateUnderTest, HandedOver, Ordered } from "./gate-under-test.ts";

/** What people got, as only they know. */
export class Letters {
  readonly #counts = new Map<string, number>();

  add(person: string): void {
    this.#counts.set(person, this.of(person) + 1);
  }

  of(person: string): number {
    return this.#counts.get(person) ?? 0;
  }

  get sum(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  assertOnceEach(people: readonly string[]): void {
    for (const person of people) assert.equal(this.of(person), 1, "somebody did not get exactly one letter");
  }

  assertNobodyTwice(): void {
    for (const count of this.#counts.values()) assert.equal(count, 1, "somebody got a letter twice");
  }
}

/**
 * Orders and approves.
 * @throws AssertionError when the order or the approval is refused
 */
export async function approved(gate: GateUnderTest, people: readonly string[]): Promise<Ordered> {
  const ordered = await gate.order(people);
  assert.notEqual(ordered.decision, "refuse", "an order without a fault was refused");
  const { mailOut, digest } = ordered;
  assert.ok(await gate.approve(mailOut, { as: "superuser", digest }), "an approval was not let");
  await gate.surroundings.advance(HOUR);
  return ordered;
}

const HOUR = 3_600_000;
const MOST_RELEASES = 8;

/** Sends until the mail-out is done or nothing goes any more; what a superuser may let go on is let. Answers how it ended. */
export async function sendAll(
  gate: GateUnderTest,
  mailOut: string,
  people: readonly string[],
  letters: Letters,
): Promise<string | undefined> {
  let end: string | undefined;
  for (let turn = 0; turn < MOST_RELEASES; turn += 1) {
    const before = letters.sum;
    const release = gate.release(mailOut, people);
    for await (const wave of release) await sendWave(wave, letters);
    ({ end } = release);
    if (end !== "held") return end;
    if (!(await gate.goOn(mailOut)) && letters.sum === before) return end;
  }
  return end;
}

const sendWave = (wave: HandedOver, letters: Letters): Promise<void> =>
  sendSome(wave, letters, wave.people.length);

/** Begins all of a wave, sends the first so many, and tells of those. */
export async function sendSome(wave: HandedOver, letters: Letters, many: number): Promise<void> {
  const begun = new Set(await wave.begin(wave.people.map(({ clearance }) => clearance)));
  const sent = wave.people.filter(({ clearance }) => begun.has(clearance)).slice(0, many);
  for (const { nationalId } of sent) letters.add(nationalId);
  await wave.deliver(sent.map(({ clearance }) => clearance));
}
