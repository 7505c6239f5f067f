import { beforeEach, describe, expect, it } from "vitest";

import { fillWorld, type DemoMailOuts } from "./demo/mail-outs.ts";
import { BJORN, DAG, SIGNE, SIRI } from "./demo/people.ts";
import { createWorld, type World } from "./demo/world.ts";
import { recipients } from "./demo/orders.ts";
import { ORIGIN, Visitor } from "./internal/visitor.ts";

let world: World;
let mailOuts: DemoMailOuts;

beforeEach(async () => {
  world = await createWorld(ORIGIN);
  mailOuts = await fillWorld(world);
});

/** What is told to a page that is open, an event at a time. */
async function* told(visitor: Visitor, path: string): AsyncGenerator<string, void, undefined> {
  const response = await visitor.open(path);
  if (!response.body) return;
  yield* response.body.pipeThrough(new TextDecoderStream());
}

describe("the counts of a mail-out", () => {
  it("are told again when they have changed, and not before", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const events = told(siri, `/utsendinger/${mailOuts.underWay}/tall`);
    const first = await events.next();
    expect(first.value).toMatch(/^event: now\ndata: "/u);
    expect(first.value).not.toContain("1 klage");
    await world.gate.reportComplaints(mailOuts.underWay, { by: SIGNE.id, count: 1 });
    const second = await events.next();
    expect(second.value).toMatch(/^event: now/u);
    expect(second.value).not.toBe(first.value);
    await events.return();
  });

  it("are told until the one who looks has logged out, or been away too long", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const events = told(siri, `/utsendinger/${mailOuts.underWay}/tall`);
    await events.next();
    await siri.submit(await siri.get("/hjelp"), "/logg-ut");
    expect((await events.next()).value).toMatch(/^event: over/u);
    expect((await events.next()).done).toBe(true);

    const idle = await Visitor.loggedIn(world.console, SIRI);
    const others = told(idle, `/utsendinger/${mailOuts.underWay}/tall`);
    await others.next();
    // The clock runs while it waits, and nothing that is told counts as a request.
    expect((await others.next()).value).toMatch(/^event: over/u);
  });

  it("are for those who see them, and no page has more open than a person looks at", async () => {
    const bjorn = await Visitor.loggedIn(world.console, BJORN);
    expect((await bjorn.get(`/utsendinger/${mailOuts.underWay}/tall`)).status).toBe(404);
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const open = Array.from({ length: 6 }, () => told(siri, `/utsendinger/${mailOuts.underWay}/tall`));
    for (const each of open) await each.next();
    expect((await siri.open(`/utsendinger/${mailOuts.underWay}/tall`)).status).toBe(429);
    for (const each of open) await each.return();
    expect((await siri.open(`/utsendinger/${mailOuts.underWay}/tall`)).status).toBe(200);
  });

  it("are told to whoever sees them by their login, for as long as they look", async () => {
    const eva = { id: "eva@fjordheim.example", name: "Eva", roles: ["auditor"] } as const;
    const held = await createWorld(ORIGIN, { people: [eva] });
    const { underWay } = await fillWorld(held);
    const visitor = await Visitor.loggedIn(held.console, eva);
    const { body } = await visitor.open(`/utsendinger/${underWay}/tall`);
    const reader = body!.getReader();
    const next = async (): Promise<string> => Buffer.from((await reader.read()).value ?? []).toString();
    // What is read once the first was there is read by whoever reads, in a moment of their own.
    await new Promise(setImmediate);
    await next();
    await held.gate.reportComplaints(underWay, { by: SIGNE.id, count: 1 });
    expect(await next()).toMatch(/^event: now/u);
    await reader.cancel();
  });

  it("are told by a script of the console's own, on no other page", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const live = await siri.get(`/utsendinger/${mailOuts.underWay}`);
    expect(live.headers.get("content-security-policy")).toContain("script-src 'self'");
    const [, script = ""] = /<script src="([^"]+)" defer>/u.exec(live.text) ?? [];
    expect((await siri.get(script)).text).toContain("EventSource");
    for (const path of ["/", `/utsendinger/${mailOuts.completed}`, `/utsendinger/${mailOuts.toApprove}`])
      expect((await siri.get(path)).headers.get("content-security-policy")).not.toContain("script-src");
  });
});

describe("somebody who asks too often", () => {
  it("looks up no more people for a while", async () => {
    const dag = await Visitor.loggedIn(world.console, DAG);
    const people = recipients(45, 12);
    const statuses: number[] = [];
    for (const { nationalId } of people) {
      const page = await dag.get("/noen-ringer");
      const fields = { number: nationalId, reason: "Hvem har skrevet?", case: "2027/12" };
      statuses.push((await dag.submit(page, "/noen-ringer", fields)).status);
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(40);
    expect(statuses.at(-1)).toBe(422);
  });

  it("begins no more logins for a minute, and those who are logged in still stop", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const stranger = new Visitor(world.console);
    let last = 200;
    for (let times = 0; times < 310 && last === 200; times += 1)
      last = (await stranger.get("/logg-inn")).status;
    expect(last).toBe(429);
    const page = await siri.get("/stopp");
    expect((await siri.submit(page, "/stopp", { scope: "everything" })).text).toContain("Stoppet kl.");
    world.clock.advance(61_000);
    expect((await stranger.get("/logg-inn")).status).toBe(200);
  });
});
