import { isoOf } from "@sluse/core";
import { expect, it } from "vitest";

import { approved, drain, openWorld, people, LOOK_UP, ORDERER } from "../internal/world.ts";

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
