import { execFile } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { startEpromDouble } from "@sluse/testkit/doubles";
import { SignJWT, exportJWK, generateKeyPair } from "jose";
import { describe, expect, it } from "vitest";

import { serve } from "../serve/served.ts";
import { createSiteFolder } from "../site-folder.ts";

const execute = promisify(execFile);
const readPage = (page: string): Promise<string> =>
  readFile(fileURLToPath(new URL(`../../../../${page}`, import.meta.url)), "utf8");

describe("a trial", () => {
  it("takes the README's lines of curl, and forgets everything when it is interrupted", async () => {
    await using site = await createSiteFolder({ size: 1 });
    const served = await serve(site, ["--trial"]);
    const [, walk = ""] = /serve\.test\.ts -->\n```sh\n(.*?)```/su.exec(await readPage("README.md")) ?? [];
    const { stdout } = await execute(
      "bash",
      ["-euc", walk.replace("http://127.0.0.1:8080", served.address)],
      {
        cwd: site.folder,
      },
    );
    expect(stdout).toMatch(/^\{"decision":"release","findings":\[\]\}\{"settled":[1-9]/u);
    expect(await (await fetch(served.address)).text()).toContain("Siri Superbruker");
    expect(await served.stop()).toBe(0);
    expect(served.terminal.written.out).toMatch(/These keys are known to everybody:\n {2}trial-central/u);
    expect(served.terminal.written.out).toMatch(/Closed\.\n$/u);
    await expect(fetch(served.address)).rejects.toThrow("fetch failed");
  });
});

describe("the lines of curl in the service's README", () => {
  it("send an order with a sheet, and release it by the same sheet", async () => {
    await using site = await createSiteFolder({ size: 1 });
    await using served = await serve(site, ["--trial"]);
    const page = await readPage("packages/service/README.md");
    const [, walk = ""] = /serve\.test\.ts: csv -->\n```sh\n(.*?)```/su.exec(page) ?? [];
    const lines = walk.replace("http://127.0.0.1:8080", served.address);
    const { stdout } = await execute("bash", ["-euc", lines], { cwd: site.folder });
    const { canary, row } = JSON.parse(stdout) as { canary: boolean; row: number };
    expect([canary, row >= 2]).toEqual([true, true]);
  });

  it("say of an order, a letter and links what is said below them", async () => {
    await using site = await createSiteFolder({ size: 1 });
    await using served = await serve(site, ["--trial"]);
    const page = await readPage("packages/service/README.md");
    const [, walk = ""] = /serve\.test\.ts: checks -->\n```sh\n(.*?)```/su.exec(page) ?? [];
    const lines = walk.replace("http://127.0.0.1:8080", served.address);
    const { stdout } = await execute("bash", ["-euc", lines], { cwd: site.folder });
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      {
        decision: "release",
        given: expect.any(Number) as number,
        notAsked: ["registers", "numbers", "limits", "stops", "outcomes", "other-orders"],
      },
      { decision: "release", rules: [] },
      { decision: "refuse", rules: expect.arrayContaining(["link/not-https"]) as string[] },
    ]);
  });
});

describe("the service of a site", () => {
  it("is not open where `sluse.yaml` does not say how", async () => {
    await using site = await createSiteFolder({ size: 1 });
    await using served = await serve(site, []);
    expect(served.address).toContain("SLUSE_CLI_SERVICE_MISSING");
  });

  it("lets in whom its issuer gives a token, as the guide shows it", async () => {
    await using site = await createSiteFolder({ size: 1 });
    const { publicKey, privateKey } = await generateKeyPair("ES256");
    const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: "1", alg: "ES256" }] });
    const issuer = createServer((_, response) => response.end(jwks)).listen(0, "127.0.0.1");
    await once(issuer, "listening");
    const { port } = issuer.address() as AddressInfo;
    const [, shown = ""] =
      /serve\.test\.ts: service -->\n```yaml\n(.*?)```/su.exec(
        await readPage("docs/guide/configuration.md"),
      ) ?? [];
    const yaml = shown.replace(/keys: \S+/u, `keys: http://127.0.0.1:${port}/keys`);
    await site.write("sluse.yaml", `${await readFile(site.path("sluse.yaml"), "utf8")}${yaml}`);
    await site.openProject();

    await using served = await serve(site, []);
    const token = await new SignJWT({ client_id: "eforsk-client", scope: "sluse:read" })
      .setProtectedHeader({ alg: "ES256", typ: "at+jwt", kid: "1" })
      .setIssuer("https://login.example.org")
      .setAudience("sluse")
      .setIssuedAt()
      .setExpirationTime("5m")
      .sign(privateKey);
    const ask = (authorization: string): Promise<Response> =>
      fetch(`${served.address}/api/v1/projects`, { headers: { authorization } });
    expect(await (await ask(`Bearer ${token}`)).json()).toMatchObject({
      projects: [{ orderingSystem: "eforsk" }],
    });
    expect((await ask("Bearer trial-central")).status).toBe(401);
    issuer.close();
  });
});

describe("ePROM's endpoints", () => {
  it("are there when they are asked for, and send on nothing that was not approved", async () => {
    await using site = await createSiteFolder({ size: 1 });
    await using eprom = await startEpromDouble({ apiKey: "eproms-egen" });
    const guide = await readPage("docs/guide/configuration.md");
    const shown = (name: string): string =>
      new RegExp(`serve\\.test\\.ts: ${name} -->\n\`\`\`yaml\n(.*?)\`\`\``, "su").exec(guide)?.[1] ?? "";
    const front = shown("eprom").replace(/baseUrl: \S+/u, `baseUrl: ${eprom.baseUrl}`);
    await site.write(
      "sluse.yaml",
      `${await readFile(site.path("sluse.yaml"), "utf8")}${shown("service")}${front}`,
    );
    await site.openProject();
    const environment = { ...site.environment, EFORSK_KEY: "nokkel-til-slusen", EPROM_KEY: "eproms-egen" };

    await using without = await serve({ ...site, environment }, []);
    const orderAt = async (address: string, key: string): Promise<[number, string]> => {
      const response = await fetch(`${address}/eprom/eforsk/api/v2/formorder`, {
        method: "POST",
        headers: { authorization: `Basic ${key}` },
        body: JSON.stringify({ formId: "et-skjema", nationalId: [...site.people.people()][0] }),
      });
      return [response.status, await response.text()];
    };
    expect((await orderAt(without.address, "nokkel-til-slusen"))[0]).toBe(404);
    await without.stop();

    await using served = await serve({ ...site, environment }, ["--eprom"]);
    expect(served.terminal.written.out).toContain("/eprom/eforsk");
    const [status, body] = await orderAt(served.address, "nokkel-til-slusen");
    expect([status, body]).toEqual([400, expect.stringContaining("No approved standing mail-out")]);
    expect((await orderAt(served.address, "eproms-egen"))[1]).toContain("Unknown apiKey");
    expect(eprom.traffic.exchanges).toEqual([]);
    await served.stop();

    const same = { ...environment, EFORSK_KEY: "eproms-egen" };
    await using open = await serve({ ...site, environment: same }, ["--eprom"]);
    expect(open.address).toContain("SLUSE_EPROM_OPTION");
  });
});
