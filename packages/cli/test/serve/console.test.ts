import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { logInAt, startLoginProvider, type LoginProvider } from "@sluse/testkit/openid";
import { createSiteFolder, type SiteFolder } from "../site-folder.ts";
import { Browser, hiddenOf, type Seen } from "./browser.ts";
import { serve, type Served } from "./served.ts";

const ORIGIN = "https://sluse.example.org";
const LEVEL = "helseid://claims/identity/security_level";

let provider: LoginProvider;
beforeAll(async () => {
  provider = await startLoginProvider(`${ORIGIN}/logg-inn/svar`, {
    isBound: true,
    levels: ["Level3", "Level4"],
    claims: {
      siri: { [LEVEL]: "4" },
      eva: { [LEVEL]: "4", groups: ["sluse-quality"] },
      odd: { [LEVEL]: "4", groups: ["sluse-users"] },
      vakt: { [LEVEL]: "4" },
      fremmed: { [LEVEL]: "4", groups: ["others"] },
      kari: { [LEVEL]: "3" },
    },
  });
});
afterAll(() => provider.close());

/** A site whose pages are set up as the guide shows it, at this provider. */
async function siteWithPages(change: (yaml: string) => string = (yaml) => yaml): Promise<SiteFolder> {
  const guide = await readFile(
    fileURLToPath(new URL("../../../../docs/guide/configuration.md", import.meta.url)),
    "utf8",
  );
  const [, shown = ""] = /console\.test\.ts: console -->\n```yaml\n(.*?)```/su.exec(guide) ?? [];
  const yaml = shown
    .replace(/issuer: \S+/u, `issuer: ${provider.issuer}`)
    .replace(/clientId: \S+/u, "clientId: sluse")
    .replace("admits: known", "admits: known\n      userClaim: sub");
  const site = await createSiteFolder({ size: 4 });
  await site.write("login.jwk", provider.jwk);
  await site.write("sluse.yaml", `${await readFile(site.path("sluse.yaml"), "utf8")}${change(yaml)}`);
  return site;
}

const browserAt = ({ address }: Served): Browser => new Browser(address, ORIGIN);

async function logIn(visitor: Browser, who: string): Promise<Seen> {
  const begun = await visitor.get("/logg-inn");
  return visitor.get(await logInAt(provider.issuer, begun.headers.get("location") ?? "", who, new Map()));
}

