import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { readSiteFile } from "@sluse/site";
import { openHouse } from "../../src/serve/open-house.ts";
import { POLICY } from "../site-files.ts";
import { createSiteFolder, type SiteFolder } from "../site-folder.ts";

let site: SiteFolder;
beforeEach(async () => {
  site = await createSiteFolder({ size: 12 });
});
afterEach(() => site[Symbol.asyncDispose]());

const house = async (): Promise<ReturnType<typeof openHouse>> =>
  openHouse(await readSiteFile(site.path("sluse.yaml")), site.environment);

describe("what the pages tell of a site's machinery", () => {
  test("before anything was done: no schema, an empty outbox, and a backup that nobody told of", async () => {
    const { version, state } = await house();
    expect(version).toMatch(/^\d+\.\d+\.\d+/u);
    expect(await state()).toEqual({
      ledger: { kind: "sqlite", schema: undefined, bytes: undefined },
      outbox: { kind: "empty" },
      backedUpAt: undefined,
    });
  });

  test("the schema, the wave that has lain longest until its outcomes are told, and when it was backed up", async () => {
    // Whoever the draw brings into the first wave, some of them are clear.
    await site.write("regler.yaml", POLICY.replace("canarySize: 6", "canarySize: 9"));
    const mailOut = await site.approve();
    const before = Date.now();
    await site.sluse(["release", mailOut, "brev", "--via", "folder"], { as: "bjørn" });
    await site.sluse(["backup", "kopi.db"]);
    const { ledger, outbox, backedUpAt } = await (await house()).state();
    expect(ledger).toEqual({ kind: "sqlite", schema: expect.any(Number), bytes: expect.any(Number) });
    expect(ledger.bytes).toBeGreaterThan(10_000);
    expect(outbox).toEqual({ kind: "oldest", since: expect.any(Number) });
    for (const at of [backedUpAt, outbox.kind === "oldest" ? outbox.since : 0]) {
      expect(at).toBeGreaterThanOrEqual(before);
      expect(at).toBeLessThanOrEqual(Date.now());
    }
    await site.sluse(["stop", "--everything", "--reason", "Prøver."], { as: "bjørn" });
    expect((await (await house()).state()).outbox).toEqual({ kind: "empty" });
  });

  test("what the doctor finds, with names", async () => {
    await site.openProject();
    const examined = await (await house()).examine();
    const { out } = await site.sluse(["doctor"]);
    for (const { looked } of examined.filter(({ found }) => found === "look"))
      expect(out).toContain(looked.nb);
    expect(examined.map(({ looked }) => looked.nb)).toContain("Registre");
    expect(examined.every(({ said }) => said.nb !== "" && said.en !== "")).toBe(true);
  });
});
