import { order, recipients } from "./orders.ts";
import { SIGNE, SIGURD, SIRI } from "./people.ts";
import { addProject, approve, approveTemplates, send, submit, type World } from "./world.ts";

/** Which mail-out is in which state, by what it shows. */
export interface DemoMailOuts {
  readonly toApprove: string;
  readonly second: string;
  readonly canary: string;
  readonly breaker: string;
  readonly underWay: string;
  readonly held: string;
  readonly refused: string;
  readonly completed: string;
  readonly others: string;
}

/** Fills a world with mail-outs in every state there is. Ends on a Tuesday at ten, in the middle of it all. */
export async function fillWorld(world: World): Promise<DemoMailOuts> {
  const { gate, clock } = world;
  await approveTemplates(world);
  await addProject(world, { id: "hverdag-2027", title: "Hverdagen i Trøndelag" });
  await addProject(world, { id: "sovn-2027", title: "Søvn og arbeid" });
  await addProject(world, { id: "kne-2027", title: "Livet med kneprotese", system: "mrs" });
  await addProject(world, { id: "fjaera-2027", title: "Føtter i fjæra", superusers: [SIGURD.id, SIGNE.id] });
  await addProject(world, { id: "horsel-2027", title: "Hørsel i Sápmi", isOff: true });

  await gate.projects.setPlan("horsel-2027", {
    by: SIRI.id,
    comment: "Som i protokollen.",
    plan: {
      steps: [
        { name: "3 måneder", days: 91, form: null },
        { name: "12 måneder", days: 365, form: "eq5d-7" },
      ],
      earlyDays: 14,
      after: "answered-invitation",
      next: "answered",
      invites: "one-parent",
    },
  });

  // Somebody has opted out, as always.
  const pilot = recipients(60, 1);
  for (const { nationalId } of pilot.slice(0, 4)) world.register.optedOut.add(nationalId);

  // Two weeks ago: a pilot that went well.
  const done = await submit(
    world,
    order({
      project: "hverdag-2027",
      study: "Hverdagen i Trøndelag",
      people: pilot,
      version: "1.0.0",
      title: "Spørsmål om hverdagen din",
      who: "mellom 40 og 59 år og bor i Trondheim",
      from: "2027-03-17T08:00:00+01:00",
      until: "2027-04-30T20:00:00+02:00",
    }),
  );
  await approve(world, done);
  clock.set("2027-03-17T09:00:00+01:00");
  await send(world, done.mailOut, pilot, (index) => (index % 9 === 0 ? "unreachable" : "delivered"));
  clock.set("2027-03-17T12:30:00+01:00");
  await gate.goOn(done.mailOut, { by: SIGURD.id, comment: "Prøvebølgen er sett på. Ingen har ringt." });
  await send(world, done.mailOut, pilot, (index) => (index % 11 === 0 ? "unreachable" : "delivered"));

  // Approved some days ago: one whose first wave waits, one that went wrong, one that goes out.
  clock.set("2027-03-25T13:05:00+01:00");
  const [early, wrong, going] = [recipients(80, 2), recipients(160, 3), recipients(600, 4)];
  const window = { from: "2027-03-26T08:00:00+01:00", until: "2027-06-30T20:00:00+02:00" };
  const canary = await submit(
    world,
    order({
      project: "hverdag-2027",
      study: "Hverdagen i Trøndelag",
      people: early,
      version: "1.0.0",
      ...window,
      link: "https://hverdagen.fjordheim.example/vil-du-delta",
      title: "Vil du være med i en studie?",
    }),
  );
  const breaker = await submit(
    world,
    order({
      project: "kne-2027",
      study: "Livet med kneprotese",
      people: wrong,
      ...window,
      link: "https://kne.fjordheim.example/svar",
      title: "Hvordan går det med kneet?",
    }),
  );
  const underWay = await submit(
    world,
    order({
      project: "sovn-2027",
      study: "Søvn og arbeid",
      people: going,
      ...window,
      link: "https://sovn.fjordheim.example/svar",
      title: "Hvordan sover du?",
    }),
  );
  for (const report of [canary, breaker, underWay]) await approve(world, report);
  clock.set("2027-03-30T08:05:00+02:00");
  await send(world, breaker.mailOut, wrong);
  await send(world, underWay.mailOut, going);
  for (const { mailOut } of [breaker, underWay])
    await gate.goOn(mailOut, { by: SIRI.id, comment: "Prøvebølgen er sett på." });
  clock.set("2027-03-30T08:40:00+02:00");
  await send(world, breaker.mailOut, wrong, (index) => (index % 8 === 0 ? "failed" : "delivered"));
  await gate.reportComplaints(breaker.mailOut, { by: SIGNE.id, count: 2 });
  await send(world, breaker.mailOut, wrong);
  await send(world, underWay.mailOut, going, (index) =>
    index > 100 ? undefined : index % 13 === 0 ? "unreachable" : "delivered",
  );
  clock.set("2027-03-30T09:20:00+02:00");
  await send(world, canary.mailOut, early, (index) => (index === 3 ? "unreachable" : "delivered"));

  // Ordered this morning.
  clock.set("2027-03-30T09:31:00+02:00");
  const asked = recipients(56, 5, ["nb", "nn", "se"]);
  for (const { nationalId } of asked.slice(0, 5)) world.register.optedOut.add(nationalId);
  const toApprove = await submit(
    world,
    order({
      project: "hverdag-2027",
      study: "Hverdagen i Trøndelag",
      people: [...asked, ...asked.slice(0, 2)],
    }),
  );
  const many = recipients(1240, 6);
  for (const { nationalId } of many.slice(0, 96)) world.register.optedOut.add(nationalId);
  const second = await submit(
    world,
    order({ project: "hverdag-2027", study: "Hverdagen i Trøndelag", people: many }),
  );
  await approve(world, second, SIGURD.id);
  world.probe.verdicts.set("https://sovn.fjordheim.example/stengt", "broken");
  const refused = await submit(
    world,
    order({
      project: "sovn-2027",
      study: "Søvn og arbeid",
      people: recipients(40, 7),
      link: "https://sovn.fjordheim.example/stengt",
    }),
  );
  world.register.mood = "stale";
  const held = await submit(
    world,
    order({
      project: "sovn-2027",
      study: "Søvn og arbeid",
      people: recipients(45, 9),
      round: "reminder",
      link: "https://sovn.fjordheim.example/svar",
    }),
  );
  world.register.mood = "honest";
  const others = await submit(
    world,
    order({ project: "fjaera-2027", study: "Føtter i fjæra", people: recipients(30, 8) }),
  );
  await gate.stop(
    { project: "kne-2027" },
    { by: "dag@fjordheim.example", reason: "Tre innringere fikk et brev som var ment for en annen." },
  );
  clock.set("2027-03-30T10:04:00+02:00");
  return {
    toApprove: toApprove.mailOut,
    second: second.mailOut,
    canary: canary.mailOut,
    breaker: breaker.mailOut,
    underWay: underWay.mailOut,
    held: held.mailOut,
    refused: refused.mailOut,
    completed: done.mailOut,
    others: others.mailOut,
  };
}
