import { DAY, HOUR, instant, later, type Approval, type Instant } from "@sluse/core";
import { expect, test } from "vitest";

import { approvedUntil } from "../../src/approval/standing-approvals.ts";
import {
  CENTRAL,
  ORDERER,
  SECOND_SUPERUSER,
  SUPERUSER,
  approved,
  createOrder,
  drain,
  openWorld,
  people,
  reportOf,
  testPolicy,
} from "../internal/world.ts";

const LINK = "https://www.uio.no/sovn";
const recipients = people(5);
const off = { by: SUPERUSER, comment: "Studien er lagt på is." };

test("an approval may end when the policy says at the latest and not a moment later, and never when it is given", async () => {
  const { gate, clock } = await openWorld();
  const { mailOut, digest } = await gate.submit(createOrder(recipients));
  const request = { by: SUPERUSER, digest, comment: "Lest." };
  const latest = later(clock.now(), testPolicy.approval.validDays * DAY);
  const tooLong = { decision: "refuse", findings: [{ rule: "approval/too-long" }] };
  expect(await gate.approve(mailOut, { ...request, until: later(latest, 1) })).toMatchObject(tooLong);
  expect(await gate.approve(mailOut, { ...request, until: clock.now() })).toMatchObject(tooLong);
  expect(await gate.approve(mailOut, { ...request, until: latest })).toMatchObject({ findings: [] });
});

test("an approval is of no project that has been switched off", async () => {
  const { gate } = await openWorld();
  const { mailOut, digest } = await gate.submit(createOrder(recipients));
  await gate.projects.deactivate("sovn-2027", off);
  expect(await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." })).toMatchObject({
    decision: "hold",
    findings: [{ rule: "release/project-not-active" }],
  });
  expect((await reportOf(gate, mailOut)).approvals).toEqual([]);
});

test("a release tells all that an approval lacks", async () => {
  const world = await openWorld();
  const mailOut = await approved(world, recipients);
  await world.gate.projects.deactivate("sovn-2027", off);
  await world.gate.projects.setSuperusers("sovn-2027", {
    by: CENTRAL,
    superusers: [SECOND_SUPERUSER],
    comment: "Sluttet.",
  });
  world.clock.set(instant("2027-03-30T10:00:00+02:00"));
  const release = world.gate.release(mailOut, recipients, { by: ORDERER });
  expect(await drain(release)).toEqual([]);
  expect(release.end).toMatchObject({
    kind: "refused",
    findings: [{ rule: "release/project-not-active" }, { rule: "release/approver-gone" }],
  });
});

test("a finding that is let stand without a reason is refused for that, and none is written down", async () => {
  const { gate, probe } = await openWorld();
  probe.verdicts.set(LINK, "cannot-tell");
  const { mailOut, digest } = await gate.submit(createOrder(recipients));
  const held = (await reportOf(gate, mailOut)).findings.find(({ severity }) => severity === "hold");
  const request = { by: SUPERUSER, digest, comment: "Lest." };
  const acknowledge = [{ fingerprint: held?.fingerprint ?? "", reason: " " }];
  expect((await gate.approve(mailOut, { ...request, acknowledge })).findings.map(({ rule }) => rule)).toEqual(
    ["approval/comment-missing", "approval/open-hold"],
  );
  const reason = "Prøvd for hånd.";
  const given = [{ ...acknowledge[0]!, reason }];
  expect(await gate.approve(mailOut, { ...request, acknowledge: given })).toMatchObject({ findings: [] });
  const told: unknown[] = [];
  for await (const { what, details } of gate.audit.export({ by: CENTRAL }))
    if (what === "mail-out-approved") told.push(details["acknowledged"]);
  expect(told).toEqual([given]);
});

test("an answer is to the question that it names", async () => {
  const { gate } = await openWorld();
  const { mailOut } = await gate.submit(createOrder(recipients));
  for (const question of ["Hvem har lest avsnittet?", "Når går brevet?"])
    await gate.ask(mailOut, { by: SUPERUSER, question });
  await gate.answer(mailOut, { by: ORDERER, number: 2, answer: "På mandag." });
  expect((await reportOf(gate, mailOut)).questions).toMatchObject([
    { number: 1, answer: null },
    { number: 2, answer: { answer: "På mandag." } },
  ]);
});

test("who approved what was rejected afterwards is known, and a withdrawal leaves no approval behind", async () => {
  for (const [end, approvals] of [
    ["reject", 1],
    ["withdraw", 0],
  ] as const) {
    const world = await openWorld();
    const mailOut = await approved(world, recipients);
    const ended = await world.gate[end](mailOut, { by: SUPERUSER, comment: "Feil i brevet." });
    expect(ended).toMatchObject({ decision: "release", findings: [] });
    expect((await reportOf(world.gate, mailOut)).approvals).toHaveLength(approvals);
  }
});

test("a withdrawal that is refused has taken nothing back, and one that is not says what it could not reach in time", async () => {
  for (const hours of [0, 3]) {
    const world = await openWorld();
    const mailOut = await approved(world, recipients);
    world.clock.set(instant("2027-03-30T10:00:00+02:00"));
    for await (const wave of world.gate.release(mailOut, recipients, { by: ORDERER }))
      await wave.begin(wave.clearances.slice(0, 2));
    expect(await world.gate.withdraw(mailOut, { by: ORDERER, comment: " " })).toMatchObject({
      decision: "refuse",
      voided: 0,
      begunAndBeyondRecall: 0,
      waves: [],
    });
    world.clock.advance(hours * HOUR);
    // What was to leave before a moment that has passed has left, or never will.
    const wave =
      hours === 0 ? { voided: 3, begunAndBeyondRecall: 2 } : { voided: 3, begunAndBeyondRecall: 0 };
    expect(await world.gate.withdraw(mailOut, { by: ORDERER, comment: "Feil." })).toMatchObject({
      findings: [],
      ...wave,
    });
  }
});

test("so many approvals last together as long as the one of them that ends first", () => {
  const standing = [10, 30, 20].map((until) => ({ until: until as Instant }) as Approval);
  expect([1, 2, 3, 4].map((needed) => approvedUntil(standing, needed))).toEqual([30, 20, 10, undefined]);
});
