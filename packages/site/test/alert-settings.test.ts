import { readFile } from "node:fs/promises";

import { readSiteFile, type AlertSettings } from "@sluse/site";
import { describe, expect, it } from "vitest";

import { createSiteFolder } from "./site-folder.ts";

const SERVICE = `service:
  address: https://sluse.example.org
  tokens: { issuer: "https://login.example.org", audience: sluse, keys: "https://login.example.org/keys" }
  alerts:
`;

async function read(alerts: string): Promise<Readonly<Record<string, AlertSettings>> | undefined> {
  await using folder = await createSiteFolder();
  const site = await readFile(folder.path("sluse.yaml"), "utf8");
  await folder.write("sluse.yaml", `${site}${SERVICE}    ${alerts}\n`);
  return (await readSiteFile(folder.path("sluse.yaml"))).service?.alerts;
}

const inFolder = { file: expect.stringMatching(/^\/.*hemmelig$/u) as string };

describe("who is told, in `sluse.yaml`", () => {
  it.each([
    [
      "a webhook",
      `a: { system: qreg, webhook: { address: "https://a.example.org", secret: { file: hemmelig } } }`,
      { system: "qreg", webhook: { address: "https://a.example.org", secret: inFolder } },
    ],
    [
      "an e-mail",
      "a: { mail: { server: { file: hemmelig }, from: a@example.org, to: [b@example.org] } }",
      { mail: { server: inFolder, from: "a@example.org", to: ["b@example.org"] } },
    ],
    [
      "a channel of Teams",
      `a: { teams: { address: { file: hemmelig }, pages: "https://sluse.example.org" } }`,
      { teams: { address: inFolder, pages: "https://sluse.example.org" } },
    ],
  ])("is %s, with its secret in its place", async (_name, alerts, settings) => {
    expect(await read(alerts)).toEqual({ a: settings });
  });

  it.each([
    ["nobody", "a: {}"],
    [
      "two in one",
      "a: { teams: { address: { env: A } }, webhook: { address: 'https://a.example.org', secret: { env: A } } }",
    ],
    [
      "a workflow that anybody could read the address of",
      `a: { teams: { address: "https://a.example.org" } }`,
    ],
    [
      "several addresses in one",
      "a: { mail: { server: { env: A }, from: a@example.org, to: ['b@example.org, c@example.org'] } }",
    ],
  ])("is not %s", async (_name, alerts) => {
    await expect(read(alerts)).rejects.toMatchObject({
      code: "SLUSE_SITE_FIELD_INVALID",
      place: { path: expect.stringMatching(/^service\.alerts\.a/u) as string },
    });
  });
});
