import {
  PURPOSES,
  ROUNDS,
  OUTCOMES,
  clearanceId,
  stopId,
  type Claim,
  type CountedLimit,
  type Precondition,
  type Instant,
  type MailOutId,
  type ProjectId,
  type Pseudonym,
  type StopScope,
} from "@sluse/core";
import * as fc from "fast-check";

import {
  BIRET,
  minutesLater,
  sampleApproval,
  sampleEvent,
  sampleLimit,
  sampleMailOut,
  sampleWave,
  ÅSE,
} from "../sample-records.ts";
import type { HistoryStep, LedgerCall } from "./history.ts";
import { EVERYBODY, HUNT, MAIL_OUTS, NEW_KEY, OLD_KEY, PEOPLE, TROMSØ, personOf } from "./world.ts";

const mailOut: fc.Arbitrary<MailOutId> = fc.constantFrom(...MAIL_OUTS);

/** Mostly nothing, so that what is rare does not hide the rest. */
const rarely = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const project: fc.Arbitrary<ProjectId> = fc.constantFrom(HUNT, TROMSØ);
const person: fc.Arbitrary<Pseudonym> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...PEOPLE).map((number) => personOf(number, "old")) },
  { weight: 1, arbitrary: fc.constantFrom(...EVERYBODY) },
);
const persons = fc.array(person, { maxLength: 8 });
const key = fc.constantFrom(OLD_KEY, NEW_KEY);
/** Few moments, so that boundaries are met. */
const moment: fc.Arbitrary<Instant> = fc.integer({ min: 0, max: 12 }).map((step) => minutesLater(step * 5));
const user = fc.constantFrom(ÅSE, BIRET);
const scope: fc.Arbitrary<StopScope> = fc.constantFrom<StopScope>(
  { kind: "global" },
  { kind: "project", project: HUNT },
  { kind: "project", project: HUNT, only: "form" },
);

const step = fc.constantFrom("3-måneder", "6-måneder");

const limit: fc.Arbitrary<CountedLimit> = fc
  .record({
    after: fc.option(moment),
    remindersBefore: fc.option(moment),
    project: fc.option(project),
    corrects: rarely(mailOut),
    step: rarely(step),
    purposes: fc.subarray([...PURPOSES], { minLength: 1 }),
    rounds: fc.subarray([...ROUNDS, "channel-reminder" as const]),
    max: fc.integer({ min: 0, max: 3 }),
    unit: fc.constantFrom<CountedLimit["unit"]>("recipient", "recipient-and-about", "about", "in-vain"),
  })
  .map((changes) => sampleLimit(changes.max, changes));

const requirement: fc.Arbitrary<Precondition> = fc.record({
  mailOut: rarely(mailOut),
  project: rarely(project),
  rounds: fc.subarray([...ROUNDS]),
  outcomes: fc.subarray([...OUTCOMES]),
  step: rarely(step),
  unlessAnswered: fc.boolean(),
});

const askedPeople = fc.array(fc.record({ person, about: rarely(person) }), { maxLength: 8 });

const attempts = fc.constantFrom(1, 1, 1, 2);

const claim: fc.Arbitrary<Claim> = fc.record({
  mailOut,
  attempt: attempts,
  project,
  purpose: fc.constantFrom(...PURPOSES),
  round: fc.constantFrom(...ROUNDS),
  corrects: rarely(mailOut),
  step: rarely(step),
  wave: fc.integer({ min: 1, max: 3 }),
  at: moment,
  key,
  people: askedPeople,
  whom: fc.constantFrom("audience" as const, "whoever-comes" as const),
  limits: fc.array(limit, { maxLength: 3 }),
  requires: rarely(requirement),
  channelReminders: fc.array(moment, { maxLength: 2 }),
});

const clearance = fc
  .tuple(mailOut, fc.integer({ min: 1, max: 7 }))
  .map(([id, number]) => clearanceId(id, number));
const settlement = fc.record({
  clearance,
  outcome: fc.constantFrom(...OUTCOMES),
});

const wave = fc
  .record({
    mailOut,
    number: fc.integer({ min: 1, max: 3 }),
    openedAt: moment,
    reserved: fc.integer({ min: 0, max: 500 }),
    claimed: fc.option(
      fc.record({
        at: moment,
        count: fc.integer({ min: 0, max: 500 }),
        sendBefore: moment,
        releasedBy: user,
      }),
      { nil: undefined },
    ),
  })
  .map((each) => sampleWave(each.mailOut, each.number, each));

const member = fc.record({ person, about: rarely(person), values: fc.option(fc.constantFrom("å", "čáhci")) });

const pairs = fc
  .subarray([...PEOPLE])
  .map((numbers) =>
    numbers.map((number) => ({ from: personOf(number, "old"), to: personOf(number, "new"), key: NEW_KEY })),
  );

