import { SluseError } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { describe, expect, it, test } from "vitest";

import { createTokenCallers, type Caller, type NotLetIn, type TokenOptions } from "../../src/index.ts";
import { AUDIENCE, ISSUER, createIssuer, createProofKey, serveKeys } from "./token-issuer.ts";

const issuer = await createIssuer();
const ADDRESS = "https://sluse.test";
const PATH = "/api/v1/projects";

const optionsOf = (changes: Partial<TokenOptions> = {}): TokenOptions => ({
  issuer: ISSUER,
  audience: AUDIENCE,
  keys: issuer.keys,
  address: ADDRESS,
  systems: { "eforsk-client": "eforsk" },
  people: {},
  ...changes,
});

const identify = (
  authorization: string | undefined,
  changes: Partial<TokenOptions> = {},
  more: Readonly<Record<string, string>> = {},
): Promise<Caller | NotLetIn> =>
  createTokenCallers(optionsOf(changes)).identify({
    method: "GET",
    path: PATH,
    headers: new Headers({ ...(authorization === undefined ? {} : { authorization }), ...more }),
  });

const asked = (authorization: string) => ({
  method: "GET",
  path: PATH,
  headers: new Headers({ authorization }),
});
const minutes = (count: number): number => Math.floor(Date.now() / 1000) + count * 60;
const person = { sub: "kari@fjordby.no", client_id: "console" };

describe("a token", () => {
  it("of a client is its ordering system, with its scopes", async () => {
    const caller = await identify(`Bearer ${await issuer.token()}`);
    expect(caller).toEqual({
      kind: "system",
      system: "eforsk",
      user: "system:eforsk",
      scopes: new Set(["read", "order", "release"]),
    });
  });

  it("with a subject is a person, never their client", async () => {
    expect(await identify(`bearer ${await issuer.token()}`)).toMatchObject({ kind: "system" });
    const caller = await identify(`Bearer ${await issuer.token({ ...person, client_id: "eforsk-client" })}`);
    expect(caller).toMatchObject({ kind: "person", user: "kari@fjordby.no" });
  });

  it("that has scopes of others gives none of them", async () => {
    const caller = await identify(
      `Bearer ${await issuer.token({ scope: "order other:release sluse:everything" })}`,
    );
    expect(caller).toMatchObject({ scopes: new Set() });
  });

  it.each([
    ["without a signature", async () => issuer.unsigned()],
    [
      "with `alg: none` in the issuer's name",
      async () =>
        `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString("base64url")}.${(await issuer.token()).split(".")[1]}.`,
    ],
    ["signed by another", () => issuer.forged()],
    ["signed with the public key for a secret", () => issuer.confused()],
    ["for another audience", () => issuer.token({ aud: "eprom" })],
    ["of another issuer", () => issuer.token({ iss: "https://login.elsewhere.test" })],
    ["that has expired", () => issuer.token({ exp: minutes(-1) })],
    ["that never expires", () => issuer.token({ exp: undefined })],
    ["that lives for a day", () => issuer.token({ exp: minutes(1440) })],
    ["that is made next year", () => issuer.token({ iat: minutes(525_600), exp: minutes(525_605) })],
    ["made before it can have been", () => issuer.token({ iat: -1, exp: minutes(5) })],
    ["made at no time", () => issuer.token({ iat: "now", exp: minutes(5) })],
    ["for nobody", () => issuer.token({ aud: [] })],
    ["for many, but not for us", () => issuer.token({ aud: ["eprom", "SLUSE", "sluse/"] })],
    ["for a list within a list", () => issuer.token({ aud: [[AUDIENCE]] })],
    ["that asks for what nobody understands", () => issuer.critical()],
    ["within a token", async () => issuer.nested(await issuer.token())],
    ["that is for somebody else to open", async () => `${await issuer.token()}.e30.e30`],
    ["of a key that it brings itself", () => issuer.bringing({ jwk: true })],
    ["of a key that lies elsewhere", () => issuer.bringing({ jku: "https://evil.test/keys" })],
    ["of a key that nobody has", () => issuer.token({}, { kid: "2" })],
    ["of a key that is a path", () => issuer.token({}, { kid: "../../keys/1" })],
    ["for a client that is a list", () => issuer.token({ client_id: ["eforsk-client"] })],
    ["for a client in other letters", () => issuer.token({ client_id: "EFORSK-client" })],
    ["that is not valid yet", () => issuer.token({ nbf: minutes(5) })],
    ["of a client that nobody knows", () => issuer.token({ client_id: "somebody" })],
    ["of a client by the name of what objects have", () => issuer.token({ client_id: "constructor" })],
    ["that is an id token", () => issuer.token({}, { typ: "JWT" })],
    ["of a person who is called as a system is", () => issuer.token({ ...person, sub: "System:eforsk" })],
    ["of a person named by a national id", () => issuer.token({ ...person, sub: "13097248022" })],
    [
      "that was changed",
      async () =>
        (await issuer.token()).replace(/\.(.)/u, (_, sign: string) => `.${sign === "e" ? "f" : "e"}`),
    ],
    ["that is none", async () => "abc"],
  ])("%s is refused", async (_, made) => {
    expect(await identify(`Bearer ${await made()}`)).toMatchObject({
      kind: "refused",
      code: "SLUSE_SERVICE_TOKEN_REFUSED",
    });
  });

  it.each([undefined, "", "Bearer", "Basic a2FyaTpr", "Bearer a b", "Bearer a, Bearer b"])(
    "is asked for: %s",
    async (authorization) => {
      expect(await identify(authorization)).toMatchObject({ because: "no token" });
    },
  );

  it("whose keys cannot be had is nobody's fault but the issuer's", async () => {
    const keys = new URL("http://127.0.0.1:9/keys");
    expect(await identify(`Bearer ${await issuer.token()}`, { keys })).toMatchObject({
      code: "SLUSE_SERVICE_KEYS_UNREACHABLE",
    });
  });
});

