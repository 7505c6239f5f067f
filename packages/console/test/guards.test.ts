import { HOUR, MINUTE } from "@sluse/core";
import { beforeAll, describe, expect, it } from "vitest";

import { routes } from "../src/pages/routes.ts";
import { fillWorld, type DemoMailOuts } from "./demo/mail-outs.ts";
import { DAG, SIGNE, SIGURD, SIRI } from "./demo/people.ts";
import { createWorld, type World } from "./demo/world.ts";
import { hiddenOf, ORIGIN, Visitor } from "./internal/visitor.ts";

let world: World;
let mailOuts: DemoMailOuts;

beforeAll(async () => {
  world = await createWorld(ORIGIN);
  mailOuts = await fillWorld(world);
}, 60_000);

const addressOf = (path: string): string => path.replace(":id", mailOuts.toApprove).replace(":draft", "abc");

describe("a page", () => {
  it("asks everybody to log in first, whichever it is", async () => {
    const stranger = new Visitor(world.console);
    const open: string[] = [];
    for (const { method, path } of routes) {
      const address = addressOf(path);
      const seen =
        method === "get"
          ? await stranger.get(address, { followsOn: false })
          : await stranger.post(address, {}, { followsOn: false });
      if (seen.status !== 303 || !seen.headers.get("location")?.startsWith("/logg-inn")) open.push(path);
    }
    expect(open).toEqual([]);
  });

  it("runs nothing, is framed by nobody, and stays on no machine", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    for (const path of ["/", "/stopp", "/logg-inn", "/nowhere", `/utsendinger/${mailOuts.toApprove}`]) {
      const { headers, text } = await siri.get(path, { followsOn: false });
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|script-src|data:|https?:/u);
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(text).not.toMatch(/<script|\sstyle=|\son[a-z]+=/u);
    }
  });

  it("keeps files, which hold nothing, for as long as a browser likes", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const [, sheet = ""] = /href="(\/assets\/console-[^"]+)"/u.exec((await siri.get("/")).text) ?? [];
    const { headers, text } = await siri.get(sheet);
    expect(headers.get("cache-control")).toContain("immutable");
    expect(text).not.toContain("data:image");
    expect(text).not.toMatch(/url\("?https?:/u);
  });

  it("is not fetched ahead, for what was shown is on record", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const ahead = await siri.get(`/utsendinger/${mailOuts.toApprove}`, {
      headers: { "sec-purpose": "prefetch" },
    });
    expect(ahead.status).toBe(503);
    expect(ahead.text).toBe("");
  });

  it("of another's project looks like one that is not there", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const others = await siri.get(`/utsendinger/${mailOuts.others}`);
    const nowhere = await siri.get("/utsendinger/no-such-mail-out");
    const broken = await siri.get("/utsendinger/%00");
    const withoutPath = (text: string): string =>
      text.replaceAll(/fra=[^"]*/gu, "").replaceAll(/value="[^"]*"/gu, "");
    expect([others.status, nowhere.status, broken.status]).toEqual([404, 404, 404]);
    expect(withoutPath(others.text)).toBe(withoutPath(nowhere.text));
  });

  it("of the log and of people who call is for those whose work it is", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const dag = await Visitor.loggedIn(world.console, DAG);
    expect((await siri.get("/logg")).status).toBe(404);
    expect((await siri.get("/noen-ringer")).status).toBe(404);
    expect((await dag.get("/logg")).status).toBe(404);
    expect((await dag.get("/noen-ringer")).status).toBe(200);
  });
});

describe("a form", () => {
  it("from elsewhere is turned away, whoever is logged in", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const fields = { ...hiddenOf((await siri.get("/stopp")).text, "/stopp"), scope: "everything" };
    const elsewhere = await siri.post("/stopp", fields, { headers: { origin: "https://elsewhere.example" } });
    const nowhere = await siri.post("/stopp", fields, { headers: { origin: "null" } });
    const tokenless = await siri.post("/stopp", { scope: "everything" });
    const anothers = await siri.post("/stopp", { ...fields, token: "another's" });
    const json = await siri.post("/stopp", fields, { headers: { "content-type": "application/json" } });
    const plain = await siri.post("/stopp", fields, { headers: { "content-type": "text/plain" } });
    expect([elsewhere, nowhere, tokenless, anothers, json, plain].map(({ status }) => status)).toEqual([
      403, 403, 403, 403, 415, 415,
    ]);
    expect(await world.gate.stops({ by: SIGNE.id })).toHaveLength(1);
  });

  it("that is sent twice acts once", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const fields = {
      ...hiddenOf((await siri.get("/stopp")).text, "/stopp"),
      scope: `mail-out:${mailOuts.canary}`,
    };
    const before = (await world.gate.stops({ by: SIGNE.id })).length;
    await Promise.all([siri.post("/stopp", fields), siri.post("/stopp", fields)]);
    await siri.post("/stopp", fields);
    expect(await world.gate.stops({ by: SIGNE.id })).toHaveLength(before + 1);
  });

  it("is not read when it is longer than anything a person writes", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const { status } = await siri.post("/stopp", { reason: "a".repeat(100_000) });
    expect(status).toBe(413);
  });
});

