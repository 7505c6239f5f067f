import { HOUR, MINUTE, type AuditEvent, type Ledger } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { beforeEach, describe, expect, it } from "vitest";

import { fillWorld } from "./demo/mail-outs.ts";
import { BJORN, SIGNE, SIRI } from "./demo/people.ts";
import { createWorld, type World } from "./demo/world.ts";
import { hiddenOf, ORIGIN, Visitor } from "./internal/visitor.ts";

let ledger: Ledger;
let world: World;

beforeEach(async () => {
  ledger = createMemoryLedger();
  world = await createWorld(ORIGIN, { ledger });
});

const cookieOf = (visitor: Visitor): string => visitor.cookies.get("__Host-sluse") ?? "";
const isIn = async (visitor: Visitor): Promise<boolean> =>
  (await visitor.get("/hjelp", { followsOn: false })).status === 200;
const events = (): Promise<readonly AuditEvent[]> => ledger.transact((tx) => tx.readAudit(0, 1000));

/** Somebody else's machine: the same cookies, at another process over the same ledger. */
async function restarted(visitor: Visitor): Promise<{ readonly world: World; readonly visitor: Visitor }> {
  const next = await createWorld(ORIGIN, { ledger });
  const same = new Visitor(next.console);
  for (const [name, value] of visitor.cookies) same.cookies.set(name, value);
  return { world: next, visitor: same };
}

describe("who is logged in", () => {
  it("stays so when the process is started again, with the pages that were open", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const page = await siri.get("/stopp");
    const { visitor, world: next } = await restarted(siri);
    expect((await visitor.get("/hjelp")).text).toContain(SIRI.name);
    await visitor.submit(page, "/stopp", { scope: "everything", reason: "Prøve." });
    expect(await next.gate.stops({ by: SIGNE.id })).toHaveLength(1);
  });

  it("is out at every process when logged out at one", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const { visitor } = await restarted(siri);
    expect(await isIn(visitor)).toBe(true);
    await siri.submit(await siri.get("/hjelp"), "/logg-ut");
    expect(await isIn(visitor)).toBe(false);
  });

  it("has one cookie more when two processes change it at once, and is not logged out by it", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const { visitor, world: next } = await restarted(siri);
    world.clock.advance(16 * MINUTE);
    next.clock.advance(16 * MINUTE);
    await Promise.all([siri.get("/hjelp"), visitor.get("/hjelp")]);
    const changed = [siri, visitor].filter((each) => each.cookies.size > 0).map(cookieOf);
    expect(new Set(changed).size).toBe(2);
    expect(await isIn(siri)).toBe(true);
    expect(await isIn(visitor)).toBe(true);
  });

  it("has the new cookie also when what is asked for is a file, a letter or the counts", async () => {
    const { underWay } = await fillWorld(world);
    const signe = await Visitor.loggedIn(world.console, SIGNE);
    const log = await signe.get("/logg");
    const opened = (path: string) => async (): Promise<Headers> => {
      const { headers, body } = await signe.open(path);
      await body?.cancel();
      return headers;
    };
    for (const ask of [
      async () => (await signe.submit(log, "/logg/fil")).headers,
      opened(`/utsendinger/${underWay}/brev/nb`),
      opened(`/utsendinger/${underWay}/tall`),
    ]) {
      world.clock.advance(16 * MINUTE);
      const headers = await ask();
      expect(headers.get("content-type")).not.toContain("text/html; charset=UTF-8");
      const [pair = ""] = headers.getSetCookie()[0]?.split(";") ?? [];
      expect(pair).toMatch(/^__Host-sluse=/u);
      signe.cookies.set("__Host-sluse", pair.slice(pair.indexOf("=") + 1));
      world.clock.advance(11_000);
      expect(await isIn(signe)).toBe(true);
    }
  });

  it("is out when they were seen last while the clock was hours ahead", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    for (let times = 0; times < 4; times += 1) {
      world.clock.advance(29 * MINUTE);
      expect(await isIn(siri)).toBe(true);
    }
    world.clock.advance(-4 * 29 * MINUTE + MINUTE);
    expect(await isIn(siri)).toBe(false);
  });

  it("is known in the ledger by digests alone", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const kept = JSON.stringify(await ledger.transact((tx) => tx.listSessions()));
    const [key = "", formToken = ""] = cookieOf(siri).split(".");
    for (const secret of [key, formToken]) {
      expect(secret).toHaveLength(43);
      expect(kept).not.toContain(secret);
    }
    // Nor is what stands there a cookie.
    const [{ cookie, formToken: form } = { cookie: "", formToken: "" }] = await ledger.transact((tx) =>
      tx.listSessions(),
    );
    siri.cookies.set("__Host-sluse", `${cookie}.${form}`);
    expect(await isIn(siri)).toBe(false);
  });

  it("needs both halves of the cookie, of one session", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const bjorn = await Visitor.loggedIn(world.console, BJORN);
    const [own = "", form = ""] = cookieOf(siri).split(".");
    const [others = "", othersForm = ""] = cookieOf(bjorn).split(".");
    for (const made of [
      `${own}.${othersForm}`,
      `${others}.${form}`,
      own,
      `.${form}`,
      `${form}.${form}`,
      `${own}.${form}.x`,
    ]) {
      const visitor = new Visitor(world.console);
      visitor.cookies.set("__Host-sluse", made);
      expect(await isIn(visitor)).toBe(false);
    }
  });
});

