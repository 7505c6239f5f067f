import { expect, it } from "vitest";

import { order, recipients } from "./demo/orders.ts";
import { BJORN, SIGURD, SIRI } from "./demo/people.ts";
import { addProject, approve, approveTemplates, createWorld, send, submit } from "./demo/world.ts";
import { ORIGIN, Visitor } from "./internal/visitor.ts";

it("an approval that ends before the window is renewed on the mail-out's page, and asked for a week before", async () => {
  const world = await createWorld(ORIGIN);
  const { gate, clock } = world;
  await approveTemplates(world);
  await addProject(world, { id: "hverdag-2027", title: "Hverdagen i Trøndelag" });
  const people = recipients(30, 1);
  const round = {
    project: "hverdag-2027",
    study: "Hverdagen i Trøndelag",
    from: "2027-03-17T08:00:00+01:00",
  };
  const report = await submit(world, order({ ...round, people, until: "2027-06-30T20:00:00+02:00" }));
  const { mailOut } = report;
  const brief = await submit(
    world,
    order({ ...round, people: recipients(5, 2), until: "2027-06-15T09:00:00+02:00" }),
  );
  const path = `/utsendinger/${mailOut}`;
  const seen = async (who = SIRI, at = path): Promise<string> =>
    (await (await Visitor.loggedIn(world.console, who)).get(at)).text.replaceAll("\u{a0}", " ");
  // Ninety days, to 14 June.
  await approve(world, report);
  await approve(world, brief);
  clock.set("2027-03-17T09:00:00+01:00");
  await send(world, mailOut, people);
  await gate.goOn(mailOut, { by: SIRI.id, comment: "Prøvebølgen er sett på." });
  // What let it go on stands in its history, and breakers count from there.
  const gone = await seen();
  expect(gone).toContain("Siri Superbruker lot utsendingen gå videre");
  expect(gone).toMatch(/Regnet fra [^<]*, da Siri Superbruker lot utsendingen gå videre\./u);
  expect(gone).not.toContain("Forny godkjenningen");

  clock.set("2027-06-01T10:00:00+02:00");
  expect(await seen()).toContain("Forny godkjenningen …");
  expect(await seen(BJORN)).not.toContain("Forny godkjenningen");
  expect(await seen(SIRI, "/")).not.toContain("Forny godkjenningen av invitasjon?");
  clock.set("2027-06-08T10:00:00+02:00");
  expect(await seen(SIRI, "/")).toContain("Forny godkjenningen av invitasjon?");
  clock.set("2027-06-15T10:00:00+02:00");
  const over = await seen();
  expect(over).toContain("Godkjenningen gikk ut");
  expect(over).toContain("Ingenting sendes før en superbruker har fornyet den.");
  expect(over).not.toContain("Ingenting står i veien");
  // Whose window is over, too, sends nothing more however it is approved.
  expect(await seen(SIRI, `/utsendinger/${brief.mailOut}`)).not.toContain("Forny godkjenningen");

  const sigurd = await Visitor.loggedIn(world.console, SIGURD);
  await sigurd.get(`${path}?sprak=nn`);
  const page = await sigurd.get(path);
  const confirm = await sigurd.submit(page, `${path}/avgjorelse`, {
    decision: "approve",
    comment: "Lest igjen.",
  });
  const action = /action="(\/bekreft\/[^"]+)"/u.exec(confirm.text)?.[1] ?? "";
  const done = await sigurd.submit(confirm, action);
  expect(done.text).toContain("Utsendingen kan slippes nå.");
  expect(await seen()).not.toContain("Forny godkjenningen");
  expect(await seen(SIRI, "/")).not.toContain("Forny godkjenningen");
  await send(world, mailOut, people);
  expect((await gate.report(mailOut, { by: SIRI.id })).state).toBe("completed");
}, 30_000);
