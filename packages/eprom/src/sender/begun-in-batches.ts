import type { ClearanceId } from "@sluse/core";

import type { EpromWave } from "./eprom-wave.ts";

/**
 * What came of beginning one clearance. `elsewhere`: somebody else sends it, or it is void; nothing is told of it.
 * `unbegun`: nobody sends it.
 */
export type Beginning =
  | { readonly kind: "begun"; readonly giveBack: () => void }
  | { readonly kind: "elsewhere" }
  | { readonly kind: "unbegun"; readonly error?: unknown };

/**
 * Begins a wave's clearances as their turn comes, so many at once: what is begun and never sent, because the process died,
 * is unknown, and no more than these.
 */
export function begunInBatches(wave: EpromWave, size: number): (index: number) => Promise<Beginning> {
  const batches = new Map<number, Promise<ReadonlyMap<ClearanceId, Beginning>>>();
  return async (index) => {
    const first = index - (index % size);
    let batch = batches.get(first);
    if (!batch) {
      batch = beginTogether(
        wave,
        wave.clearances.slice(first, first + size).map(({ id }) => id),
      );
      batches.set(first, batch);
    }
    const begun = await batch;
    return begun.get(wave.clearances[index]!.id) ?? { kind: "elsewhere" };
  };
}

async function beginTogether(
  wave: EpromWave,
  ids: readonly ClearanceId[],
): Promise<ReadonlyMap<ClearanceId, Beginning>> {
  try {
    const answer = await wave.begin(ids);
    const { begun, refused } = answer;
    return new Map<ClearanceId, Beginning>([
      ...begun.map((id): [ClearanceId, Beginning] => [
        id,
        { kind: "begun", giveBack: () => answer.giveBack([id]) },
      ]),
      ...refused.map(({ clearance, because }): [ClearanceId, Beginning] => [
        clearance,
        { kind: because === "held" || because === "too-late" ? "unbegun" : "elsewhere" },
      ]),
    ]);
  } catch (error) {
    // Nobody can tell whether it was kept. Nothing of it is sent, and the ledger knows best what may be taken back.
    return new Map(ids.map((id) => [id, { kind: "unbegun", error }]));
  }
}