describe("a system that was taken out", () => {
  it("is not let in by the token it still has", async () => {
    const token = await issuer.token();
    expect(await identify(`Bearer ${token}`)).toMatchObject({ kind: "system" });
    expect(await identify(`Bearer ${token}`, { systems: { other: "eforsk" } })).toMatchObject({
      because: "client_id",
    });
  });
});

describe("the issuer's keys", () => {
  it("may be more than one while they change, and an old one is none any longer when it is taken away", async () => {
    const next = await createIssuer("2");
    await using place = await serveKeys([issuer.key]);
    const callers = createTokenCallers(optionsOf({ keys: place.address }));
    const kindOf = async (token: string): Promise<string> =>
      (await callers.identify(asked(`Bearer ${token}`))).kind;
    expect(await kindOf(await issuer.token())).toBe("system");
    place.keys = [issuer.key, next.key];
    // Whoever starts now knows both.
    const later = createTokenCallers(optionsOf({ keys: place.address }));
    for (const each of [issuer, next])
      expect((await later.identify(asked(`Bearer ${await each.token()}`))).kind).toBe("system");
    place.keys = [next.key];
    const last = createTokenCallers(optionsOf({ keys: place.address }));
    expect(await last.identify(asked(`Bearer ${await issuer.token()}`))).toMatchObject({ kind: "refused" });
  });

  it("under one id let in neither a forger nor, while they are two, anybody", async () => {
    const twin = await createIssuer();
    await using place = await serveKeys([issuer.key, twin.key]);
    const callers = createTokenCallers(optionsOf({ keys: place.address }));
    for (const token of [await issuer.token(), issuer.forged()])
      expect(await callers.identify(asked(`Bearer ${await token}`))).toMatchObject({ kind: "refused" });
  });

  it("that were had once go on when their place is gone", async () => {
    const place = await serveKeys([issuer.key]);
    const callers = createTokenCallers(optionsOf({ keys: place.address }));
    expect((await callers.identify(asked(`Bearer ${await issuer.token()}`))).kind).toBe("system");
    await place[Symbol.asyncDispose]();
    expect((await callers.identify(asked(`Bearer ${await issuer.token()}`))).kind).toBe("system");
    expect(await callers.identify(asked(`Bearer ${await issuer.forged()}`))).toMatchObject({
      code: "SLUSE_SERVICE_TOKEN_REFUSED",
    });
  });

  it.each([
    ["fails", 500, "{}"],
    ["is a page", 200, "<h1>Log in</h1>"],
    ["leads elsewhere", 302, ""],
    ["has no keys", 200, '{"keys":"none"}'],
  ])(
    "cannot be had where their place %s, and that is nobody's fault but the issuer's",
    async (_, status, body) => {
      await using place = await serveKeys([], { status, body });
      const callers = createTokenCallers(optionsOf({ keys: place.address }));
      expect(await callers.identify(asked(`Bearer ${await issuer.token()}`))).toMatchObject({
        code: "SLUSE_SERVICE_KEYS_UNREACHABLE",
      });
    },
  );
});