describe("one's own logins", () => {
  it("are shown, with where and when, and one of them is ended from another", async () => {
    const atWork = await Visitor.loggedIn(world.console, SIRI);
    const atHome = await Visitor.loggedIn(world.console, SIRI);
    const page = await atWork.get("/innlogginger");
    expect(page.text).toContain("Her sitter du nå");
    const seen = await atWork.submit(page, "/innlogginger/avslutt");
    expect(seen.text).toContain("Logget ut der");
    expect([await isIn(atWork), await isIn(atHome)]).toEqual([true, false]);
  });

  it("are ended everywhere else at once", async () => {
    const others = [await Visitor.loggedIn(world.console, SIRI), await Visitor.loggedIn(world.console, SIRI)];
    const bjorn = await Visitor.loggedIn(world.console, BJORN);
    const siri = await Visitor.loggedIn(world.console, SIRI);
    await siri.submit(await siri.get("/innlogginger"), "/innlogginger/alle-andre");
    expect(await Promise.all([siri, ...others, bjorn].map(isIn))).toEqual([true, false, false, true]);
  });

  it("are nobody else's to see or end, but for the central function", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const bjorn = await Visitor.loggedIn(world.console, BJORN);
    const [own] = await ledger.transact((tx) => tx.listSessions(SIRI.id as never));
    const page = await bjorn.get("/innlogginger");
    expect(page.text).not.toContain(own?.id);
    const { token = "" } = hiddenOf(page.text, "/logg-ut");
    const tried = await bjorn.post("/innlogginger/avslutt", { token, session: own?.id ?? "" });
    expect([tried.status, await isIn(siri)]).toEqual([404, true]);

    const signe = await Visitor.loggedIn(world.console, SIGNE);
    const all = await signe.get("/innlogginger");
    expect(all.text).toContain(SIRI.name);
    await signe.submit(all, "/innlogginger/avslutt", { session: own?.id ?? "" });
    expect(await isIn(siri)).toBe(false);
  });

  it("are so many at once: the one unused for longest ends when there are more", async () => {
    const visitors: Visitor[] = [];
    for (let times = 0; times < 5; times += 1) {
      world.clock.advance(MINUTE);
      visitors.push(await Visitor.loggedIn(world.console, SIRI));
    }
    world.clock.advance(2 * MINUTE);
    await visitors[0]?.get("/hjelp");
    await Visitor.loggedIn(world.console, SIRI);
    expect(await Promise.all(visitors.map(isIn))).toEqual([true, false, true, true, true]);
  });
});

describe("the log", () => {
  it("tells of logins, of those that were refused, and of sessions that were ended", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const stranger = new Visitor(world.console);
    const page = await stranger.get("/logg-inn");
    await stranger.submit(page, "/logg-inn", { person: "nobody@fjordheim.example" });
    await siri.submit(await siri.get("/hjelp"), "/logg-ut");
    const told = (await events())
      .filter(({ what }) => ["logged-in", "login-refused", "session-ended"].includes(what))
      .map(({ what, by, details }) => [what, by, details["because"]]);
    expect(told).toEqual([
      ["logged-in", SIRI.id, undefined],
      ["login-refused", null, "nobody"],
      ["session-ended", SIRI.id, "logged-out"],
    ]);
  });

  it("is not filled by answers to logins that nobody began", async () => {
    const before = (await events()).length;
    const stranger = new Visitor(world.console);
    for (let times = 0; times < 20; times += 1) {
      await stranger.get("/logg-inn/svar?code=x&state=y");
      await stranger.post("/logg-inn", { person: SIRI.id, token: "guessed" });
    }
    expect((await events()).length).toBe(before);
  });
});

describe("sessions that are over", () => {
  it("leave the ledger with the next login", async () => {
    await Visitor.loggedIn(world.console, SIRI);
    world.clock.advance(9 * HOUR);
    await Visitor.loggedIn(world.console, BJORN);
    expect((await ledger.transact((tx) => tx.listSessions())).map(({ user }) => user)).toEqual([BJORN.id]);
  });
});

describe("a ledger that does not answer", () => {
  it("shows a page that says so, and nothing of why", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    await ledger.close();
    const seen = await siri.get("/", { followsOn: false });
    expect([seen.status, seen.text]).toEqual([503, expect.stringContaining("Protokollen svarer ikke")]);
    expect(seen.text).not.toMatch(/SLUSE_|Error/u);
    expect(world.faults).toHaveLength(1);
  });
});
