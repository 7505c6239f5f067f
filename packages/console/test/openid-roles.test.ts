import { MINUTE } from "@sluse/core";
import { createGate, type Gate } from "@sluse/gate";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { createLinkProbeDouble } from "@sluse/testkit";
import { logInAt, startLoginProvider, type LoginProvider } from "@sluse/testkit/openid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  createConsole,
  createHeldRoles,
  createOpenIdLogin,
  type Console,
  type OpenIdOptions,
} from "../src/index.ts";
import { createRunningClock, type RunningClock } from "./demo/running-clock.ts";
import { templates } from "./demo/templates.ts";
import { demoPolicy } from "./demo/world.ts";
import { hiddenOf, ORIGIN, Visitor, type Seen } from "./internal/visitor.ts";

/** What the provider tells of each, until it tells something else. */
const CLAIMS: Record<string, Record<string, unknown>> = {
  siri: { groups: ["quality"], security_level: "4" },
  dag: { groups: ["desk"], security_level: "4" },
  rita: { groups: ["audit"], security_level: 3 },
  ola: { security_level: "4" },
};
const LEVELS = { claim: "security_level", accept: ["4"], ask: ["Level4", "Level9"] };

let provider: LoginProvider;
let clock: RunningClock;
let gate: Gate;
const faults: unknown[] = [];
const held = createHeldRoles();
const ledger = createMemoryLedger();

beforeAll(async () => {
  provider = await startLoginProvider(`${ORIGIN}/logg-inn/svar`, {
    isBound: true,
    claims: CLAIMS,
    levels: ["Level4"],
  });
  clock = createRunningClock("2027-03-30T10:00:00+02:00");
  gate = await createGate({
    ledger,
    registers: [],
    linkProbe: createLinkProbeDouble({ clock }),
    policy: demoPolicy,
    templates,
    pseudonymKey: {
      id: "2027-1",
      secret: new TextEncoder().encode("a key for made-up people, 32 bytes long"),
    },
    clock,
    centralFunction: ["somebody-else"],
    heldRoles: held.heldRoles,
  });
}, 60_000);
afterAll(() => provider.close());

/** The console as a site has it, with logins that are bound to a key. */
function serve(options: Partial<OpenIdOptions> = {}): Console {
  const { issuer, key } = provider;
  return createConsole({
    ledger,
    gate,
    login: createOpenIdLogin({
      issuer,
      clientId: "sluse",
      key,
      keyId: "sluse-1",
      profile: "helseid",
      levels: LEVELS,
      userOf: ({ sub }) => sub,
      rolesOf: ({ groups }) =>
        Array.isArray(groups) && groups.includes("quality") ? ["central-function"] : [],
      ...options,
    }),
    siteName: "Fjordheim universitetssykehus",
    origin: ORIGIN,
    roles: { centralFunction: ["somebody-else"] },
    held,
    policy: demoPolicy,
    clock,
    onFault: (fault) => faults.push(fault),
  });
}

async function logIn(
  served: Console,
  who: string,
  { visitor = new Visitor(served), from = "/logg-inn" } = {},
): Promise<{ readonly visitor: Visitor; readonly seen: Seen }> {
  const begun = await visitor.get(from);
  const back = await logInAt(provider.issuer, begun.headers.get("location") ?? "", who, new Map());
  return { visitor, seen: await visitor.get(back) };
}

describe("a role that a login gives", () => {
  it("opens what it may, to the last line of a file, and is in the log", async () => {
    const served = serve();
    const { visitor } = await logIn(served, "siri");
    const log = await visitor.get("/logg");
    expect(log.text).toContain("Sentral funksjon");
    const file = await visitor.submit(log, "/logg/fil");
    expect(file.status).toBe(200);
    const events = file.text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { what: string; details: object });
    expect(events.find(({ what }) => what === "logged-in")?.details).toMatchObject({
      roles: ["central-function"],
    });
  });

  it("is nobody's but theirs, and not outside of what they ask for", async () => {
    const served = serve();
    const { visitor: siri } = await logIn(served, "siri");
    const { visitor: dag } = await logIn(served, "dag");
    const [hers, his] = await Promise.all([siri.get("/logg"), dag.get("/logg")]);
    expect([hers.status, his.status]).toEqual([200, 404]);
    await expect(gate.audit.verify({ by: "siri" })).rejects.toMatchObject({ code: "SLUSE_ROLE_MISSING" });
  });

  it("outlives a restart, and ends with the login that no longer gives it", async () => {
    const { visitor } = await logIn(serve(), "siri");
    const restarted = serve();
    const again = new Visitor(restarted);
    for (const [name, value] of visitor.cookies) again.cookies.set(name, value);
    expect((await again.get("/logg")).status).toBe(200);
    CLAIMS["siri"] = { ...CLAIMS["siri"], groups: [] };
    clock.advance(6 * MINUTE);
    await logIn(restarted, "siri", { visitor: again, from: "/logg-inn/pa-nytt?til=/" });
    expect((await again.get("/logg")).status).toBe(404);
    CLAIMS["siri"] = { ...CLAIMS["siri"], groups: ["quality"] };
  });

  it("counts for nothing where the gate is not told of it", async () => {
    const { issuer, key } = provider;
    const unheld = createConsole({
      ledger,
      gate,
      login: createOpenIdLogin({
        issuer,
        clientId: "sluse",
        key,
        keyId: "sluse-1",
        profile: "helseid",
        levels: LEVELS,
        rolesOf: () => ["central-function"],
      }),
      siteName: "Fjordheim",
      origin: ORIGIN,
      roles: { centralFunction: [] },
      policy: demoPolicy,
      clock,
    });
    const { visitor, seen } = await logIn(unheld, "siri");
    expect(seen.text).not.toContain("Sentral funksjon");
    expect((await visitor.get("/logg")).status).toBe(404);
  });
});