describe("the superusers' pages of a site", () => {
  it("are not there where `sluse.yaml` does not say how one logs in", async () => {
    await using site = await siteWithPages(
      (yaml) =>
        `${yaml.slice(0, yaml.indexOf("  console:"))}  tokens: { issuer: i, audience: sluse, keys: "https://login.example.org/keys" }\n`,
    );
    await using served = await serve(site, []);
    const visitor = browserAt(served);
    for (const path of ["/", "/logg-inn", "/stopp", "/assets/live.js"])
      expect((await visitor.get(path)).status).toBe(404);
    expect(served.terminal.written.out).not.toContain("/logg-inn/svar");
  });

  it("show nothing and take nothing before somebody has logged in", async () => {
    await using site = await siteWithPages();
    await using served = await serve(site, []);
    const visitor = browserAt(served);
    for (const path of ["/", "/stopp", "/prosjekter", "/logg", "/kalender", "/noen-ringer"]) {
      const seen = await visitor.get(path, { followsOn: false });
      expect([seen.status, seen.text]).toEqual([303, ""]);
      expect((await visitor.post(path, {}, { followsOn: false })).status).toBe(303);
    }
    const begun = await visitor.get("/logg-inn");
    expect(begun.headers.get("location")).toMatch(new RegExp(`^${provider.issuer}/auth\\?`, "u"));
    expect(begun.text).not.toContain("Siri");
    const { status } = await fetch(`${served.address}/api/v1/projects`, {
      headers: { authorization: "Bearer trial-central" },
    });
    expect(status).toBe(401);
    expect(served.terminal.written.out).toContain(`${ORIGIN}/logg-inn/svar`);
  });

  it("let a project's superuser in, who reads a letter and approves it", async () => {
    await using site = await siteWithPages();
    const { mailOut } = await site.submit();
    await using served = await serve(site, []);
    const siri = browserAt(served);
    expect((await logIn(siri, "siri")).text).toContain("Siri Superbruker");
    const page = await siri.get(`/utsendinger/${mailOut}`);
    const asked = await siri.submit(page, `/utsendinger/${mailOut}/avgjorelse`, {
      decision: "approve",
      comment: "Lest.",
    });
    expect(asked.path).toMatch(/^\/bekreft\//u);
    const done = await siri.submit(asked, asked.path);
    expect([done.status, done.path]).toEqual([200, `/utsendinger/${mailOut}`]);
    const { state } = await site.ask<{ state: string }>(["report", mailOut], { as: "siri" });
    expect(state).toBe("approved");
  });

  it("know people by their groups: what the site's own may, and no more", async () => {
    await using site = await siteWithPages();
    await site.openProject();
    await using served = await serve(site, []);
    const [eva, odd] = [browserAt(served), browserAt(served)];
    expect((await logIn(eva, "eva")).text).toContain("Sentral funksjon");
    const log = await eva.get("/logg");
    expect(log.text).toContain("Prosjekt slått på");
    expect((await eva.submit(log, "/logg/fil")).text).toContain('"roles":["central-function"]');
    expect((await logIn(odd, "odd")).status).toBe(200);
    // In no group: whom `sluse.yaml` names is let in all the same.
    expect((await logIn(browserAt(served), "vakt")).status).toBe(200);
    expect((await odd.get("/logg")).status).toBe(404);
    // By the command she is nobody: there nobody has asked a provider.
    expect((await site.sluse(["audit", "verify"], { as: "eva" })).exitCode).not.toBe(0);
  });

  it("turn away whom nobody knows, and logins that are not strong enough", async () => {
    await using site = await siteWithPages();
    await site.openProject();
    await using served = await serve(site, []);
    for (const [who, said] of [
      ["fremmed", "ikke satt opp som bruker"],
      ["kari", "sikrere måte"],
    ] as const) {
      const visitor = browserAt(served);
      const seen = await logIn(visitor, who);
      expect([seen.status, seen.text]).toEqual([403, expect.stringContaining(said)]);
      expect((await visitor.get("/stopp", { followsOn: false })).status).toBe(303);
    }
  });

  it("let in everybody whom the provider logs in where the site says so", async () => {
    await using site = await siteWithPages((yaml) => yaml.replace("admits: known", "admits: everybody"));
    await using served = await serve(site, []);
    expect((await logIn(browserAt(served), "fremmed")).status).toBe(200);
  });

  it("open while the provider is away, and say so", async () => {
    await using away = await siteWithPages((yaml) => yaml.replace(provider.issuer, "http://127.0.0.1:9"));
    await away.openProject();
    await using served = await serve(away, []);
    expect(served.terminal.written.out).toContain("does not answer as one");
    expect((await browserAt(served).get("/logg-inn")).status).toBe(503);
  });

  it("are not opened with a key that nothing can be signed with", async () => {
    await using site = await siteWithPages();
    for (const key of ["{}", "no key", '{"kty":"EC","d":"AA","crv":"P-256","x":"AA","y":"AA"}']) {
      await site.write("login.jwk", key);
      await using served = await serve(site, []);
      expect(served.address).toContain("SLUSE_CLI_LOGIN_KEY");
      expect(served.address).not.toContain('"AA"');
    }
    const { out } = await site.sluse(["doctor"]);
    expect(out).toContain("service.console.login.key");
  });
});

describe("a form of the pages", () => {
  it("is not taken from another address than the service's own", async () => {
    await using site = await siteWithPages();
    await site.openProject();
    await using served = await serve(site, []);
    const siri = browserAt(served);
    const page = await logIn(siri, "siri");
    const { token = "" } = hiddenOf(page.text, "/logg-ut");
    const fields = { token, scope: "everything" };
    for (const origin of [served.address, "https://elsewhere.example.org", "null"])
      expect((await siri.post("/stopp", fields, { headers: { origin } })).status).toBe(403);
    expect((await siri.post("/stopp", fields)).text).toContain("Stoppet");
  });
});
