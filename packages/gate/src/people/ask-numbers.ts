import { isFresh, parseNationalId, type IdentitiesAnswer, type Instant, type NationalId } from "@sluse/core";

import type { Context } from "../internal/context.ts";
import { withinDeadline } from "../internal/deadline.ts";

/** Every number of a person, the present one first; or that nobody could tell. */
export type Numbers =
  | { readonly kind: "told"; readonly all: readonly NationalId[] }
  | { readonly kind: "unknown" };

/** The numbers of the people of a batch. */
export interface KnownNumbers {
  readonly of: (id: NationalId) => Numbers;
  /** What the source said; undefined where there is none. */
  readonly answer: AskedNumbers | undefined;
  /** How many it had no word of use on. */
  readonly unknown: number;
  /** When the answer was true; undefined where there is no source to ask. */
  readonly asOf: Instant | undefined;
}

/** What the source of people's numbers said, or that it said nothing. */
export type AskedNumbers = IdentitiesAnswer | "silent";

/**
 * Asks under which other numbers people are known. Without a source each number is a person. With one, whoever it has no
 * fresh and whole word on may be anybody, and is unknown.
 */
export async function askNumbers(
  context: Pick<Context, "identities" | "logger" | "clock">,
  ids: readonly NationalId[],
  { maxAgeMinutes, signal }: { readonly maxAgeMinutes: number; readonly signal: AbortSignal | undefined },
): Promise<KnownNumbers> {
  const { identities } = context;
  if (identities === undefined || ids.length === 0)
    return { of: (id) => ({ kind: "told", all: [id] }), answer: undefined, unknown: 0, asOf: undefined };
  const answer = await ask(context, ids, signal);
  const now = context.clock.now();
  const isOfUse = answer !== "silent" && isFresh(answer, maxAgeMinutes, now);
  const told = isOfUse ? readTogether(ids, answer) : new Map<NationalId, Numbers>();
  const of = (id: NationalId): Numbers => told.get(id) ?? UNKNOWN;
  return {
    of,
    answer,
    unknown: ids.filter((id) => of(id).kind === "unknown").length,
    asOf: isOfUse ? answer.asOf : undefined,
  };
}

async function ask(
  { identities, logger }: Pick<Context, "identities" | "logger">,
  ids: readonly NationalId[],
  signal: AbortSignal | undefined,
): Promise<AskedNumbers> {
  if (identities === undefined) return "silent";
  try {
    // A copy: one that takes from its list as it goes would leave the others unasked.
    const asked = [...new Set(ids)];
    const answer = await withinDeadline((within) => identities.aliases(asked, { signal: within }), signal);
    return Number.isSafeInteger(answer.asOf) && answer.numbers instanceof Map ? answer : "silent";
  } catch (error) {
    // The cause may quote what it was asked: only its kind goes to the log.
    logger.warn(
      { register: identities.id, cause: error instanceof Error ? error.name : typeof error },
      "register silent",
    );
    return "silent";
  }
}

const UNKNOWN: Numbers = { kind: "unknown" };

/** One person as several words tell of them. */
interface ToldTogether {
  readonly present: Set<NationalId>;
  readonly all: Set<NationalId>;
  /** Their numbers, as each word has them. */
  readonly words: Set<string>;
}

/**
 * What was told of each, held against what was told of the others: those who share a number are one person, by every number that
 * any of them was told to have. Where they are told to have other numbers, and another present one, somebody is taken for
 * another, and of none of them is anything known.
 */
function readTogether(
  ids: readonly NationalId[],
  { numbers }: IdentitiesAnswer,
): ReadonlyMap<NationalId, Numbers> {
  const read = new Map(ids.map((id) => [id, readNumbers(id, numbers.get(id))]));
  const persons = new Map<NationalId, ToldTogether>();
  for (const each of read.values()) if (each.kind === "told") bringIn(persons, each.all);
  for (const [id, each] of read) {
    const person = persons.get(id);
    if (each.kind === "unknown" || person === undefined || person.words.size === 1) continue;
    const all = new Set([...person.present, ...person.all]);
    read.set(id, person.present.size === 1 ? { kind: "told", all: [...all] } : UNKNOWN);
  }
  return read;
}

function bringIn(persons: Map<NationalId, ToldTogether>, told: readonly NationalId[]): void {
  const person = {
    present: new Set(told.slice(0, 1)),
    all: new Set(told),
    words: new Set([told.toSorted().join(" ")]),
  };
  for (const shared of new Set(told.flatMap((number) => persons.get(number) ?? []))) {
    for (const number of shared.present) person.present.add(number);
    for (const number of shared.all) person.all.add(number);
    for (const word of shared.words) person.words.add(word);
  }
  for (const number of person.all) persons.set(number, person);
}

/** A word on somebody's numbers that leaves out the one asked about, or holds what is none, is no word. */
function readNumbers(id: NationalId, given: unknown): Numbers {
  if (!Array.isArray(given) || !given.includes(id) || !given.every(isNumber)) return UNKNOWN;
  return { kind: "told", all: [...new Set<NationalId>(given)] };
}

const isNumber = (given: unknown): given is NationalId =>
  typeof given === "string" &&
  /^\d{11}$/u.test(given) &&
  (["production", "test"] as const).some((mode) => parseNationalId(given, mode).kind === "valid");

/** The other numbers of one person whom a door is asked about, as far as anybody can tell now. */
export async function otherNumbersOf(
  context: Pick<Context, "identities" | "logger" | "clock">,
  id: NationalId,
): Promise<readonly NationalId[]> {
  const { of } = await askNumbers(context, [id], { maxAgeMinutes: Infinity, signal: undefined });
  const numbers = of(id);
  return numbers.kind === "told" ? numbers.all.filter((each) => each !== id) : [];
}
