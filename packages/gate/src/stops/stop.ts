import {
  SluseError,
  createFinding,
  freeTextInput,
  holdsNationalId,
  isSluseError,
  mailOutInput,
  parseInput,
  projectInput,
  systemInput,
  userInput,
  type Finding,
  type LedgerTransaction,
  type MailOutId,
  type MailOutKind,
  type NationalId,
  type PersonStopReach,
  type Pseudonym,
  type StopId,
  type StopScope,
  type UserId,
} from "@sluse/core";
import { isWordless } from "@sluse/core/house";
import { z } from "zod";

import type { InTheAir } from "../clearances/in-the-air.ts";
import { verdictOf, type Verdict } from "../findings/verdict.ts";
import { record, type Context } from "../internal/context.ts";
import { otherNumbersOf } from "../people/ask-numbers.ts";
import { findPeople, readPersonNumber } from "../people/find-person.ts";
import { checkMayPass } from "../roles/may-pass.ts";
import { rolesOf } from "../roles/roles.ts";
import { recall, recallPeople } from "./recall.ts";
import { about, subjectOf } from "./stop-subject.ts";
import { releaseStopReasonNotKept, releaseStopUnnamed, releaseStopWithoutReason } from "./stop-words.ts";

/**
 * What to stop: a person, by one or several numbers; a mail-out; a project or an ordering system, all of it or only its
 * letters or forms; or everything.
 */
export type StopTarget =
  | {
      readonly person: string | readonly string[];
      /** Default: secondary use, which is whatever is no treatment. */
      readonly reach?: PersonStopReach;
    }
  | { readonly mailOut: string }
  | { readonly project: string; readonly only?: MailOutKind }
  | { readonly system: string; readonly only?: MailOutKind }
  | "everything";

const onlyInput = z.enum(["letter", "form"]).optional();
const stopTarget = z.union(
  [
    z.literal("everything"),
    z.strictObject({
      person: z.union([z.string(), z.array(z.string()).min(1)]),
      reach: z.enum(["secondary-use", "everything"]).optional(),
    }),
    z.strictObject({ mailOut: mailOutInput }),
    z.strictObject({ project: projectInput, only: onlyInput }),
    z.strictObject({ system: systemInput, only: onlyInput }),
  ],
  { error: "is none of `everything`, `{ mailOut }`, `{ project }`, `{ system }` and `{ person }`" },
);
type Target = z.output<typeof stopTarget>;

const TARGET = { what: "what to stop", code: "SLUSE_OPTION_INVALID" } as const;

/** Who stops when nobody said who: the stop stands all the same. */
const NOBODY = "ikke-oppgitt" as UserId;

interface StopWords {
  readonly by: UserId;
  readonly reason: string;
  /** What was missing or could not be kept: told once the stop stands. */
  readonly complaints: readonly Finding[];
}

/** What cannot be read was not given: nothing about a stop's words holds the stop up. */
function readWord(given: unknown, word: "by" | "reason"): unknown {
  if (typeof given !== "object" || given === null) return undefined;
  try {
    return (given as Readonly<Record<string, unknown>>)[word];
  } catch {
    return undefined;
  }
}

/** Whatever was given along with it, the stop is set; what is wrong with it is said afterwards. */
function readWords(given: unknown): StopWords {
  const complaints: Finding[] = [];
  const named = userInput.safeParse(readWord(given, "by"));
  if (!named.success) complaints.push(createFinding(releaseStopUnnamed));
  const why = readWord(given, "reason");
  const reason = typeof why === "string" && !isWordless(why) ? why.trim() : "";
  const keeps = reason !== "" && freeTextInput.safeParse(reason).success;
  if (reason === "") complaints.push(createFinding(releaseStopWithoutReason));
  else if (!keeps)
    complaints.push(
      createFinding(releaseStopReasonNotKept, {
        facts: { because: holdsNationalId(reason) ? "national-id" : "unreadable" },
      }),
    );
  return { by: named.success ? named.data : NOBODY, reason: keeps ? reason : "–", complaints };
}

/** What a stop came to. */
export interface Stopped extends Verdict, InTheAir {
  /** Its name, by which it is lifted. A person's stop has none: it is the person's. */
  readonly stop: StopId | undefined;
  /** Mail-outs under way that it holds. */
  readonly holds: readonly MailOutId[];
}

/**
 * Anyone may stop; it holds from the next chunk on (P6). The stop is set first: a missing reason or name is said in the
 * answer and does not hold it up. What nobody knows is not stopped: a name misspelt in a hurry must not look like a stop.
 * @throws SluseError `SLUSE_MAIL_OUT_UNKNOWN`, `SLUSE_PROJECT_UNKNOWN`, `SLUSE_NATIONAL_ID_INVALID`, `SLUSE_KEY_RETIRED`
 * @throws SluseError `SLUSE_OPTION_INVALID` for an ordering system that no project is of, or a target that is none
 */
