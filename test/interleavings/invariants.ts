import { ENDED, parseMailOutId, type LedgerTransaction } from "@sluse/core";
import { manifestDigest } from "@sluse/core/house";
import type { DoorName } from "@sluse/gate";
import type { PlayedOrder } from "@sluse/testkit/interleavings";

import { shownLook } from "./looks.ts";
import { reportOf, type SceneWorld } from "./scene-world.ts";

/** Through which doors each actor went. */
export type Doors = Readonly<Record<string, readonly DoorName[]>>;

/** What must hold of the one mail-out of a scene, after every order; the fault, if it does not. */
export async function invariantFault(
  world: SceneWorld,
  order: PlayedOrder,
  doors: Doors,
): Promise<string | undefined> {
  if (world.mailOut === "") return undefined;
  return (await attemptFault(world)) ?? (await leftOutFault(world, order)) ?? endedFault(world, order, doors);
}

/** States in which people wait to be cleared, or to be approved. */
const GOES_OUT: ReadonlySet<string> = new Set(["awaiting-approval", "approved", "releasing", "paused"]);

/** Exactly one attempt's people, values, findings and digest remain, and nobody but its people is cleared. */
async function attemptFault(world: SceneWorld): Promise<string | undefined> {
  const { state, manifest, digest } = await reportOf(world);
  const audiences = await audiencesOf(world);
  if (ENDED.has(state) && audiences.some(({ count }) => count > 0)) return `${state}, and people stay`;
  const cleared = Object.values(world.cleared).flat();
  if (!GOES_OUT.has(state) && cleared.length === 0) return undefined;
  if (manifestDigest(manifest) !== digest) return `${state}, under the digest of another manifest`;
  const look = await shownLook(world);
  if (!look) return `${state}, and what is shown is made of several attempts`;
  if (GOES_OUT.has(state) && audiences[0]?.digest !== manifest.audience.digest)
    return `${state}, and its people are not those of its manifest`;
  const strangers = cleared.filter((each) => !look.people.has(each)).length;
  return strangers > 0 ? `${strangers} cleared who are not among those approved` : undefined;
}

type AudienceFound = Awaited<ReturnType<LedgerTransaction["digestAudience"]>>;

/** The people of each attempt, those of the present one first. */
function audiencesOf({ ledger, mailOut }: SceneWorld): Promise<AudienceFound[]> {
  return ledger.transact(async (tx) => {
    const id = parseMailOutId(mailOut);
    const attempts = (await tx.loadMailOut(id))?.attempt ?? 1;
    const audiences: AudienceFound[] = [];
    for (let attempt = attempts; attempt > 0; attempt -= 1)
      audiences.push(await tx.digestAudience({ id, attempt }));
    return audiences;
  });
}

const ENDS: Readonly<Partial<Record<DoorName, string>>> = { withdraw: "withdrawn", reject: "rejected" };

/** What a withdrawal or a rejection was answered yes to stays so, and nobody is cleared after it. */
async function endedFault(world: SceneWorld, order: PlayedOrder, doors: Doors): Promise<string | undefined> {
  for (const [name, passed] of Object.entries(doors)) {
    const door = passed.at(-1);
    const ended = door && ENDS[door];
    if (!ended || !saidYes(order.results[name])) continue;
    const { state } = await reportOf(world);
    if (state !== ended) return `${door} was answered yes, and the mail-out is ${state}`;
    if (isClaimedAfter(order, (step) => step.startsWith(name))) return `cleared after it was ${ended}`;
  }
  return undefined;
}

export const saidYes = (result: unknown): boolean =>
  typeof result === "object" && result !== null && "decision" in result && result.decision === "release";

/** Nobody is cleared under a stop that is in force. */
export function stoppedFault({ trace }: PlayedOrder): string | undefined {
  let inForce = 0;
  for (const step of trace) {
    if (inForce > 0 && hasCall("claim")(step)) return "cleared under a stop";
    if (hasCall("addStop")(step)) inForce += 1;
    if (hasCall("liftStop")(step)) inForce -= 1;
  }
  return undefined;
}

export function isClaimedAfter({ trace }: PlayedOrder, isThen: (step: string) => boolean): boolean {
  const then = trace.findIndex(isThen);
  return then !== -1 && trace.slice(then + 1).some(hasCall("claim"));
}

/** A mail-out that is done has reached everybody it was to reach; of whom it is told afterwards that they were not, is told too late. */
async function leftOutFault(world: SceneWorld, { trace }: PlayedOrder): Promise<string | undefined> {
  const { state, manifest } = await reportOf(world);
  const isToldAfterwards =
    trace.findLastIndex(hasCall("takeBack")) > trace.findLastIndex(hasCall("deleteAudience"));
  if (state !== "completed" || isToldAfterwards) return undefined;
  const claimed = await world.ledger.transact((tx) =>
    tx.countClaims({ mailOut: parseMailOutId(world.mailOut) }),
  );
  const left = manifest.audience.count - claimed;
  return left <= world.mayBeLeftOut ? undefined : `completed, and ${left} people never had their letter`;
}

export const hasCall =
  (call: string) =>
  (step: string): boolean =>
    step.split(" ").includes(call);

export function twiceFault({ cleared, takenBack }: SceneWorld): string | undefined {
  const all = Object.values(cleared).flat();
  return new Set(all).size < all.length - takenBack ? "the same person was cleared twice" : undefined;
}
