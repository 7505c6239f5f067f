import { DAY, HOUR, MINUTE, type Outcome } from "@sluse/core";
import * as fc from "fast-check";

import { approve, goOn, lift, stop, submit, switchProject, withdraw, type Target } from "./administration.ts";
import { inTurn, type GateCommand } from "./command.ts";
import { lookUp } from "./look-up.ts";
import { ROUNDS_WRITTEN } from "../everyday/letter.ts";
import { CENTRAL, ORDERER, SUPERUSER } from "../everyday/users.ts";
import { CONTACT_DAYS, PEOPLE, PROJECTS } from "./model-world.ts";
import { recheck, type Meanwhile } from "./recheck.ts";
import { callOff, reconcile, release } from "./release-steps.ts";
import { crashSoon, jump, optOut, registerMood, restart, rotateKey, tidy } from "./world-steps.ts";

const LATEST = -1;

const person = fc.nat({ max: PEOPLE.length - 1 });
const project = fc.nat({ max: PROJECTS.length - 1 });
const mailOut = fc.integer({ min: -3, max: 9 });
const outcome = fc.constantFrom<Outcome[]>("delivered", "answered", "failed", "unreachable", "unknown");
const outcomes = fc.array(outcome, { minLength: 1, maxLength: 3 });
const target: fc.Arbitrary<Target> = fc.oneof(
  fc.constantFrom("everything" as const, "system" as const),
  fc.record({ project }, { noNullPrototype: true }),
  fc.record({ mailOut }, { noNullPrototype: true }),
  fc.record({ person }, { noNullPrototype: true }),
);

/** Mostly invitations: the other rounds are for those alone who were invited, or have answered. */
const round = fc.oneof(
  { weight: 4, arbitrary: fc.constant("invitation" as const) },
  { weight: 1, arbitrary: fc.constantFrom(...ROUNDS_WRITTEN) },
);

const submitting = fc
  .tuple(project, round, fc.uniqueArray(person, { minLength: 1 }))
  .map(([of, which, people]) => submit(of, which, people));

const someone = fc.uniqueArray(person, { minLength: 1 });

const meanwhile: fc.Arbitrary<Meanwhile> = fc.oneof(
  fc.constantFrom<Meanwhile[]>({ kind: "nothing" }, { kind: "withdraw" }, { kind: "approve" }),
  fc.record(
    { kind: fc.constant("recheck" as const), people: someone, ends: fc.constantFrom("first", "last") },
    { noNullPrototype: true },
  ),
);

const rechecking = fc
  .tuple(mailOut, someone, meanwhile)
  .map(([number, people, what]) => recheck(number, people, what));

const ordering = submitting.map((submitted) => inTurn([submitted, approve(LATEST, SUPERUSER)]));

/** Ordered to some, and looked at again with others before it is approved. */
const reordering = fc
  .tuple(submitting, someone, meanwhile)
  .map(([submitted, people, what]) =>
    inTurn([submitted, recheck(LATEST, people, what), approve(LATEST, SUPERUSER)]),
  );

const approving = fc
  .tuple(mailOut, fc.constantFrom(SUPERUSER, ORDERER))
  .map(([number, who]) => approve(number, who));

const releasing = fc
  .tuple(mailOut, fc.integer({ min: 1, max: 4 }), outcomes, fc.constantFrom(0, 0, 1))
  .map(([number, take, become, unsettled]) => release(number, take, become, unsettled));

/** From the canary on, as a superuser and an ordering system do it together. */
const carryingOn = fc
  .tuple(mailOut, outcomes, outcome)
  .map(([number, become, reconciled]) =>
    inTurn([
      release(number, 4, become, 0),
      reconcile(number, reconciled),
      goOn(number, SUPERUSER),
      release(number, 4, become, 0),
    ]),
  );

/** Sending is called off before anybody was told of, and begun once more. */
const callingOff = fc
  .tuple(mailOut, outcomes, fc.boolean())
  .map(([number, become, paused]) =>
    inTurn([
      release(number, 1, become, 1),
      ...(paused ? [release(number, 1, become, 0)] : []),
      callOff(number),
      goOn(number, SUPERUSER),
      release(number, 4, become, 0),
    ]),
  );

const stopping = fc
  .tuple(target, mailOut)
  .map(([what, number]) =>
    inTurn([stop(what), release(number, 2, ["delivered"], 0), lift(what, liftedBy(what))]),
  );

const liftedBy = (what: Target): string =>
  typeof what === "string" || "person" in what ? CENTRAL : SUPERUSER;

const resuming = fc
  .tuple(target, fc.constantFrom(SUPERUSER, CENTRAL, ORDERER))
  .map(([what, who]) => lift(what, who));

const FORWARD = [10 * MINUTE, HOUR + MINUTE, DAY, 15 * DAY, 31 * DAY, 200 * DAY, 401 * DAY];
const BACK = [-30 * MINUTE, -3 * HOUR];
/** The step that lets an hour's ceiling open, and the one that lets two weeks pass, come twice as often. */
const jumping = fc.constantFrom(HOUR + MINUTE, 15 * DAY, ...FORWARD, ...BACK).map(jump);

/** Longer than an approval lasts, and shorter than the window. */
const comingLate = mailOut.map((number) => inTurn([jump(95 * DAY), release(number, 2, ["delivered"], 0)]));

const MOMENTS = ["before", "within", "after"] as const;
const crashing = fc
  .record({ transactions: fc.nat({ max: 8 }), when: fc.constantFrom(...MOMENTS) })
  .map(crashSoon);

const moods = fc.constantFrom("honest" as const, "throws" as const, "empty" as const, "unsure" as const);

const often = (count: number, arbitrary: fc.Arbitrary<GateCommand>): fc.Arbitrary<GateCommand>[] =>
  Array.from({ length: count }, () => arbitrary);

/** What comes up in the life of a gate. Steps are chosen evenly: what comes often stands here often. */
export const steps = (crashes: "with crashes" | "without crashes"): fc.Arbitrary<GateCommand>[] => [
  ...often(8, ordering),
  ...often(4, reordering),
  ...often(2, rechecking),
  ...often(8, carryingOn),
  ...often(5, releasing),
  ...often(3, callingOff),
  ...often(5, jumping),
  ...often(2, comingLate),
  ...often(2, stopping),
  ...often(
    2,
    fc.uniqueArray(person, { maxLength: 3 }).map((people) => optOut(people, PEOPLE)),
  ),
  submitting,
  approving,
  resuming,
  target.map(stop),
  fc.tuple(mailOut, outcome).map(([number, what]) => reconcile(number, what)),
  mailOut.map(callOff),
  mailOut.map(withdraw),
  person.map(lookUp),
  fc.tuple(project, fc.constantFrom(true, true, false)).map(([of, on]) => switchProject(of, on)),
  moods.map((mood) =>
    inTurn([registerMood(mood), release(LATEST, 2, ["delivered"], 0), registerMood("honest")]),
  ),
  fc.constant(null).map(restart),
  fc.constant(null).map(rotateKey),
  fc.constant(null).map(tidy),
  fc.constant(null).map(() => inTurn([jump((CONTACT_DAYS + 1) * DAY), tidy()])),
  ...(crashes === "with crashes" ? often(4, crashing) : []),
];