export async function stop(context: Context, given: unknown, request: unknown): Promise<Stopped> {
  const target = parseInput(stopTarget, given, TARGET);
  const words = readWords(request);
  const verdict = verdictOf(words.complaints);
  if (isPerson(target)) {
    const reach = target.reach ?? SECONDARY_USE;
    const numbers = [target.person].flat().map((number) => readPersonNumber(context, number));
    const people = await stopPeople(context, numbers, reach, words);
    people.push(...(await stopOtherNumbers(context, numbers, reach, words)));
    const reached = await afterwards(context, () =>
      context.ledger.transact((tx) => recallPeople(context, tx, { people, reach, at: context.clock.now() })),
    );
    // Whoever may not look people up learns nothing of what is on its way to them.
    const shown = checkMayPass(context, "contactsOf", words.by).length === 0;
    return { ...verdict, stop: undefined, holds: [], ...NOT_TOLD, ...(shown ? reached : {}) };
  }
  const scope = scopeOf(target);
  const id = await stopScope(context, scope, words);
  const reached = await afterwards(context, () =>
    context.ledger.transact((tx) => recall(context, tx, scope, context.clock.now())),
  );
  return { ...verdict, stop: id, holds: [], ...NOT_TOLD, ...reached };
}

/**
 * The same under the other numbers of the person, once the stop stands: no trouble with finding them holds it up, and whoever is
 * met under one of them later is known to be stopped by then.
 */
async function stopOtherNumbers(
  context: Context,
  numbers: readonly NationalId[],
  reach: PersonStopReach,
  words: StopWords,
): Promise<Pseudonym[]> {
  const others = new Set<NationalId>();
  for (const number of numbers) for (const other of await otherNumbersOf(context, number)) others.add(other);
  for (const number of numbers) others.delete(number);
  if (others.size === 0) return [];
  const stopped = await afterwards(context, () => stopPeople(context, [...others], reach, words));
  return stopped ?? [];
}

function stopPeople(
  context: Context,
  numbers: readonly NationalId[],
  reach: PersonStopReach,
  { by }: StopWords,
): Promise<Pseudonym[]> {
  return context.ledger.transact(async (tx) => {
    const at = context.clock.now();
    const people = await findPeople(context, tx, numbers);
    for (const each of people) await tx.addPersonStop({ person: each, by, at, reach });
    await record(context, tx, "person-stopped", { by, details: { reach } });
    return people;
  });
}

function stopScope(context: Context, scope: StopScope, { by, reason }: StopWords): Promise<StopId> {
  return context.ledger.transact(async (tx) => {
    await assertKnown(tx, scope);
    const subject = await subjectOf(tx, scope);
    const roles = rolesOf(context.site, by, subject);
    const liftedBy = roles.includes("central-function") ? "central-function" : "superuser";
    const at = context.clock.now();
    const { id } = await tx.addStop({ scope, by, at, reason, liftedBy, opened: [] });
    await record(context, tx, "stopped", {
      by,
      roles,
      ...about(subject),
      details: { stop: id, scope: { ...scope }, reason, liftedBy },
    });
    return id;
  });
}

/**
 * Once the stop stands nothing more is begun. What was handed over is taken back in a step of its own, so that no trouble
 * with it undoes the stop: what stays behind becomes void by itself.
 */
async function afterwards<Reached>(
  context: Context,
  work: () => Promise<Reached>,
): Promise<Reached | undefined> {
  try {
    return await work();
  } catch (error) {
    context.logger.warn(
      { cause: isSluseError(error) ? error.code : "unforeseen" },
      "the stop stands, but what was handed over is not taken back yet",
    );
    return undefined;
  }
}

const SECONDARY_USE: PersonStopReach = "secondary-use";

const NOT_TOLD: InTheAir = { voided: undefined, begunAndBeyondRecall: undefined, waves: [] };

const isPerson = (target: Target): target is Extract<Target, { person: unknown }> =>
  target !== "everything" && "person" in target;

async function assertKnown(tx: LedgerTransaction, scope: StopScope): Promise<void> {
  if (scope.kind !== "system") return;
  const projects = await tx.listProjects();
  if (projects.some(({ orderingSystem }) => orderingSystem === scope.system)) return;
  throw new SluseError("SLUSE_OPTION_INVALID", `no project is of an ordering system \`${scope.system}\``);
}

function scopeOf(target: Exclude<Target, { person: unknown }>): StopScope {
  if (target === "everything") return { kind: "global" };
  if ("mailOut" in target) return { kind: "mail-out", mailOut: target.mailOut };
  const only = target.only === undefined ? {} : { only: target.only };
  if ("project" in target) return { kind: "project", project: target.project, ...only };
  return { kind: "system", system: target.system, ...only };
}
