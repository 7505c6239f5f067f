import { isoOf, later, MINUTE } from "@sluse/core";
import { expect, it } from "vitest";

import {
  ORDERER,
  SUPERUSER,
  approved,
  drain,
  openWorld,
  passCanary,
  people,
  reportOf,
} from "../internal/world.ts";

const recipients = people(60);

it("tells when superusers let a mail-out go on, why and after what, and what came since", async () => {
  const world = await openWorld();
  const { gate, clock } = world;
  const mailOut = await approved(world, recipients);
  expect(await reportOf(gate, mailOut)).toMatchObject({
    lookedAt: [],
    outcomesSince: { delivered: 0 },
    complaintsSince: 0,
  });
  const first = (await passCanary(world, mailOut, recipients)).length;
  const looked = clock.now();
  const before = await reportOf(gate, mailOut);
  expect(before).toMatchObject({
    lookedAt: [
      { by: SUPERUSER, at: looked, comment: "Første bølge er sett på.", after: ["release/canary-waits"] },
    ],
    outcomes: { delivered: first },
    outcomesSince: { delivered: 0 },
  });

  await gate.reportComplaints(mailOut, { by: ORDERER, count: 3 });
  await drain(gate.release(mailOut, recipients, { by: ORDERER }));
  expect(await reportOf(gate, mailOut)).toMatchObject({ state: "paused", complaintsSince: 3 });
  clock.set(later(looked, 5 * MINUTE));
  await gate.goOn(mailOut, { by: SUPERUSER, comment: "Klagene er lest." });
  const after = await reportOf(gate, mailOut);
  expect(after).toMatchObject({ complaints: 3, complaintsSince: 0 });
  expect(after.lookedAt.map(({ at, after: rules }) => [isoOf(at), rules])).toEqual([
    [isoOf(looked), ["release/canary-waits"]],
    [isoOf(later(looked, 5 * MINUTE)), ["release/breaker-complaints"]],
  ]);

  await drain(gate.release(mailOut, recipients, { by: ORDERER }));
  // What has ended keeps who let it go on; its breakers count no more.
  expect(await reportOf(gate, mailOut)).toMatchObject({
    state: "completed",
    lookedAt: [{ comment: "Første bølge er sett på." }, { comment: "Klagene er lest." }],
    outcomesSince: { delivered: 60 },
    complaintsSince: 3,
  });
});
