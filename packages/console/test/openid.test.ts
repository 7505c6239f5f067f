import { createGate } from "@sluse/gate";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { createLinkProbeDouble } from "@sluse/testkit";
import { logInAt, startLoginProvider, type LoginProvider } from "@sluse/testkit/openid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createConsole, createOpenIdLogin, type Console } from "../src/index.ts";
import { createRunningClock, type RunningClock } from "./demo/running-clock.ts";
import { templates } from "./demo/templates.ts";
import { demoPolicy } from "./demo/world.ts";
import { ORIGIN, Visitor } from "./internal/visitor.ts";

let provider: LoginProvider;
let served: Console;
let clock: RunningClock;
const faults: unknown[] = [];

beforeAll(async () => {
  provider = await startLoginProvider(`${ORIGIN}/logg-inn/svar`);
  clock = createRunningClock("2027-03-30T10:00:00+02:00");
  const { issuer, key } = provider;
  const roles = { centralFunction: [`${issuer}|siri`] };
  const ledger = createMemoryLedger();
  served = createConsole({
    ledger,
    gate: await createGate({
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
      ...roles,
    }),
    login: createOpenIdLogin({ issuer, clientId: "sluse", key, keyId: "sluse-1" }),
    siteName: "Fjordheim universitetssykehus",
    origin: ORIGIN,
    roles,
    policy: demoPolicy,
    clock,
    onFault: (fault) => faults.push(fault),
  });
}, 60_000);
afterAll(() => provider.close());

/** Goes to the provider and comes back. */
async function logIn(
  visitor: Visitor,
  who: string,
  from = "/logg-inn",
  atProvider = new Map<string, string>(),
): Promise<string> {
  const begun = await visitor.get(from);
  return logInAt(provider.issuer, begun.headers.get("location") ?? "", who, atProvider);
}

describe("a login by OpenID Connect", () => {
  it("knows the person by issuer and subject, and shows their name", async () => {
    const visitor = new Visitor(served);
    const page = await visitor.get(await logIn(visitor, "siri", "/logg-inn?til=/hjelp"));
    expect(page.path).toBe("/hjelp");
    expect(page.text).toContain("Siri Superbruker");
    expect(page.text).toContain("Sentral funksjon");
  });

  it("says nothing of the person in an address", async () => {
    const begun = await new Visitor(served).get("/logg-inn");
    const asked = new URL(begun.headers.get("location") ?? "");
    expect([...asked.searchParams.keys()].toSorted()).toEqual(["client_id", "request_uri"]);
  });

  it("cannot be finished in another browser, nor a second time", async () => {
    const visitor = new Visitor(served);
    const back = await logIn(visitor, "siri");
    expect((await new Visitor(served).get(back)).status).toBe(403);
    expect((await visitor.get(back)).status).toBe(200);
    const again = new Visitor(served);
    expect((await again.get(back)).status).toBe(403);
  });

  it("is refused when the answer is not to the question that was asked", async () => {
    const visitor = new Visitor(served);
    const back = await logIn(visitor, "siri");
    const other = new Visitor(served);
    await other.get("/logg-inn");
    expect((await other.get(back)).status).toBe(403);
    expect(faults.length).toBeGreaterThan(0);
  });

  it("is not fresh when it was made before it was asked for", async () => {
    const { issuer, key } = provider;
    const login = createOpenIdLogin({ issuer, clientId: "sluse", key, keyId: "sluse-1" });
    const attempt = { fresh: true, returnTo: `${ORIGIN}/logg-inn/svar` };
    const step = await login.begin(attempt);
    if (step.kind !== "go-to") throw new Error("the provider is not asked");
    const back = await logInAt(issuer, step.address, "siri", new Map());
    const parameters = new URL(back, ORIGIN).searchParams;
    const begunAt = Math.floor(Date.now() / 1000) + 10;
    expect(await login.finish({ attempt, secrets: step.secrets, parameters, begunAt })).toEqual({
      kind: "refused",
      because: "not-fresh",
    });
  });

  it("asks the provider anew where a fresh one is needed, and ends when another comes back", async () => {
    const atProvider = new Map<string, string>();
    const visitor = new Visitor(served);
    await visitor.get(await logIn(visitor, "siri", "/logg-inn", atProvider));
    const fresh = await visitor.get(await logIn(visitor, "siri", "/logg-inn/pa-nytt?til=/hjelp", atProvider));
    expect(fresh.path).toBe("/hjelp");
    const other = await visitor.get(await logIn(visitor, "dag", "/logg-inn/pa-nytt?til=/hjelp"));
    expect(other.path).toBe("/");
    expect(other.text).toContain("Dag Desk");
  });
});