/** Claims and what bears on them come most often. */
const call: fc.Arbitrary<LedgerCall> = fc.oneof(
  { weight: 10, arbitrary: fc.tuple(fc.constant("claim" as const), claim) },
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constant("settle" as const), fc.array(settlement, { maxLength: 6 }), moment),
  },
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constant("begin" as const), fc.array(clearance, { maxLength: 6 }), moment),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(
      fc.constant("takeBack" as const),
      fc.array(clearance, { maxLength: 6 }),
      fc.record({ begun: fc.boolean() }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constant("listUnbegun" as const),
      fc.oneof(fc.record({ mailOut }), fc.record({ people: persons })),
    ),
  },
  { weight: 3, arbitrary: fc.tuple(fc.constant("takeBackExpired" as const), mailOut, moment) },
  { weight: 1, arbitrary: fc.tuple(fc.constant("listOpenWaves" as const), moment) },
  {
    weight: 3,
    arbitrary: fc.tuple(
      fc.constant("preview" as const),
      fc.record({
        people: askedPeople,
        purpose: fc.constantFrom(...PURPOSES),
        limits: fc.array(limit, { maxLength: 3 }),
        requires: rarely(requirement),
        personStops: fc.constantFrom("hold" as const, "ignored" as const),
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(
      fc.constant("addAudience" as const),
      fc.record({ id: mailOut, attempt: attempts }),
      fc.array(member, { maxLength: 6 }),
      key,
    ),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constant("rekey" as const), pairs) },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constant("addPersonStop" as const),
      fc.record({
        person,
        by: user,
        at: moment,
        reach: fc.constantFrom("secondary-use" as const, "everything" as const),
      }),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constant("liftPersonStop" as const), persons) },
  { weight: 1, arbitrary: fc.tuple(fc.constant("deleteContacts" as const), moment) },
  { weight: 1, arbitrary: fc.tuple(fc.constant("deleteAudience" as const), mailOut) },
  { weight: 1, arbitrary: fc.tuple(fc.constant("deleteMailOut" as const), mailOut) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constant("saveMailOut" as const),
      mailOut.map((id) =>
        sampleMailOut(id, { project: id === MAIL_OUTS[3] ? TROMSØ : HUNT, canaryPassed: true }),
      ),
    ),
  },
  { weight: 3, arbitrary: fc.tuple(fc.constant("saveWave" as const), wave) },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constant("countSending" as const),
      fc.oneof(
        fc.record({ since: moment, openSince: moment, project: fc.option(project) }),
        fc.record({ since: moment, openSince: moment, project, mailOut }),
      ),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constant("earliestClaim" as const),
      fc.record({ since: moment, project: fc.option(project) }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constant("saveWaiting" as const),
      fc.record({
        mailOut,
        ceiling: fc.constantFrom("project" as const, "all" as const),
        since: moment,
        askedAt: moment,
        wanted: fc.integer({ min: 1, max: 40 }),
        got: fc.integer({ min: 0, max: 40 }),
      }),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constant("deleteWaiting" as const), mailOut) },
  { weight: 1, arbitrary: fc.tuple(fc.constant("listWaiting" as const), moment) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constant("countClaims" as const), fc.record({ project, since: moment })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constant("listUnknown" as const), mailOut, fc.integer({ min: 0, max: 4 })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constant("addApproval" as const),
      fc.tuple(mailOut, user).map(([id, by]) => sampleApproval(id, by)),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constant("deleteApprovals" as const), mailOut) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constant("addStop" as const),
      fc.record({
        scope,
        by: user,
        at: moment,
        reason: fc.constantFrom("klager", "feil"),
        liftedBy: fc.constantFrom("superuser" as const, "central-function" as const),
        opened: fc.constant([]),
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constant("liftStop" as const), fc.integer({ min: 1, max: 4 }).map(stopId)),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constant("appendAudit" as const),
      fc.integer().map((number) => sampleEvent("wave-claimed", { number })),
    ),
  },
);

/**
 * Random lives of a ledger in a small world, with transactions that fail in between. None of those makes a stop: a database
 * may pass over the number that it would have got, and another may not.
 */
export const histories = (): fc.Arbitrary<HistoryStep[]> => {
  const calls = (one: fc.Arbitrary<LedgerCall>): fc.Arbitrary<LedgerCall[]> =>
    fc.array(one, { minLength: 1, maxLength: 4 });
  const failing = calls(call.filter(([method]) => method !== "addStop"));
  return fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.record({ calls: calls(call), fails: fc.constant(false) }) },
      { weight: 1, arbitrary: fc.record({ calls: failing, fails: fc.constant(true) }) },
    ),
    { maxLength: 25 },
  );
};
