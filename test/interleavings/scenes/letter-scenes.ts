import { fullReport } from "@sluse/gate";

import { SUPERUSER } from "../../everyday/users.ts";
import { recheckWith, showLetter, showLetterTo, stopProject, withdraw } from "../acts.ts";
import { SECOND_LIST, SECOND_SUPERUSER, awaiting, type SceneWorld } from "../scene-world.ts";
import type { DoorScene } from "../scene.ts";

const shownTo = async ({ gate, mailOut }: SceneWorld): Promise<number> =>
  fullReport(await gate.report(mailOut, { by: SUPERUSER })).shown.length;

/** A letter that is opened while something else happens to its mail-out. */
export const letterScenes: readonly DoorScene[] = [
  {
    name: "a letter is opened, and the mail-out is withdrawn",
    setup: awaiting,
    actors: { S: showLetter, W: withdraw },
    ends: { withdrawn: 3 },
  },
  {
    name: "a letter is opened, and a stop",
    setup: awaiting,
    actors: { S: showLetter, C: stopProject },
    ends: { "awaiting-approval": 2 },
  },
  {
    name: "a letter is opened by two at once",
    setup: awaiting,
    actors: { S: showLetter, M: showLetterTo(SECOND_SUPERUSER) },
    check: async (world) => ((await shownTo(world)) === 2 ? undefined : "what one was shown is lost"),
    ends: { "awaiting-approval": 4 },
  },
  {
    name: "a letter is opened, and the mail-out is looked at anew with other people",
    setup: awaiting,
    actors: { S: showLetter, O: recheckWith(SECOND_LIST) },
    ends: { "awaiting-approval": 8 },
  },
];
