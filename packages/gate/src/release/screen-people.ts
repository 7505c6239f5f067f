import {
  MINUTE,
  dayOf,
  instant,
  later,
  type Finding,
  type Instant,
  type MailOut,
  type Policy,
} from "@sluse/core";
import { groupFindings } from "@sluse/core/house";

import { tellOfRegisters } from "../recipients/tell-of-registers.ts";
import type { Context } from "../internal/context.ts";
import type { Names } from "../internal/pseudonyms.ts";
import { askNumbers, type KnownNumbers } from "../people/ask-numbers.ts";
import { isTooYoung } from "../recipients/check-age.ts";
import { askingOf } from "../recipients/check-registers.ts";
import { chooseLanguages, type Chosen } from "../recipients/choose-languages.ts";
import { firstOfEach } from "../recipients/first-of-each.ts";
import { registerSilent, registerStale } from "../recipients/judge-answer.ts";
import { judgeIdentities } from "../recipients/judge-identities.ts";
import { idsOf, rowOf, withNumbers, type ReadRecipient } from "../recipients/read-recipients.ts";
import { screen, type Screening } from "../recipients/screen.ts";
import { sortPeople } from "../recipients/sort-people.ts";
import { rememberAnswers } from "./recent-answers.ts";

/** Asks the registers about people who are to be cleared. */
export async function screenPeople(
  context: Context,
  asked: readonly ReadRecipient[],
  mailOut: MailOut,
  policy: Policy,
  signal: AbortSignal | undefined,
): Promise<Screened> {
  const asking = askingOf(mailOut);
  // Once more, as the answers of registers: a number may have been changed since the rows were read.
  const { maxAgeMinutes } = policy.registers;
  const numbers = await askNumbers(context, idsOf(asked), { maxAgeMinutes, signal });
  // Two rows of a wave may have turned out to be of one person: counted as two names, both would be claimed.
  const people = firstOfEach(underPresentNames(asked, numbers, context.pseudonyms));
  const screening = await screen(context, people, { asking, policy, signal });
  const today = dayOf(context.clock.now());
  // Whoever is opted out or hindered is left out without a word, and waits for nothing.
  const {
    clear,
    unknown,
    withheld: refused,
  } = sortPeople(people, screening, (id, born) => isTooYoung(id, policy, today, born));
  const withheld = people.length - clear.length - unknown;
  const knowledge = { manifest: mailOut.manifest, asking, policy, screening, signal };
  const { runs } = screening;
  const freshUntil = earliest(
    screening.freshUntil,
    numbers.asOf && later(numbers.asOf, maxAgeMinutes * MINUTE),
  );
  if (mailOut.manifest.standing) rememberAnswers(screening);
  // A source of numbers that says nothing keeps everybody waiting, as a register does.
  const ofNumbers = judgeIdentities(context.identities, numbers, { maxAgeMinutes, now: context.clock.now() });
  const registers = groupFindings([...screening.findings, ...ofNumbers]).filter(({ rule }) =>
    OF_EVERYBODY.has(rule),
  );
  if (registers.length > 0) await tellOfRegisters(context, registers);
  const chosen = await chooseLanguages(context, clear, knowledge);
  return { ...chosen, asked: people, unknown, withheld, refused: refused.clear, freshUntil, runs, registers };
}

/**
 * The rows by the names of the numbers that people have now, and as they stand in the audience where they had another when the rows
 * were read: a mother who is listed by two numbers, for each of two children, is counted as one.
 */
function underPresentNames(
  asked: readonly ReadRecipient[],
  numbers: KnownNumbers,
  names: Names,
): readonly ReadRecipient[] {
  const present = withNumbers(asked, numbers, names);
  return present.map((each, place) => {
    const read = rowOf(asked[place]!);
    const isRenamed = read.person !== each.person || read.about !== (each.about?.person ?? null);
    return isRenamed ? { ...each, standsAs: each.standsAs ?? read } : each;
  });
}

const earliest = (a: Instant | undefined, b: Instant | undefined): Instant | undefined =>
  a === undefined || b === undefined ? (a ?? b) : instant(Math.min(a, b));

/** What is wrong with a register's answer whoever it was asked about. */
const OF_EVERYBODY: ReadonlySet<string> = new Set([registerSilent.id, registerStale.id]);

export interface Screened extends Chosen {
  /** Everybody who was asked about, with the numbers they have now. */
  readonly asked: readonly ReadRecipient[];
  readonly unknown: number;
  /** Opted out or hindered. */
  readonly withheld: number;
  /** Those of them whom nothing else that registers say keeps out. */
  readonly refused: readonly ReadRecipient[];
  readonly runs: Screening["runs"];
  /** Registers that said nothing of anybody, or too long ago. */
  readonly registers: readonly Finding[];
  readonly freshUntil: Instant | undefined;
}
