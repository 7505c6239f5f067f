import { isoOf } from "@sluse/core";
import { expect, it } from "vitest";

import {
  approved,
  createOrder,
  drain,
  openWorld,
  people,
  reportOf,
  LOOK_UP,
  ORDERER,
} from "../internal/world.ts";

const everyone = people(2);

it("books Helsenorge's own reminders of a form as contacts, on their dates", async () => {
  const world = await openWorld();
  const form = {
    id: "4f1d5c4e",
    expires: "2027-08-01T23:59:00+02:00",
    taskText: "Svar på noen spørsmål om hvordan du sover.",
  };
  const mailOut = await approved(world, everyone, { kind: "form", form });
  expect(await drain(world.gate.release(mailOut, everyone, { by: ORDERER }))).toHaveLength(2);

  const { contacts } = await world.gate.contactsOf(everyone[0]!.nationalId, LOOK_UP);
  expect(contacts.map(({ round, at }) => [round, isoOf(at)])).toEqual([
    ["invitation", "2027-03-30T08:00:00.000Z"],
    ["channel-reminder", "2027-07-27T21:59:00.000Z"],
    ["channel-reminder", "2027-07-31T21:59:00.000Z"],
  ]);
});

it("gives a form so many days from the one it is ordered on for somebody, reminders and all", async () => {
  const world = await openWorld();
  const form = {
    id: "4f1d5c4e",
    expiresAfterDays: 30,
    taskText: "Svar på noen spørsmål om hvordan du sover.",
  };
  const mailOut = await approved(world, everyone, { kind: "form", form });
  const report = await reportOf(world.gate, mailOut);
  expect(report.manifest.form).toEqual({ ...form, expires: null });
  expect(report.findings.map(({ message }) => message.nb.what)).toContain(
    "Den som ikke har svart, får påminnelse fra Helsenorge fem dager før fristen og dagen før den.",
  );

  const sent: unknown[] = [];
  for await (const wave of world.gate.release(mailOut, everyone, { by: ORDERER })) {
    await wave.begin(wave.clearances);
    for (const { id } of wave.clearances) sent.push((await wave.formFor(id)).form);
    sent.push(wave.form);
  }
  // Cleared on 30 March, in summer time.
  const ends = { id: "4f1d5c4e", expires: "2027-04-29T21:59:00.000Z", taskText: form.taskText };
  expect(sent).toEqual([ends, ends, ends]);
  const { contacts } = await world.gate.contactsOf(everyone[0]!.nationalId, LOOK_UP);
  expect(contacts.map(({ round, at }) => [round, isoOf(at)])).toEqual([
    ["invitation", "2027-03-30T08:00:00.000Z"],
    ["channel-reminder", "2027-04-24T21:59:00.000Z"],
    ["channel-reminder", "2027-04-28T21:59:00.000Z"],
  ]);
});

it.each([
  { expires: "2027-08-01T23:59:00+02:00", expiresAfterDays: 30 },
  { expiresAfterDays: 0 },
  { expiresAfterDays: 366 },
  { expiresAfterDays: 1.5 },
])("refuses a form that ends in no way or in two: %j", async (term) => {
  const { gate } = await openWorld();
  const order = createOrder(everyone, { kind: "form", form: { id: "4f1d5c4e", ...term } });
  await expect(gate.submit(order)).rejects.toMatchObject({ code: "SLUSE_ORDER_INVALID" });
});
