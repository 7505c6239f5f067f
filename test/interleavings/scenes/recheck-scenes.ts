import { parseMailOutId } from "@sluse/core";

import { approve, complain, inTurn, recheckWith, reject, release, stopProject, withdraw } from "../acts.ts";
import type { DoorScene } from "../scene.ts";
import { FIRST_LIST, SECOND_LIST, awaiting, held } from "../scene-world.ts";

/** Another look at a mail-out, while others act on it. */
export const recheckScenes: readonly DoorScene[] = [
  {
    name: "two rechecks with other people",
    setup: held,
    actors: { A: recheckWith(FIRST_LIST), B: recheckWith(SECOND_LIST) },
    ends: { "awaiting-approval": 16 },
  },
  {
    name: "a recheck, and another that is approved and released",
    setup: held,
    actors: {
      A: recheckWith(FIRST_LIST),
      B: inTurn(recheckWith(SECOND_LIST), approve, release),
    },
    ends: { "awaiting-approval": 13, "paused, 1 cleared": 37 },
  },
  {
    name: "a recheck and an approval that is released at once",
    setup: awaiting,
    actors: { A: recheckWith(FIRST_LIST), S: inTurn(approve, release) },
    ends: { "awaiting-approval": 6, "paused, 1 cleared": 7 },
  },
  {
    name: "a recheck and a withdrawal",
    setup: awaiting,
    actors: { A: recheckWith(FIRST_LIST), W: withdraw },
    ends: { withdrawn: 5 },
  },
  {
    name: "a recheck and a rejection",
    setup: awaiting,
    actors: { A: recheckWith(FIRST_LIST), S: reject },
    ends: { rejected: 5 },
  },
  {
    name: "a recheck that is approved and released, and a stop",
    setup: held,
    actors: { A: inTurn(recheckWith(FIRST_LIST), approve, release), C: stopProject },
    ends: { approved: 7, "paused, 1 cleared": 2, releasing: 2, "releasing, 1 cleared": 1 },
  },
  {
    name: "a recheck and complaints",
    setup: held,
    actors: { A: recheckWith(FIRST_LIST), C: complain(2) },
    async check({ ledger, mailOut }) {
      const kept = await ledger.transact((tx) => tx.loadMailOut(parseMailOutId(mailOut)));
      return kept?.complaints.reported.other === 2
        ? undefined
        : `${kept?.complaints.reported.other} complaints are left of 2`;
    },
    ends: { "awaiting-approval": 5 },
  },
];
