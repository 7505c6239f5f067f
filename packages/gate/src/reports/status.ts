import {
  tellsHindrances,
  userInput,
  type Instant,
  type LedgerKey,
  type LedgerTransaction,
  type RegisterId,
  type RegisterKind,
  type RegisterRun,
  type UserId,
} from "@sluse/core";
import { z } from "zod";

import type { Context } from "../internal/context.ts";
import { assertMayPass } from "../roles/may-pass.ts";

/** A key that people of the ledger are known by. */
export interface KeyStatus extends Pick<LedgerKey, "id" | "since" | "state"> {
  /** Of a retired key: how many people are known by it alone, and are still to be moved. */
  readonly peopleLeft: number | undefined;
}

/** A register, and how it has answered lately. */
export interface RegisterStatus {
  readonly register: RegisterId;
  readonly kind: RegisterKind;
  /** The last time that it was asked, where that is known. */
  readonly lastAskedAt: Instant | undefined;
  /** The share of those asked about who had opted out, over its last answers; of too few it is not told. */
  readonly optedOutShare: number | undefined;
}

/** How the gate and its ledger stand, for those who run them. Holds no person. */
export interface GateStatus {
  readonly at: Instant;
  readonly keys: readonly KeyStatus[];
  readonly registers: readonly RegisterStatus[];
  readonly runsOn: { readonly node: string };
}

export const statusRequest: z.ZodType<{ readonly by: UserId }> = z.strictObject({ by: userInput });

/** Answers that are looked at together. */
const RUNS = 20;
/** Of fewer people a share could tell of one. */
const FEWEST = 1000;

/** @throws SluseError `SLUSE_ROLE_MISSING` */
export async function loadStatus(
  context: Context,
  tx: LedgerTransaction,
  { by }: { readonly by: UserId },
): Promise<GateStatus> {
  assertMayPass(context, "status", by);
  const keys: KeyStatus[] = [];
  for (const { id, state, since } of await tx.loadKeys())
    keys.push({
      id,
      state,
      since,
      peopleLeft: state === "retired" ? await tx.countPeopleUnderKey(id) : undefined,
    });
  const registers: RegisterStatus[] = [];
  for (const { id, kind } of context.registers) {
    const runs = await tx.loadRegisterRuns(id, RUNS);
    registers.push({
      register: id,
      kind,
      lastAskedAt: runs[0]?.at,
      optedOutShare: tellsHindrances(kind) ? undefined : shareOf(runs),
    });
  }
  return { at: context.clock.now(), keys, registers, runsOn: { node: process.versions.node } };
}

function shareOf(runs: readonly RegisterRun[]): number | undefined {
  const asked = runs.reduce((sum, run) => sum + run.asked, 0);
  if (asked < FEWEST) return undefined;
  return runs.reduce((sum, run) => sum + run.optedOut, 0) / asked;
}
