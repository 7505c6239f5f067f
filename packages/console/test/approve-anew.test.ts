import { expect, it } from "vitest";

import { order, recipients } from "./demo/orders.ts";
import { SIGURD, SIRI } from "./demo/people.ts";
import { addProject, approveTemplates, createWorld, send, submit } from "./demo/world.ts";
import { ORIGIN, Visitor } from "./internal/visitor.ts";

it("a mail-out that stands still at the ceiling of its approval goes on when it is approved for more, on its page", async () => {
  const world = await createWorld(ORIGIN);
  const { gate, clock } = world;
  await approveTemplates(world);
  await addProject(world, { id: "hverdag-2027", title: "Hverdagen i Trøndelag" });
  const people = recipients(30, 1);
  const report = await submit(
    world,
    order({
      project: "hverdag-2027",
      study: "Hverdagen i Trøndelag",
      people,
      from: "2027-03-17T08:00:00+01:00",
      until: "2027-04-30T20:00:00+02:00",
    }),
  );
  const { mailOut, digest } = report;
  for (const language of ["nb", "nn"] as const) await gate.letter(mailOut, { by: SIRI.id, language });
  await gate.approve(mailOut, { by: SIRI.id, digest, comment: "Bare tjue.", maxRecipients: 20 });
  clock.set("2027-03-17T09:00:00+01:00");
  await send(world, mailOut, people);
  await gate.goOn(mailOut, { by: SIRI.id, comment: "Prøvebølgen er sett på." });
  await send(world, mailOut, people);
  // Ten, ten more, and then nobody.
  await send(world, mailOut, people);

  const path = `/utsendinger/${mailOut}`;
  const sigurd = await Visitor.loggedIn(world.console, SIGURD);
  // Whoever did not set the ceiling cannot raise it.
  expect((await sigurd.get(path)).text).not.toContain("Godkjenn på nytt …");

  const siri = await Visitor.loggedIn(world.console, SIRI);
  const page = await siri.get(path);
  expect(page.text).toContain("Godkjenningens tak er nådd");
  expect(page.text).toContain("Godkjenn på nytt …");
  const confirm = await siri.submit(page, `${path}/avgjorelse`, {
    decision: "approve",
    comment: "Resten også.",
  });
  const action = /action="(\/bekreft\/[^"]+)"/u.exec(confirm.text)?.[1] ?? "";
  const done = await siri.submit(confirm, action);
  expect(done.text).toContain("Utsendingen står stille til du lar den gå videre.");
  await gate.goOn(mailOut, { by: SIGURD.id, comment: "Resten også." });
  await send(world, mailOut, people);
  expect((await gate.report(mailOut, { by: SIRI.id })).state).toBe("completed");
}, 30_000);
