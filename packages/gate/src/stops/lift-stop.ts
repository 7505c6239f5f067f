import {
  SluseError,
  type Finding,
  type LedgerTransaction,
  type NationalId,
  type Project,
  type Stop,
  type StopId,
  type UserId,
} from "@sluse/core";
import { freeTextInput, namesUser, parseInput, stopIdInput, userInput } from "@sluse/core/house";
import { z } from "zod";

import { verdictOf, type Verdict } from "../findings/verdict.ts";
import { record, type Context } from "../internal/context.ts";
import { otherNumbersOf } from "../people/ask-numbers.ts";
import { findPeople, readPersonNumber } from "../people/find-person.ts";
import { checkComment } from "../projects/superuser-asked.ts";
import { refuse, roleMissing } from "../roles/may-pass.ts";
import { rolesOf } from "../roles/roles.ts";
import { about, subjectOf } from "./stop-subject.ts";

/** Which stop to lift: by its name, or a person's. */
export type StopToLift = string | { readonly person: string | readonly string[] };

const stopToLift = z.union(
  [stopIdInput, z.strictObject({ person: z.union([z.string(), z.array(z.string()).min(1)]) })],
  { error: "is neither the name of a stop, such as `stop-14`, nor `{ person }`" },
);

/** Who lifts a stop, and why. */
export interface LiftRequest {
  readonly by: UserId;
  readonly reason: string;
}

export const liftRequest: z.ZodType<LiftRequest> = z.strictObject({ by: userInput, reason: freeTextInput });

/**
 * Lifts one stop. A superuser lifts those of their project, but for what the central function has stopped; the central
 * function lifts any, a person's too.
 * @throws SluseError `SLUSE_STOP_UNKNOWN` when no stop of that name is in force
 * @throws SluseError `SLUSE_OPTION_INVALID`, `SLUSE_NATIONAL_ID_INVALID`, `SLUSE_KEY_RETIRED`
 */
export async function liftStop(
  context: Context,
  given: unknown,
  { by, reason }: LiftRequest,
): Promise<Verdict> {
  const target = parseInput(stopToLift, given, { what: "the stop to lift", code: "SLUSE_OPTION_INVALID" });
  const numbers = typeof target === "object" ? await numbersToLift(context, target.person) : [];
  return context.ledger.transact(async (tx) => {
    const act = { door: "liftStop", by } as const;
    const wordless = checkComment(reason);
    if (typeof target === "object") {
      const findings = [...mayLift(context, by, undefined, undefined), ...wordless];
      if (findings.length > 0) return refuse(context, tx, act, findings);
      await tx.liftPersonStop(await findPeople(context, tx, numbers));
      await record(context, tx, "person-stop-lifted", { by, roles: rolesOf(context.site, by) });
      return verdictOf([]);
    }
    const stop = await stopOf(tx, target);
    const subject = await subjectOf(tx, stop.scope);
    const findings = [...mayLift(context, by, stop, subject.project), ...wordless];
    if (findings.length > 0) return refuse(context, tx, { ...act, ...subject }, findings);
    await tx.liftStop(stop.id);
    await record(context, tx, "stop-lifted", {
      by,
      roles: rolesOf(context.site, by, subject),
      ...about(subject),
      details: { stop: stop.id, scope: { ...stop.scope }, setBy: stop.by, reason },
    });
    return verdictOf([]);
  });
}

/** Every number of the person, as far as it can be told: under one that nobody could tell of, a stop goes on standing. */
async function numbersToLift(context: Context, person: string | readonly string[]): Promise<NationalId[]> {
  const numbers = new Set([person].flat().map((number) => readPersonNumber(context, number)));
  for (const number of numbers) for (const other of await otherNumbersOf(context, number)) numbers.add(other);
  return [...numbers];
}

/** @throws SluseError `SLUSE_STOP_UNKNOWN` */
export async function stopOf(tx: LedgerTransaction, id: StopId): Promise<Stop> {
  const stop = await tx.loadStop(id);
  if (stop) return stop;
  throw new SluseError("SLUSE_STOP_UNKNOWN", `no stop \`${id}\` is in force`);
}

function mayLift(
  context: Context,
  by: UserId,
  stop: Stop | undefined,
  project: Project | undefined,
): Finding[] {
  const may =
    rolesOf(context.site, by).includes("central-function") ||
    (stop?.liftedBy === "superuser" && project !== undefined && namesUser(project.superusers, by));
  return may ? [] : [roleMissing(by)];
}