describe("nobody is let in", () => {
  const refused = async (options: Partial<OpenIdOptions>, who: string): Promise<Seen> => {
    const served = serve(options);
    const { visitor, seen } = await logIn(served, who);
    expect(seen.status).toBe(403);
    expect((await visitor.get("/", { followsOn: false })).status).toBe(303);
    return seen;
  };

  it("by a login that was not strong enough, whatever was asked for", async () => {
    expect((await refused({}, "rita")).text).toContain("sikrere måte");
  });

  it("who is not a user here", async () => {
    const { text } = await refused({ admits: async ({ id }) => id !== "ola" }, "ola");
    expect(text).toContain("ikke satt opp som bruker");
    expect(text).not.toContain("ola");
  });

  it("who is called as an ordering system is", async () => {
    expect((await refused({ userOf: () => "system:eforsk" }, "siri")).text).toContain("ikke satt opp");
  });

  it("whose name would be a national id", async () => {
    expect((await refused({ userOf: () => "15859612345" }, "siri")).text).toContain("ikke fullført");
  });

  it("where the answer is not bound to a key, though the provider binds it", async () => {
    expect((await refused({ profile: "openid" }, "siri")).text).toContain("ikke fullført");
  });

  it("while the provider is away, and it is said, without a word in the log", async () => {
    const events = async (): Promise<number> => (await ledger.transact((tx) => tx.listSessions())).length;
    const before = await events();
    const visitor = new Visitor(serve({ issuer: "http://127.0.0.1:9" }));
    const seen = await visitor.get("/logg-inn");
    expect([seen.status, await events()]).toEqual([503, before]);
    expect(seen.text).toContain("Innloggingstjenesten svarer ikke");
  });
});

describe("a login", () => {
  it("asks for the levels that the provider knows, and for no national id", async () => {
    const { issuer, key } = provider;
    const login = createOpenIdLogin({
      issuer,
      clientId: "sluse",
      key,
      keyId: "sluse-1",
      profile: "helseid",
      levels: LEVELS,
    });
    await login.begin({ fresh: true, returnTo: `${ORIGIN}/logg-inn/svar` });
    const [asked] = provider.pushed.slice(-1);
    expect(asked).toMatchObject({ acr_values: "Level4", max_age: "0", prompt: "login" });
    expect(asked?.["scope"]).toBe("openid profile helseid://scopes/identity/security_level");
    expect(asked?.["dpop_jkt"]).toBeDefined();
  });

  it("proves itself by its certificate where the provider goes by that", async () => {
    const { issuer, key } = provider;
    const login = createOpenIdLogin({ issuer, clientId: "sluse", key, certificate: "q3Y9thumb" });
    await login.begin({ fresh: false, returnTo: `${ORIGIN}/logg-inn/svar` });
    const assertion = String(provider.pushed.at(-1)?.["client_assertion"]);
    const [header = ""] = assertion.split(".");
    expect(JSON.parse(Buffer.from(header, "base64url").toString())).toMatchObject({
      "x5t#S256": "q3Y9thumb",
    });
  });

  it("shows the way out of the provider too, when one has logged out", async () => {
    const served = serve();
    const { visitor, seen } = await logIn(served, "siri");
    const out = await visitor.post("/logg-ut", hiddenOf(seen.text, "/logg-ut"));
    expect(out.text).toContain(`${provider.issuer}/session/end?client_id=sluse`);
  });
});
