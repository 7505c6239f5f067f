import {
  ENDED,
  NOT_ENDED_STATES,
  isInTheWay,
  readClearanceId,
  type ClearanceId,
  type ClearanceOfWave,
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
import { sumOf, wavesInTheAir, type InTheAir, type WaveInTheAir } from "../clearances/in-the-air.ts";
import { voidAllUnbegun, voidUnbegun } from "../clearances/void-unbegun.ts";

/** Takes back what was handed over and not begun, of every mail-out that a stop lies over. */
export async function recall(
  context: Context,
  tx: LedgerTransaction,
  scope: StopScope,
  at: Instant,
): Promise<InTheAir & { readonly holds: readonly MailOutId[] }> {
  const open = await withOpenWaves(tx, at);
  const systems = new Map((await tx.listProjects()).map(({ id, orderingSystem }) => [id, orderingSystem]));
  // Of those that have ended, only what may be begun yet: a stop takes no longer for all that ever were.
  const alive = new Map(
    (await tx.listMailOuts({ states: NOT_ENDED_STATES })).map((mailOut) => [mailOut.id, mailOut]),
  );
  for (const id of [...open.keys()].toSorted()) if (!alive.has(id)) alive.set(id, await mailOutOf(tx, id));
  const under = [...alive.values()].filter((mailOut) =>
    liesOver(scope, mailOut, systems.get(mailOut.project)),
  );
  const waves: WaveInTheAir[] = [];
  for (const mailOut of under.toSorted(byId)) {
    const voided = await voidAllUnbegun(context, tx, mailOut, "stopped");
    waves.push(...(await wavesInTheAir(tx, mailOut.id, voided, open.get(mailOut.id))));
  }
  return { ...sumOf(waves), holds: under.filter(isUnderWay).map(({ id }) => id) };
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
  const voided: ClearanceOfWave[] = [];
  for (const [id, clearances] of [...Map.groupBy(unbegun, mailOutIn)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    const mailOut = await mailOutOf(tx, id);
    if (!isInTheWay({ reach }, mailOut.manifest.purpose)) continue;
    voided.push(...(await voidUnbegun(context, tx, mailOut, clearances, "person-stopped")));
  }
  const open = await withOpenWaves(tx, at);
  const begun = (await tx.loadContacts(people)).filter(
    ({ round, settledAt, mailOut, purpose }) =>
      round !== "channel-reminder" &&
      settledAt === null &&
      open.has(mailOut) &&
      isInTheWay({ reach }, purpose),
  );
  return { voided: voided.length, begunAndBeyondRecall: begun.length, waves: [] };
}

/** Waves that may be begun yet, by mail-out. */
async function withOpenWaves(
  tx: LedgerTransaction,
  at: Instant,
): Promise<ReadonlyMap<MailOutId, ReadonlySet<number>>> {
  const waves = Map.groupBy(await tx.listOpenWaves(at), ({ mailOut }) => mailOut);
  return new Map([...waves].map(([mailOut, all]) => [mailOut, new Set(all.map(({ number }) => number))]));
}

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
