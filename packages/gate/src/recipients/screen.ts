import { types } from "node:util";

import {
  combineAnswers,
  combineIgnoringRefusals,
  hinders,
  isFresh,
  isHindered,
  isSecondaryUse,
  tellsHindrances,
  MINUTE,
  instant,
  later,
  type Day,
  type Finding,
  type Hindered,
  type Instant,
  type Language,
  type NationalId,
  type PersonPart,
  type PersonStatus,
  type Policy,
  type Register,
  type RegisterAnswer,
  type RegisterReading,
} from "@sluse/core";

import type { Context } from "../internal/context.ts";
import { withinDeadline } from "../internal/deadline.ts";
import {
  lacksOptOuts,
  lacksPopulation,
  missingRegisters,
  registersFor,
  type Asking,
} from "./check-registers.ts";
import { judgeAnswer } from "./judge-answer.ts";
import { leastOf } from "./least-of.ts";
import { numbersOf, partsOf, peopleOf, type ReadPerson, type ReadRecipient } from "./read-recipients.ts";

export interface Screening {
  /** What the registers say of a person, for the part they have in the letter. */
  readonly statusOf: (person: ReadPerson, part: PersonPart) => PersonStatus;
  /** The language a person wants, told by a register of reservations against digital post that was asked. */
  readonly languageOf: (id: NationalId) => Language | undefined;
  /** When a person was born, told by a population register that was asked. */
  readonly bornOf: (person: ReadPerson) => Day | undefined;
  /** What the status would be without opt-outs and hindrances. */
  readonly statusIgnoringRefusals: (person: ReadPerson) => "clear" | "unknown";
  readonly findings: readonly Finding[];
  /** When the first of the answers that clear anybody grows too old to; undefined where no register was asked. */
  readonly freshUntil: Instant | undefined;
  /** By register: how many were asked about, how many were opted out or hindered. */
  readonly runs: ReadonlyMap<Register, { readonly asked: number; readonly optedOut: number }>;
}

/** Asks every register about the people of these rows. Whoever cannot be told about is unknown. */
export async function screen(
  context: Pick<Context, "registers" | "logger" | "clock">,
  rows: readonly ReadRecipient[],
  { asking, policy, signal }: { asking: Asking; policy: Policy; signal: AbortSignal | undefined },
): Promise<Screening> {
  const { purpose, mandate } = asking;
  const registers = registersFor(context.registers, asking, policy);
  // What a register that is not there would have said is unknown.
  const absent = missingRegisters(context.registers, asking, policy);
  const findings: Finding[] = [];
  const people = peopleOf(rows);
  // Under every number they have been asked about no; whether they live, and where, is asked of the present one.
  const all = [...new Set(people.flatMap(numbersOf))];
  const present = [...new Set(people.map(presentOf))];
  const idsFor = ({ kind }: Register): readonly NationalId[] => (tellsHindrances(kind) ? present : all);
  const runs = new Map<Register, { asked: number; optedOut: number }>();
  const readings: RegisterReading[] = absent.map(() => ({ kind: "silent" }));
  if (lacksPopulation(context.registers, asking, policy)) readings.push({ kind: "silent" });
  if (lacksOptOuts(registers, purpose)) readings.push({ kind: "silent" });
  let known: ReadonlyMap<NationalId, ReadonlySet<PersonPart>> | undefined;
  const partsIn = (id: NationalId): Iterable<PersonPart> => {
    // Hindrances are few: whose number is whose is told apart when the first is met.
    known ??= partsByNumber(rows);
    return known.get(id) ?? [];
  };
  // A protected address is none in the way of a letter on Helsenorge: whoever has one is cleared, and not missed later on.
  const isInTheWay = (id: NationalId, { hindered, also = [] }: Hindered): boolean =>
    [...partsIn(id)].some((part) =>
      [hindered, ...also].some((hindrance) => hinders(hindrance, { part, mandate })),
    );
  const isRefused = (id: NationalId, status: unknown): boolean =>
    status === "optedOut" || (isHindered(status) && isInTheWay(id, status));
  const answers = await Promise.all(
    registers.map((register) => ask(register, idsFor(register), context, signal)),
  );
  const now = context.clock.now();
  const ofOptOuts: RegisterReading[] = [...readings];
  for (const [index, register] of registers.entries()) {
    const ids = idsFor(register);
    const answer = answers[index]!;
    const maxAgeMinutes = Math.min(
      policy.registers.maxAgeMinutes,
      policy.registers.required[register.id]?.maxAgeMinutes ?? Infinity,
    );
    const reading: RegisterReading =
      answer === "silent" ? { kind: "silent" } : { kind: "answered", answer, maxAgeMinutes };
    readings.push(reading);
    if (!tellsHindrances(register.kind)) ofOptOuts.push(reading);
    findings.push(...judgeAnswer(register, reading, ids, now));
    if (answer !== "silent") {
      const optedOut = ids.filter((id) => isRefused(id, answer.statuses.get(id))).length;
      runs.set(register, { asked: ids.length, optedOut });
    }
  }
  const without = readings.length === 0 && !isSecondaryUse(purpose);
  const statusAs = (id: NationalId, part: PersonPart): PersonStatus =>
    without
      ? "clear"
      : combineAnswers(id, readings, now, (hindrance) => hinders(hindrance, { part, mandate }));
  const optOutOf = (id: NationalId): PersonStatus =>
    ofOptOuts.length === 0 ? "clear" : combineAnswers(id, ofOptOuts, now);
  return {
    statusOf: (person, part) => {
      const [first, ...earlier] = numbersOf(person);
      const statuses = [statusAs(first ?? person.id, part), ...earlier.map(optOutOf)];
      // Under a number that nobody could tell of they may have said no.
      return leastOf(person.numbers.kind === "unknown" ? [...statuses, "unknown"] : statuses);
    },
    languageOf: languageIn(answers.filter((_, index) => registers[index]!.kind === "digital-post")),
    bornOf: (person) => bornIn(answers, presentOf(person)),
    statusIgnoringRefusals: (person) => {
      if (person.numbers.kind === "unknown") return "unknown";
      if (without) return "clear";
      const [first, ...earlier] = numbersOf(person);
      const isClear =
        combineIgnoringRefusals(first ?? person.id, readings, now) === "clear" &&
        earlier.every((id) => combineIgnoringRefusals(id, ofOptOuts, now) === "clear");
      return isClear ? "clear" : "unknown";
    },
    findings,
    freshUntil: freshUntil(readings, now),
    runs,
  };
}

