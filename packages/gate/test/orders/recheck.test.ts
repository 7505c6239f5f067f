import { HOUR, instant } from "@sluse/core";
import { expect, test } from "vitest";

import { SUPERUSER, createOrder, openWorld, people, ORDERER } from "../internal/world.ts";

const recipients = people(5);
const activation = {
  by: SUPERUSER,
  until: "2030-01-01T00:00:00+01:00",
  maxRecipients: 100,
  comment: "Kvalitetskontrollert.",
};
const off = { by: SUPERUSER, comment: "Feil i brevet." };

test("a mail-out held for a project that was off is looked at again when the project is on", async () => {
  const { gate, clock } = await openWorld();
  await gate.projects.deactivate("sovn-2027", off);
  const { mailOut, findings } = await gate.submit(createOrder(recipients));
  expect(findings.map(({ rule }) => rule)).toContain("project/not-active");
  clock.advance(HOUR);
  await gate.projects.activate("sovn-2027", activation);
  expect((await gate.recheck(mailOut, recipients, { by: ORDERER })).state).toBe("awaiting-approval");
});

test("a project that was turned off since holds a mail-out that is looked at again", async () => {
  const { gate, clock } = await openWorld();
  const { mailOut } = await gate.submit(createOrder(recipients));
  clock.advance(HOUR);
  await gate.projects.deactivate("sovn-2027", off);
  const report = await gate.recheck(mailOut, recipients, { by: ORDERER });
  expect(report.findings.map(({ rule }) => rule)).toEqual(["project/not-active"]);
});

test("a day that was far enough ahead when it was ordered is so still, and a window that is over is not", async () => {
  const { gate, clock } = await openWorld();
  const { mailOut } = await gate.submit(createOrder(recipients));
  clock.set(instant("2027-04-10T10:00:00+02:00"));
  expect((await gate.recheck(mailOut, recipients, { by: ORDERER })).state).toBe("awaiting-approval");
  clock.set(instant("2027-07-01T10:00:00+02:00"));
  const over = await gate.recheck(mailOut, recipients, { by: ORDERER });
  expect(over.findings.map(({ rule }) => rule)).toContain("order/window-invalid");
});
