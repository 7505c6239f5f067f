import type { Recipient } from "@sluse/core";

import { everydayLetter } from "../../everyday/letter.ts";
import { ORDERER, SUPERUSER } from "../../everyday/users.ts";
import { stopPerson, stopProject, withdraw } from "../acts.ts";
import { hasCall } from "../invariants.ts";
import type { Act, DoorScene } from "../scene.ts";
import { EVERYBODY, PROJECT, reportOf, type SceneWorld } from "../scene-world.ts";

const [FIRST, SECOND, THIRD] = EVERYBODY as readonly [Recipient, Recipient, Recipient];

/** Somebody comes, is cleared if they may be, and is told of as delivered. */
export const clearOne = (recipient: Recipient): Act => ({
  doors: ["clear"],
  async act(world, gate, name) {
    const answer = await gate.clear(world.mailOut, recipient, { by: ORDERER });
    if (answer.kind !== "cleared") return answer.kind;
    const { wave } = answer;
    (world.cleared[name] ??= []).push(...wave.clearances.map((each) => each.recipient.nationalId));
    await wave.settle(wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })));
    return answer.kind;
  },
});

/** A standing mail-out for so many a day and in all, approved and not begun. */
const standing =
  (perDay: number, inAll: number) =>
  async (world: SceneWorld): Promise<SceneWorld> => {
    const { gate } = world;
    const { mailOut, digest } = await gate.submit({
      project: PROJECT,
      kind: "letter",
      round: "invitation",
      purposeTag: "5",
      content: everydayLetter("invitation"),
      standing: { trigger: "Operert for tre måneder siden", perDay, inAll },
      window: { from: "2027-03-29T08:00:00+02:00", until: "2027-06-20T20:00:00+02:00" },
      orderedBy: ORDERER,
    });
    await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
    world.mailOut = mailOut;
    return world;
  };

/** The same, with its canary of one sent, looked at, and gone on from. */
export const clearing =
  (perDay = 10, inAll = 10) =>
  async (world: SceneWorld): Promise<SceneWorld> => {
    await standing(perDay, inAll)(world);
    await clearOne(FIRST).act(world, world.gate, "canary");
    await world.gate.goOn(world.mailOut, { by: SUPERUSER, comment: "Sett på." });
    return world;
  };

const clearedCount = ({ cleared }: SceneWorld): number => Object.values(cleared).flat().length;

/** No more than so many are cleared, and the books say the same. */
const atMost =
  (most: number) =>
  async (world: SceneWorld): Promise<string | undefined> => {
    const count = clearedCount(world);
    if (count > most) return `${count} were cleared, where ${most} may be`;
    const { outcomes } = await reportOf(world);
    const booked = outcomes.delivered + outcomes.unknown;
    return booked === count ? undefined : `${count} were cleared, and ${booked} stand in the books`;
  };

/** Nobody is cleared by a claim that came after what forbade it. */
const notAfter =
  (call: Parameters<typeof hasCall>[0]): NonNullable<DoorScene["check"]> =>
  (world, { trace }) => {
    const forbidden = trace.findIndex(hasCall(call));
    const claimed = trace.findIndex(hasCall("claim"));
    const isLater = claimed !== -1 && forbidden !== -1 && forbidden < claimed;
    return isLater && clearedCount(world) > 1 ? "somebody was cleared afterwards" : undefined;
  };

/** Several mail-outs: what holds of an audience holds of none of these, which have no audience. */
const own = { severalMailOuts: true } as const;

/** People who come to a standing mail-out, while others come or act. */
export const standingScenes: readonly DoorScene[] = [
  {
    name: "the same person comes twice at once",
    ...own,
    setup: clearing(),
    actors: { P: clearOne(SECOND), Q: clearOne(SECOND) },
    check: atMost(2),
    ends: { "releasing, 2 cleared": 12 },
  },
  {
    name: "two people come at once, where one may be cleared today",
    ...own,
    setup: clearing(2),
    actors: { P: clearOne(SECOND), Q: clearOne(THIRD) },
    check: atMost(2),
    ends: { "releasing, 2 cleared": 6 },
  },
  {
    name: "two people come at once, where one may be cleared at all",
    ...own,
    setup: clearing(2, 2),
    actors: { P: clearOne(SECOND), Q: clearOne(THIRD) },
    check: atMost(2),
    ends: { "paused, 2 cleared": 4, "releasing, 2 cleared": 2 },
  },
  {
    name: "two people come at once, where the canary is one",
    ...own,
    setup: standing(10, 10),
    actors: { P: clearOne(SECOND), Q: clearOne(THIRD) },
    check: atMost(1),
    ends: { "paused, 1 cleared": 16 },
  },
  {
    name: "a person comes, and a withdrawal",
    ...own,
    setup: clearing(),
    actors: { P: clearOne(SECOND), W: withdraw },
    check: notAfter("deleteApprovals"),
    ends: { "withdrawn, 1 cleared": 3, "withdrawn, 2 cleared": 2 },
  },
  {
    name: "a person comes, and a stop",
    ...own,
    setup: clearing(),
    actors: { P: clearOne(SECOND), C: stopProject },
    check: notAfter("addStop"),
    ends: { "paused, 2 cleared": 1, "releasing, 1 cleared": 3, "releasing, 2 cleared": 1 },
  },
  {
    name: "a person comes, and a stop of that person",
    ...own,
    setup: clearing(),
    actors: { P: clearOne(SECOND), C: stopPerson(SECOND) },
    check: notAfter("addPersonStop"),
    ends: { "paused, 2 cleared": 1, "releasing, 1 cleared": 3, "releasing, 2 cleared": 1 },
  },
];
