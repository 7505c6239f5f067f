import {
  MINUTE,
  OUTCOMES,
  SENDER_OUTCOMES,
  SluseError,
  countsAsContact,
  isReleasable,
  later,
  momentInput,
  parseInput,
  readClearanceId,
  type AuditValue,
  readWith,
  type AuditWhat,
  type ClearanceId,
  type ClearanceOfWave,
  type Finding,
  type Instant,
  type LedgerTransaction,
  type MailOut,
  type MailOutId,
  type OutcomeReport,
  type Moment,
  type SenderOutcome,
  type SettledChange,
  type Settlement,
  type UserId,
} from "@sluse/core";
import { listInput } from "@sluse/core/house";
import { z } from "zod";

import { record, type Context } from "../internal/context.ts";
import { countFrom } from "./breakers.ts";
import { countInWaves } from "../clearances/count-in-waves.ts";
import { checkSentLate, holdSentLate } from "./sent-late.ts";

/** What recording outcomes came to. */
export interface Settled {
  readonly settled: number;
  /** Outcomes that were known before and are another now. */
  readonly changed: number;
  /** Clearances that were `not-sent`, and are void: their people may be cleared again. */
  readonly takenBack: number;
  /**
   * Clearances told as `not-sent` that stay as they are: something was told of them before, so that they were begun, or
   * the ledger does not have them, any more or at all.
   */
  readonly notTakenBack: number;
  /** Clearances that an outcome was told of and the ledger does not have. */
  readonly unknownClearances: number;
  /** What was told of that was to be sent no more: its mail-out is held. */
  readonly findings: readonly Finding[];
}

/** Who tells, and from when their reports are when they do not say. */
export interface Teller {
  readonly by: UserId | undefined;
  readonly at: Instant;
  readonly what: Extract<AuditWhat, "wave-settled" | "outcomes-reconciled">;
  /** What the log is told besides, of what was sent. */
  readonly booked?: Readonly<Record<string, AuditValue>>;
  /** What was begun, and given back by the one who began it: nothing of it left. */
  readonly givenBack?: ReadonlySet<ClearanceId>;
}

/** What became of one clearance, as a caller tells it. */
export interface SettlementInput {
  /** `<mail-out>/<number>`, as the clearance has it. */
  readonly clearance: string;
  readonly outcome: SenderOutcome;
  /** When the channel said so. Default: see `settle` and `reconcile`. */
  readonly at?: Moment;
  /** Why, in the sender's own word: for the sender's log, not kept here. */
  readonly cause?: string;
  /** What went wrong, as the sender met it: for the sender's log, not kept here. */
  readonly error?: unknown;
}

/** `<mail-out>/<number>`. */
export const clearanceInput: z.ZodType<ClearanceId> = readWith((id: unknown): ClearanceId => {
  // What is no clearance is not quoted: it may be a person.
  if (typeof id !== "string" || readClearanceId(id) === undefined)
    throw new SluseError("SLUSE_OPTION_INVALID", "is not the id of a clearance");
  return id as ClearanceId;
});

const settlementInput = z.strictObject({
  clearance: clearanceInput,
  outcome: z.enum(SENDER_OUTCOMES),
  at: momentInput.optional(),
  cause: z.string().optional(),
  // Not looked at: an outcome must not be lost because of what is told beside it.
  error: z.unknown().optional(),
});

const settlementsInput = listInput(settlementInput);

/** A clock of a sender may be this much ahead of the gate's. */
const MINUTES_AHEAD = 5;

/**
 * Reads what was told, each by itself.
 * @throws SluseError `SLUSE_OPTION_INVALID` for an outcome or a clearance that is none, `SLUSE_INSTANT_INVALID` for a time
 * that is none, or that lies more than five minutes ahead of the gate's clock: a word from the future would shut out the
 * true ones that come until then
 */
export function readSettlements(given: unknown, now: Instant): Settlement[] {
  const name = { what: "the outcomes", code: "SLUSE_OPTION_INVALID" } as const;
  return parseInput(settlementsInput, given, name).map(({ clearance, outcome, at }) => {
    if (at !== undefined && at > later(now, MINUTES_AHEAD * MINUTE))
      throw new SluseError("SLUSE_INSTANT_INVALID", "an outcome is dated ahead of the gate's clock", {
        place: { path: "at" },
        mend: "set the sender's clock, and write times with their zone",
      });
    return { clearance, outcome, ...(at === undefined ? {} : { at }) };
  });
}

/**
 * Records what became of clearances. May come late, twice and in any order: the same stands in the end (`standsAgainst`),
 * and each change is in the audit log. A clearance that any outcome was told of was begun, whoever says `not-sent`.
 */
