import {
  ENDED,
  isInTheWay,
  readClearanceId,
  type ClearanceId,
  type Instant,
  type LedgerTransaction,
  type MailOut,
  type MailOutId,
  type OrderingSystemId,
  type PersonStopReach,
  type Pseudonym,
  type StopScope,
} from "@sluse/core";

import { mailOutOf, type Context } from "../internal/context.ts";
import { voidAllUnbegun, voidUnbegun } from "../clearances/void-unbegun.ts";

/** What was handed over when a stop came. `undefined` of a person, for whoever may not look people up. */
export interface InTheAir {
  /** Clearances that nobody had begun: they are void. */
  readonly voided: number | undefined;
  /** Clearances that were begun and are not settled, of waves whose time is not over: they may leave yet, or have left. */
  readonly begunAndBeyondRecall: number | undefined;
}

/** Takes back what was handed over and not begun, of every mail-out that a stop lies over. */
export async function recall(
  context: Context,
  tx: LedgerTransaction,
  scope: StopScope,
  at: Instant,
): Promise<InTheAir & { readonly holds: readonly MailOutId[] }> {
  const open = await withOpenWaves(tx, at);
  const unbegun = new Set((await tx.listMailOuts({ unbegun: true })).map(({ id }) => id));
  const systems = new Map((await tx.listProjects()).map(({ id, orderingSystem }) => [id, orderingSystem]));
  const all = await tx.listMailOuts(scope.kind === "project" ? { project: scope.project } : {});
  const under = all.filter((mailOut) => liesOver(scope, mailOut, systems.get(mailOut.project)));
  let voided = 0;
  let begunAndBeyondRecall = 0;
  for (const mailOut of under.toSorted(byId)) {
    if (unbegun.has(mailOut.id)) voided += await voidAllUnbegun(context, tx, mailOut, "stopped");
    if (open.has(mailOut.id)) begunAndBeyondRecall += (await tx.tallyOutcomes(mailOut.id)).unsettled;
  }
  return { voided, begunAndBeyondRecall, holds: under.filter(isUnderWay).map(({ id }) => id) };
}

/** Takes back what was cleared for these people and not begun, as far as the stop reaches. */
export async function recallPeople(
  context: Context,
  tx: LedgerTransaction,
  {
    people,
    reach,
    at,
  }: { readonly people: readonly Pseudonym[]; readonly reach: PersonStopReach; readonly at: Instant },
): Promise<InTheAir> {
  const unbegun = (await tx.listUnbegun({ people })).map(({ clearance }) => clearance);
  let voided = 0;
  for (const [id, clearances] of [...Map.groupBy(unbegun, mailOutIn)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    const mailOut = await mailOutOf(tx, id);
    if (!isInTheWay({ reach }, mailOut.manifest.purpose)) continue;
    voided += await voidUnbegun(context, tx, mailOut, clearances, "person-stopped");
  }
  const open = await withOpenWaves(tx, at);
  const begun = (await tx.loadContacts(people)).filter(
    ({ round, settledAt, mailOut, purpose }) =>
      round !== "channel-reminder" &&
      settledAt === null &&
      open.has(mailOut) &&
      isInTheWay({ reach }, purpose),
  );
  return { voided, begunAndBeyondRecall: begun.length };
}

/** Mail-outs of which something that was cleared may be begun yet. */
const withOpenWaves = async (tx: LedgerTransaction, at: Instant): Promise<ReadonlySet<MailOutId>> =>
  new Set((await tx.listOpenWaves(at)).map(({ mailOut }) => mailOut));

const isUnderWay = ({ state }: MailOut): boolean => !ENDED.has(state) && state !== "receiving";

const mailOutIn = (clearance: ClearanceId): MailOutId => readClearanceId(clearance)!.mailOut;
const byId = (a: MailOut, b: MailOut): number => (a.id < b.id ? -1 : 1);

function liesOver(
  scope: StopScope,
  { id, project, manifest }: MailOut,
  system: OrderingSystemId | undefined,
): boolean {
  switch (scope.kind) {
    case "global":
      return true;
    case "system":
      return scope.system === system && isOfKind(scope.only, manifest.kind);
    case "project":
      return scope.project === project && isOfKind(scope.only, manifest.kind);
    case "mail-out":
      return scope.mailOut === id;
  }
}

const isOfKind = (only: string | undefined, kind: string): boolean => only === undefined || only === kind;
