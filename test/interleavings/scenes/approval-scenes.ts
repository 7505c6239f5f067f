import { fullReport } from "@sluse/gate";

import { SUPERUSER } from "../../everyday/users.ts";
import {
  answerQuestion,
  approve,
  approveBy,
  askBy,
  goOn,
  inTurn,
  reject,
  release,
  replaceSuperuser,
  stopProject,
  switchOff,
  withdraw,
} from "../acts.ts";
import { isClaimedAfter } from "../invariants.ts";
import type { DoorScene } from "../scene.ts";
import { SECOND_SUPERUSER, awaiting, paused, type SceneWorld } from "../scene-world.ts";

const TWO_SUPERUSERS = {
  approval: {
    validDays: 90,
    standingValidDays: 400,
    secondSuperuserAbove: 1,
    announcedAbove: 1000,
    announcedDays: 21,
    maxRecipients: 1000,
    acknowledgementDays: 90,
    exampleValues: "shape" as const,
    maxProofs: 20,
    lettersShown: "not-asked" as const,
    namedOrderer: "not-asked" as const,
    templates: "not-asked" as const,
    exercisedWithinDays: "not-asked" as const,
  },
};

const approvalsOf = async ({ gate, mailOut }: SceneWorld): Promise<number> =>
  fullReport(await gate.report(mailOut, { by: SUPERUSER })).approvals.length;

/** Superusers who act at the same time. */
export const approvalScenes: readonly DoorScene[] = [
  {
    name: "two approvals where two are needed",
    setup: awaiting,
    policy: TWO_SUPERUSERS,
    actors: { S: approve, M: approveBy(SECOND_SUPERUSER) },
    check: async (world) => ((await approvalsOf(world)) === 2 ? undefined : "an approval is lost"),
    ends: { approved: 4 },
  },
  {
    name: "two questions, and an answer to the first",
    setup: awaiting,
    policy: TWO_SUPERUSERS,
    actors: { S: inTurn(askBy(SUPERUSER), answerQuestion), M: askBy(SECOND_SUPERUSER) },
    check: async (world) => {
      const { questions } = await world.gate.report(world.mailOut, { by: SUPERUSER });
      const kept = questions.map(({ number, answer }) => `${number}${answer === null ? "" : " answered"}`);
      return kept.join() === "1 answered,2" ? undefined : `kept: ${kept.join()}`;
    },
    ends: { "awaiting-approval": 3 },
  },
  {
    name: "two approvals of one superuser under two spellings where two are needed, and a release",
    setup: awaiting,
    policy: TWO_SUPERUSERS,
    actors: {
      S: inTurn(approve, release),
      M: inTurn(approveBy(SUPERUSER.toUpperCase()), release),
    },
    ends: { "awaiting-approval": 8 },
  },
  {
    name: "an approval and a rejection",
    setup: awaiting,
    actors: { S: inTurn(approve, release), M: reject },
    ends: { "paused, 1 cleared": 2, rejected: 5 },
  },
  {
    name: "an approval and a withdrawal",
    setup: awaiting,
    actors: { S: inTurn(approve, release), W: withdraw },
    ends: { withdrawn: 6, "withdrawn, 1 cleared": 3 },
  },
  {
    name: "an approval and a stop",
    setup: awaiting,
    actors: { S: inTurn(approve, release), C: stopProject },
    ends: { approved: 5, "paused, 1 cleared": 2, releasing: 2, "releasing, 1 cleared": 1 },
  },
  {
    name: "an approval, and its superuser leaves",
    setup: awaiting,
    actors: { S: inTurn(approve, release), C: replaceSuperuser },
    check: (_world, order) =>
      isClaimedAfter(order, (step) => step.includes("saveProject")) ? "cleared all the same" : undefined,
    ends: {
      approved: 2,
      "awaiting-approval": 2,
      "paused, 1 cleared": 1,
      releasing: 1,
      "releasing, 1 cleared": 1,
    },
  },
  {
    name: "an approval, and the project is switched off",
    setup: awaiting,
    actors: { S: inTurn(approve, release), C: switchOff },
    check: (_world, order) =>
      isClaimedAfter(order, (step) => step.includes("saveProject")) ? "cleared all the same" : undefined,
    ends: {
      approved: 2,
      "awaiting-approval": 2,
      "paused, 1 cleared": 1,
      releasing: 1,
      "releasing, 1 cleared": 1,
    },
  },
  {
    name: "going on after the first wave, and a stop",
    setup: paused,
    actors: { S: inTurn(goOn, release), C: stopProject },
    ends: {
      "completed, 3 cleared": 2,
      "paused, 3 cleared": 1,
      "paused, 1 cleared": 1,
      "releasing, 1 cleared": 4,
      "releasing, 2 cleared": 3,
      "paused, 2 cleared": 1,
    },
  },
  {
    name: "going on after the first wave, and a withdrawal",
    setup: paused,
    actors: { S: inTurn(goOn, release), W: withdraw },
    ends: {
      "completed, 3 cleared": 1,
      "withdrawn, 1 cleared": 5,
      "withdrawn, 2 cleared": 3,
      "withdrawn, 3 cleared": 2,
    },
  },
];