export async function settle(
  context: Context,
  settlements: readonly Settlement[],
  { by, at, what, booked = {}, givenBack = new Set() }: Teller,
): Promise<Settled> {
  if (settlements.length === 0)
    return { settled: 0, changed: 0, takenBack: 0, notTakenBack: 0, unknownClearances: 0, findings: [] };
  const reports = settlements.filter(isReport);
  const notSent = settlements
    .filter(({ outcome }) => outcome === "not-sent")
    .map(({ clearance }) => clearance);
  const reportOf = new Map(reports.map((report) => [report.clearance as string, report]));
  const wordsOf = Map.groupBy(reports, ({ clearance }) => clearance);
  const settleAll = async (tx: LedgerTransaction): Promise<Settled> => {
    const changes = reports.length > 0 ? await tx.settle(reports, at) : [];
    const taken = [
      ...(await takeBack(
        tx,
        notSent.filter((id) => !givenBack.has(id)),
        false,
      )),
      ...(await takeBack(
        tx,
        notSent.filter((id) => givenBack.has(id)),
        true,
      )),
    ];
    const findings: Finding[] = [];
    const settledIn = Map.groupBy(changes, mailOutOf);
    const takenBackIn = Map.groupBy(taken, mailOutOf);
    for (const id of new Set([...settledIn.keys(), ...takenBackIn.keys()])) {
      const mailOut = await tx.loadMailOut(id);
      if (!mailOut) continue;
      const settled = settledIn.get(id) ?? [];
      const takenBack = takenBackIn.get(id) ?? [];
      const back = settled.filter(({ before }) => before === "void");
      await countInWaves(tx, id, { takenBack, back });
      let changed: MailOut = mailOut;
      if (isReleasable(mailOut)) {
        const breakersFrom = countFrom(mailOut.breakersFrom, settled);
        changed = { ...mailOut, breakersFrom };
        if (breakersFrom !== mailOut.breakersFrom) await tx.saveMailOut(changed);
      }
      const now = context.clock.now();
      const late = await checkSentLate(tx, changed, { changes: settled, reports: reportOf, now });
      await holdSentLate(context, tx, changed, late);
      findings.push(...late);
      const contradicted = countContradicted(settled, wordsOf);
      const counts = Object.fromEntries(
        OUTCOMES.map((outcome) => [outcome, settled.filter((change) => change.after === outcome).length]),
      );
      await record(context, tx, what, {
        ...(by ? { by } : {}),
        mailOut,
        details: {
          ...counts,
          changed: countChanged(settled),
          ...(contradicted > 0 ? { contradicted } : {}),
          ...booked,
          ...(takenBack.length > 0 ? { takenBack: takenBack.length } : {}),
          ...(late.length > 0 ? { sentLate: late.map(({ facts }) => facts["count"] ?? 0) } : {}),
        },
      });
    }
    return {
      settled: changes.length,
      changed: countChanged(changes),
      takenBack: taken.length,
      notTakenBack: new Set(notSent).size - taken.length,
      unknownClearances: new Set(reports.map(({ clearance }) => clearance)).size - changes.length,
      findings,
    };
  };
  // An outcome that a power cut takes back is unknown again, which counts as contact: safe to keep a moment later.
  return context.ledger.transact(settleAll, { durability: "soon" });
}

const takeBack = async (
  tx: LedgerTransaction,
  clearances: readonly ClearanceId[],
  begun: boolean,
): Promise<readonly ClearanceOfWave[]> => (clearances.length === 0 ? [] : tx.takeBack(clearances, { begun }));

const isReport = (settlement: Settlement): settlement is OutcomeReport => settlement.outcome !== "not-sent";
const mailOutOf = ({ clearance }: ClearanceOfWave): MailOutId => readClearanceId(clearance)!.mailOut;
const countChanged = (changes: readonly SettledChange[]): number =>
  changes.filter((change) => !change.first && change.before !== change.after).length;

/** Clearances that one word says arrived and another says did not, before or now: what stands then is told by the ledger. */
const countContradicted = (
  changes: readonly SettledChange[],
  wordsOf: ReadonlyMap<ClearanceId, readonly OutcomeReport[]>,
): number =>
  changes.filter(({ clearance, before, after }) => {
    const known = [before, after, ...(wordsOf.get(clearance) ?? []).map(({ outcome }) => outcome)].filter(
      (outcome) => outcome !== "unknown" && outcome !== "void",
    );
    return new Set(known.map(countsAsContact)).size > 1;
  }).length;
