import {
  combineAnswers,
  combineIgnoringRefusals,
  hinders,
  isFresh,
  isHindered,
  isSecondaryUse,
  MINUTE,
  instant,
  later,
  type Finding,
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
import { lacksOptOuts, missingRegisters, registersFor, type Asking } from "./check-registers.ts";
import { judgeAnswer } from "./judge-answer.ts";

export interface Screening {
  /** What the registers say of a person, for the part they have in the letter. */
  readonly statusOf: (id: NationalId, part: PersonPart) => PersonStatus;
  /** The language a person wants, told by a register of reservations against digital post that was asked. */
  readonly languageOf: (id: NationalId) => Language | undefined;
  /** What the status would be without opt-outs and hindrances. */
  readonly statusIgnoringRefusals: (id: NationalId) => "clear" | "unknown";
  readonly findings: readonly Finding[];
  /** When the first of the answers that clear anybody grows too old to; undefined where no register was asked. */
  readonly freshUntil: Instant | undefined;
  /** By register: how many were asked about, how many were opted out or hindered. */
  readonly runs: ReadonlyMap<Register, { readonly asked: number; readonly optedOut: number }>;
}

const REGISTER_SECONDS = 120;

/** Asks every register about these people. Whoever cannot be told about is unknown. */
export async function screen(
  context: Pick<Context, "registers" | "logger" | "clock">,
  ids: readonly NationalId[],
  { asking, policy, signal }: { asking: Asking; policy: Policy; signal: AbortSignal | undefined },
): Promise<Screening> {
  const { purpose, mandate } = asking;
  const registers = registersFor(context.registers, asking, policy);
  // What a register that is not there would have said is unknown.
  const absent = missingRegisters(context.registers, asking, policy);
  const findings: Finding[] = [];
  const runs = new Map<Register, { asked: number; optedOut: number }>();
  const readings: RegisterReading[] = absent.map(() => ({ kind: "silent" }));
  if (lacksOptOuts(registers, purpose)) readings.push({ kind: "silent" });
  const answers = await Promise.all(registers.map((register) => ask(register, ids, context, signal)));
  const now = context.clock.now();
  for (const [index, register] of registers.entries()) {
    const answer = answers[index]!;
    const maxAgeMinutes = Math.min(
      policy.registers.maxAgeMinutes,
      policy.registers.required[register.id]?.maxAgeMinutes ?? Infinity,
    );
    const reading: RegisterReading =
      answer === "silent" ? { kind: "silent" } : { kind: "answered", answer, maxAgeMinutes };
    readings.push(reading);
    findings.push(...judgeAnswer(register, reading, ids, now));
    if (answer !== "silent") {
      const optedOut = ids.filter((id) => isRefused(answer.statuses.get(id))).length;
      runs.set(register, { asked: ids.length, optedOut });
    }
  }
  const without = readings.length === 0 && !isSecondaryUse(purpose);
  return {
    statusOf: (id, part) =>
      without
        ? "clear"
        : combineAnswers(id, readings, now, (hindrance) => hinders(hindrance, { part, mandate })),
    languageOf: languageIn(answers.filter((_, index) => registers[index]!.kind === "digital-post")),
    statusIgnoringRefusals: (id) => (without ? "clear" : combineIgnoringRefusals(id, readings, now)),
    findings,
    freshUntil: freshUntil(readings, now),
    runs,
  };
}

const isRefused = (status: unknown): boolean => status === "optedOut" || isHindered(status);

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

/** Asks one register. Whatever goes wrong is silence, and told to the log without quoting anything. */
export async function ask(
  register: Register,
  ids: readonly NationalId[],
  { logger }: Pick<Context, "logger">,
  signal: AbortSignal | undefined,
): Promise<Asked> {
  const deadline = startDeadline(REGISTER_SECONDS * 1000);
  try {
    const answer = register.lookup(ids, {
      signal: signal ? AbortSignal.any([signal, deadline.signal]) : deadline.signal,
    });
    const given = await Promise.race([answer, deadline.passed]);
    // An answer without a time that exists is none.
    return Number.isSafeInteger(given.asOf) ? given : "silent";
  } catch (error) {
    // The cause may quote what it was asked: only its kind goes to the log.
    logger.warn(
      { register: register.id, cause: error instanceof Error ? error.name : typeof error },
      "register silent",
    );
    return "silent";
  } finally {
    deadline.clear();
  }
}

interface Deadline {
  readonly signal: AbortSignal;
  /** Rejects when it has passed: a register that does not heed its signal is silent all the same. */
  readonly passed: Promise<never>;
  /** A deadline left running would keep the answer in memory until it passed. */
  clear(): void;
}

function startDeadline(milliseconds: number): Deadline {
  const controller = new AbortController();
  const { promise: passed, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const late = new DOMException("the register did not answer in time", "TimeoutError");
    controller.abort(late);
    reject(late);
  }, milliseconds);
  return { signal: controller.signal, passed, clear: () => clearTimeout(timer) };
}