describe("a person", () => {
  it.each([
    ["of a level that will do", { acr: "Level4" }, { levels: ["Level4"] }, true],
    ["of another level", { acr: "Level3" }, { levels: ["Level4"] }, false],
    ["of no level", {}, { levels: ["Level4"] }, false],
    ["who logged in just now", { auth_time: minutes(-1) }, { loggedInWithin: 600 }, true],
    ["who logged in long ago", { auth_time: minutes(-20) }, { loggedInWithin: 600 }, false],
    ["who logged in nobody knows when", {}, { loggedInWithin: 600 }, false],
    ["named by another claim", { email: "kari@fjordby.no" }, { userClaim: "email" }, true],
    ["who lacks that claim", {}, { userClaim: "email" }, false],
  ])("%s", async (_, claims, people, isLetIn) => {
    const caller = await identify(`Bearer ${await issuer.token({ ...person, ...claims })}`, { people });
    expect(caller.kind).toBe(isLetIn ? "person" : "refused");
  });

  it("is not let in where only systems are", async () => {
    const systemsOnly: TokenOptions = { ...optionsOf() };
    const { people: _people, ...rest } = systemsOnly;
    const callers = createTokenCallers(rest);
    const headers = new Headers({ authorization: `Bearer ${await issuer.token(person)}` });
    expect(await callers.identify({ method: "GET", path: PATH, headers })).toMatchObject({ because: "sub" });
  });
});

describe("a token that is bound to a key", async () => {
  const key = await createProofKey();
  const other = await createProofKey();
  const bound = await issuer.token({ cnf: { jkt: key.thumbprint } });
  const of = { method: "GET", address: `${ADDRESS}${PATH}`, token: bound };
  const proved = (dpop: string, scheme = "DPoP", token = bound): Promise<Caller | NotLetIn> =>
    identify(`${scheme} ${token}`, {}, { dpop });

  it("comes with a proof of the key", async () => {
    expect(await proved(await key.proof(of))).toMatchObject({ kind: "system" });
  });

  it.each([
    ["of another key", () => other.proof(of)],
    ["for another method", () => key.proof({ ...of, method: "POST" })],
    ["for another address", () => key.proof({ ...of, address: `${ADDRESS}/api/v1/stops` })],
    ["for another host", () => key.proof({ ...of, address: `https://elsewhere.test${PATH}` })],
    ["for another token", () => key.proof({ ...of, token: "another" })],
    ["that is old", () => key.proof(of, { iat: minutes(-5) })],
    ["that is ahead of time", () => key.proof(of, { iat: minutes(5) })],
    ["without an id", () => key.proof(of, { jti: undefined })],
    ["that is the token", async () => bound],
    ["that is two", async () => `${await key.proof(of)}, ${await key.proof(of)}`],
  ])("is refused with a proof %s", async (_, proof) => {
    expect(await proved(await proof())).toMatchObject({ kind: "refused", scheme: "DPoP" });
  });

  test("is refused without a proof, and as a bearer's", async () => {
    expect(await identify(`DPoP ${bound}`)).toMatchObject({ kind: "refused" });
    expect(await proved(await key.proof(of), "Bearer")).toMatchObject({ kind: "refused" });
  });

  test("is refused when its proof comes again", async () => {
    const callers = createTokenCallers(optionsOf());
    const headers = new Headers({ authorization: `DPoP ${bound}`, dpop: await key.proof(of) });
    const request = { method: "GET", path: PATH, headers };
    expect((await callers.identify(request)).kind).toBe("system");
    expect(await callers.identify(request)).toMatchObject({ because: "proof used before" });
  });

  test("is refused when its proof comes again to another process over the same ledger, and at once to many", async () => {
    const ledger = createMemoryLedger();
    const processes = Array.from({ length: 8 }, () => createTokenCallers(optionsOf({ ledger })));
    const request = async (jti: string) => ({
      method: "GET",
      path: PATH,
      headers: new Headers({ authorization: `DPoP ${bound}`, dpop: await key.proof(of, { jti }) }),
    });
    const one = await request("1");
    const answers = await Promise.all(processes.map((each) => each.identify(one)));
    expect(answers.filter(({ kind }) => kind === "system")).toHaveLength(1);
    expect(answers.filter(({ kind }) => kind === "refused")).toHaveLength(7);
    expect((await processes[0]!.identify(await request("2"))).kind).toBe("system");
  });

  test("is nobody's fault when the ledger that remembers proofs is away", async () => {
    const ledger = createMemoryLedger();
    const away = new SluseError("SLUSE_LEDGER_UNREACHABLE", "gone");
    const callers = createTokenCallers(
      optionsOf({ ledger: { ...ledger, transact: () => Promise.reject(away) } }),
    );
    const headers = new Headers({ authorization: `DPoP ${bound}`, dpop: await key.proof(of) });
    await expect(callers.identify({ method: "GET", path: PATH, headers })).rejects.toBe(away);
  });

  test("is what every token must be, where the site says so", async () => {
    const free = await issuer.token();
    expect(await identify(`Bearer ${free}`, { dpop: "required" })).toMatchObject({ kind: "refused" });
  });
});