function partsByNumber(rows: readonly ReadRecipient[]): Map<NationalId, Set<PersonPart>> {
  const parts = new Map<NationalId, Set<PersonPart>>();
  for (const { person, part } of rows.flatMap(partsOf)) {
    for (const id of numbersOf(person)) {
      const met = parts.get(id);
      if (met) met.add(part);
      else parts.set(id, new Set([part]));
    }
  }
  return parts;
}

function bornIn(answers: readonly Asked[], id: NationalId): Day | undefined {
  for (const answer of answers) {
    const born = answer === "silent" ? undefined : answer.births?.get(id);
    if (born !== undefined) return born;
  }
  return undefined;
}

/** The number that counts now. */
const presentOf = (person: ReadPerson): NationalId => numbersOf(person)[0] ?? person.id;

function freshUntil(readings: readonly RegisterReading[], now: Instant): Instant | undefined {
  const ends = readings.flatMap((reading): Instant[] =>
    reading.kind === "answered" && isFresh(reading.answer, reading.maxAgeMinutes, now)
      ? [later(reading.answer.asOf, reading.maxAgeMinutes * MINUTE)]
      : [],
  );
  return ends.length === 0 ? undefined : instant(Math.min(...ends));
}

/** What one register answered, or that it did not. */
export type Asked = RegisterAnswer | "silent";

/** The first language that any of the answers has for a person. */
export const languageIn =
  (answers: readonly Asked[]) =>
  (id: NationalId): Language | undefined => {
    for (const answer of answers) {
      const language = answer === "silent" ? undefined : answer.languages?.get(id);
      if (language !== undefined) return language;
    }
    return undefined;
  };

/**
 * Whether what a register gave is an answer, whoever wrote it: with a time that exists, and maps where maps belong. Anything
 * else would clear nobody either, but break the whole order.
 */
function isAnswer(given: RegisterAnswer): boolean {
  const { asOf, statuses, births, languages } = given;
  return (
    Number.isSafeInteger(asOf) &&
    types.isMap(statuses) &&
    (births === undefined || types.isMap(births)) &&
    (languages === undefined || types.isMap(languages))
  );
}

/** An answer as it was when it was given: what a register does to its own maps afterwards is no answer. */
function kept(given: RegisterAnswer): Asked {
  if (!isAnswer(given)) return "silent";
  const { statuses, births, languages } = given;
  return {
    ...given,
    statuses: new Map(statuses),
    ...(births === undefined ? {} : { births: new Map(births) }),
    ...(languages === undefined ? {} : { languages: new Map(languages) }),
  };
}

/**
 * Asks one register, with a list of its own: what it does to that changes nobody else's. Whatever goes wrong is silence, and told to the log without quoting anything.
 */
export async function ask(
  register: Register,
  ids: readonly NationalId[],
  { logger }: Pick<Context, "logger">,
  signal: AbortSignal | undefined,
): Promise<Asked> {
  try {
    return await withinDeadline(
      async (within) => kept(await register.lookup([...ids], { signal: within })),
      signal,
    );
  } catch (error) {
    // The cause may quote what it was asked: only its kind goes to the log.
    logger.warn(
      { register: register.id, cause: error instanceof Error ? error.name : typeof error },
      "register silent",
    );
    return "silent";
  }
}
