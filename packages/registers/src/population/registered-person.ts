import { instant, parseNationalId, type Day, type Hindrance, type NationalId } from "@sluse/core";
import { osloTime } from "@sluse/core/house";

/** A person as a population register has them. */
export interface RegisteredPerson {
  /** Every number they have or had, the present one first. */
  readonly numbers: readonly NationalId[];
  /** What hinders letters to them, what hinders most of them first. */
  readonly hindrances: readonly Hindrance[];
  readonly born: Day | undefined;
}

/** A person's state, whichever register's word stands for it. `unsure`: a word that nobody knows. */
export type PersonState = "there" | "dead" | "emigrated" | "disappeared" | "discontinued" | "unsure";

/** What a register tells of a person, in words that are no register's own. */
export interface PersonFacts {
  readonly states: readonly PersonState[];
  readonly isReportedDead: boolean;
  readonly isInDoubt: boolean;
  /** `not-told`: whoever asks may not know, so that nobody can be taken not to be. */
  readonly protection: "none" | "protected" | "not-told";
  readonly needsGuardian: boolean;
}

/**
 * What hinders letters to a person, or that it cannot be told: a register that has no state for somebody, or one by a word that
 * nobody knows, has no word on them.
 */
export function hindrancesOf(facts: PersonFacts): readonly Hindrance[] | "unknown" {
  const { states } = facts;
  if (states.includes("dead") || facts.isReportedDead) return ["dead"];
  if (states.length === 0 || states.includes("unsure")) return "unknown";
  if (states.includes("discontinued")) return ["number-not-valid"];
  const found: (Hindrance | false)[] = [
    facts.isInDoubt && "identity-in-doubt",
    states.includes("disappeared") && "no-known-address",
    states.includes("emigrated") && "emigrated",
    facts.needsGuardian && "guardian-needed",
    facts.protection !== "none" && "protected-address",
  ];
  return found.filter((hindrance) => hindrance !== false);
}

/** A number as a register tells it, where it is one: others of its numbers are nobody's that could be written to. */
export function readNumber(given: string): NationalId | undefined {
  for (const mode of ["production", "test"] as const) {
    const parsed = parseNationalId(given, mode);
    if (parsed.kind === "valid" && parsed.id === given) return parsed.id;
  }
  return undefined;
}

/** An hour of a zone: some program may have written the midnight of a day so. */
const IN_A_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:00(?::00)?(?:\.0{1,9})?(?:Z|[+-]\d{2}:?\d{2})$/u;

/**
 * A date of birth: time of day and zone say nothing, but where the midnight of a day in Norway was written as an hour of the
 * day before. One that is in no calendar is none.
 */
export function readDay(given: string | null | undefined): Day | undefined {
  const text = given ?? "";
  if (IN_A_ZONE.test(text) && !Number.isNaN(Date.parse(text))) {
    const { year, month, day, minute } = osloTime(instant(Date.parse(text)));
    if (minute === 0) return { year, month, day };
  }
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? { year, month, day } : undefined;
}