describe("a login", () => {
  const sessionOf = (visitor: Visitor): string => visitor.cookies.get("__Host-sluse") ?? "";

  it("begins a session of its own, whatever cookie was planted before", async () => {
    const visitor = new Visitor(world.console);
    visitor.cookies.set("__Host-sluse", "planted");
    const page = await visitor.get("/logg-inn");
    await visitor.submit(page, "/logg-inn", { person: SIRI.id });
    expect(sessionOf(visitor)).toMatch(/^[\w-]{43}\.[\w-]{43}$/u);
  });

  it("is finished once: what was sent is worth nothing when it is sent again", async () => {
    const visitor = new Visitor(world.console);
    const page = await visitor.get("/logg-inn");
    const attempt = visitor.cookies.get("__Host-sluse-login") ?? "";
    await visitor.submit(page, "/logg-inn", { person: SIRI.id });
    const again = new Visitor(world.console);
    again.cookies.set("__Host-sluse-login", attempt);
    expect((await again.submit(page, "/logg-inn", { person: SIRI.id })).status).toBe(403);
  });

  it("cannot be sent for somebody by another page", async () => {
    const visitor = new Visitor(world.console);
    await visitor.get("/logg-inn");
    expect((await visitor.post("/logg-inn", { person: SIRI.id, token: "guessed" })).status).toBe(403);
  });

  it("leads to pages of the console alone", async () => {
    for (const to of [
      "//elsewhere.example",
      "https://elsewhere.example",
      "/\\elsewhere.example",
      "/\t/elsewhere.example",
      "javascript:alert(1)",
    ]) {
      const visitor = new Visitor(world.console);
      const page = await visitor.get(`/logg-inn?til=${encodeURIComponent(to)}`);
      const sent = await visitor.post(
        "/logg-inn",
        { ...hiddenOf(page.text, "/logg-inn"), person: SIRI.id },
        { followsOn: false },
      );
      expect(sent.headers.get("location")).toBe("/");
      const language = await visitor.get(`/sprak?til=en&fra=${encodeURIComponent(to)}`, { followsOn: false });
      expect(language.headers.get("location")).toBe("/");
    }
  });

  it("ends when one logs out, and its cookie is worth nothing after", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const cookie = sessionOf(siri);
    await siri.submit(await siri.get("/"), "/logg-ut");
    siri.cookies.set("__Host-sluse", cookie);
    expect((await siri.get("/", { followsOn: false })).status).toBe(303);
  });

  it("ends after half an hour without a request, and after eight hours whatever happens", async () => {
    const idle = await Visitor.loggedIn(world.console, SIRI);
    world.clock.advance(31 * MINUTE);
    expect((await idle.get("/", { followsOn: false })).status).toBe(303);
    const busy = await Visitor.loggedIn(world.console, SIGURD);
    let hours = 0;
    while (hours < 9 && (await busy.get("/hjelp", { followsOn: false })).status === 200) {
      world.clock.advance(20 * MINUTE);
      hours += 20 / 60;
    }
    expect(hours * HOUR).toBeCloseTo(8 * HOUR, -5);
  });

  it("changes its cookie as it goes, and takes the old one for requests under way alone", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const first = sessionOf(siri);
    world.clock.advance(16 * MINUTE);
    await siri.get("/hjelp");
    expect(sessionOf(siri)).not.toBe(first);
    const late = new Visitor(world.console);
    late.cookies.set("__Host-sluse", first);
    expect((await late.get("/hjelp", { followsOn: false })).status).toBe(200);
    world.clock.advance(11_000);
    expect((await late.get("/hjelp", { followsOn: false })).status).toBe(303);
  });
});
