import type { AuditEvent } from "@sluse/core";
import { expect, it } from "vitest";

import { CENTRAL, LOOK_UP, approved, drain, openWorld, people, type World } from "../internal/world.ts";

const recipients = people(12);
const STRANGER = { by: "fremmed@uio.no" };
const lookUp = { ...LOOK_UP, ...STRANGER };
const [one] = recipients;

const TRIES: Readonly<Record<string, (world: World, mailOut: string) => Promise<unknown>>> = {
  report: ({ gate }, mailOut) => gate.report(mailOut, STRANGER),
  letter: ({ gate }, mailOut) => gate.letter(mailOut, { ...STRANGER, language: "nb" }),
  release: ({ gate }, mailOut) => drain(gate.release(mailOut, recipients, STRANGER)),
  recheck: ({ gate }, mailOut) => gate.recheck(mailOut, recipients, STRANGER),
  unknownOutcomes: ({ gate }, mailOut) => gate.unknownOutcomes(mailOut, STRANGER),
  contactsOf: ({ gate }) => gate.contactsOf(one!.nationalId, lookUp),
  exportPerson: ({ gate }) => gate.exportPerson(one!.nationalId, lookUp),
  status: ({ gate }) => gate.status(STRANGER),
  "audit.verify": ({ gate }) => gate.audit.verify(STRANGER),
  "audit.export": async ({ gate }) => {
    for await (const event of gate.audit.export(STRANGER)) expect(event).toBeUndefined();
  },
};

it.each(Object.entries(TRIES))("leaves in the log that somebody was refused: %s", async (door, attempt) => {
  const world = await openWorld();
  const mailOut = await approved(world, recipients);
  await expect(attempt(world, mailOut)).rejects.toMatchObject({ code: "SLUSE_ROLE_MISSING" });
  const refused: AuditEvent[] = [];
  for await (const event of world.gate.audit.export({ by: CENTRAL }))
    if (event.what === "act-refused") refused.push(event);
  expect(refused).toMatchObject([{ by: STRANGER.by, details: { door, rules: [], roles: [] } }]);
  expect(JSON.stringify(refused)).not.toContain(one!.nationalId);
});
