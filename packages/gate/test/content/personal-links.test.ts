import { describe, expect, test } from "vitest";

import { personalOrder, personalTemplates, tokenOf, withTokens } from "../internal/personal-letters.ts";
import { createWorld, openProject, type World, reportOf } from "../internal/world.ts";

const CANARY = "https://www.uio.no/svar?skjema=sovn&t=prove7";

async function openWorld(line?: string): Promise<World> {
  const world = await createWorld({ templates: personalTemplates(line) });
  await openProject(world.gate);
  return world;
}

describe("links that are another in each letter", () => {
  test("are tried once by their shape, with the canary, and never as a recipient's own", async () => {
    const { gate, probe, ledger } = await openWorld();
    const report = await gate.submit(personalOrder(withTokens(60), { kode: "prove7" }));
    expect(report.findings).toEqual([]);
    expect(report.decision).toBe("release");
    expect(probe.probed).toEqual(["https://www.uio.no/sovn", CANARY]);
    const { manifest } = await reportOf(gate, report.mailOut);
    expect(manifest).toMatchObject({
      links: ["https://www.uio.no/sovn", CANARY],
      canaries: { kode: "prove7" },
    });
    const stored = JSON.stringify(await ledger.transact((tx) => tx.listMailOuts({})));
    for (let index = 0; index < 60; index += 1) expect(stored).not.toContain(tokenOf(index));
  });

  test("hold when the form's owner gave no canary", async () => {
    const { gate, probe } = await openWorld();
    const report = await gate.submit(personalOrder(withTokens(60)));
    expect(report.findings.map(({ rule }) => rule)).toEqual(["link/canary-missing"]);
    expect(report.decision).toBe("hold");
    expect(probe.probed).toEqual(["https://www.uio.no/sovn"]);
  });

  test.each([
    ["two people with one token", 7, { kode: tokenOf(3) }, "link/token-repeated"],
    ["a token that breaks off", 7, { kode: "k3 J9" }, "link/token-malformed"],
    ["a token with a sign of its own in addresses", 7, { kode: "k3&J9" }, "link/token-malformed"],
    ["a field left in the token", 7, { kode: "%%KODE%%" }, "link/field-left"],
    ["a national id for a token", 7, { kode: "01815000036" }, "link/national-id"],
    ["a recipient who has the canary", 7, { kode: "prove7" }, "link/canary-taken"],
  ])("refuse %s, and tell the row", async (_what, at, values, rule) => {
    const { gate, probe } = await openWorld();
    const recipients = withTokens(60, (index) => (index === at ? values : { kode: tokenOf(index) }));
    const report = await gate.submit(personalOrder(recipients, { kode: "prove7" }));
    expect(report.decision).toBe("refuse");
    const finding = report.findings.find((each) => each.rule === rule);
    expect(finding?.places).toContainEqual({ kind: "row", row: at + 1 });
    expect(JSON.stringify(report.findings)).not.toContain(values.kode);
    expect(probe.probed.filter((address) => address !== CANARY)).toEqual(["https://www.uio.no/sovn"]);
    if (rule === "link/canary-taken") expect(probe.probed).not.toContain(CANARY);
  });

  test("refuse a name in the address", async () => {
    const { gate } = await openWorld("Svar på https://www.uio.no/svar?hvem={{navn}}&t={{kode}}");
    const report = await gate.submit(personalOrder(withTokens(60), { kode: "prove7" }));
    expect(report.findings.map(({ rule }) => rule)).toContain("link/personal-data");
    expect(report.decision).toBe("refuse");
  });

  test("refuse a host that a recipient's value leads to", async () => {
    const { gate, probe } = await openWorld("Svar på https://{{kode}}.uio.no.evil.example/svar");
    const report = await gate.submit(personalOrder(withTokens(60), { kode: "prove7" }));
    expect(report.decision).toBe("refuse");
    expect(probe.probed).toEqual(["https://www.uio.no/sovn"]);
  });

  test("of many random tokens some hold a word that letters may not: that is no fault of theirs", async () => {
    const { gate } = await openWorld();
    const recipients = withTokens(60, (index) => ({ kode: `4-TBA-${index}-xxx-1` }));
    const report = await gate.submit(personalOrder(recipients, { kode: "prove7" }));
    expect(report.findings).toEqual([]);
  });

  test("no canary may hold a national id, which would be kept with the mail-out", async () => {
    const { gate, ledger } = await openWorld();
    for (const kode of ["01815000036", "https://www.uio.no/s/018150-00036"]) {
      await expect(gate.submit(personalOrder(withTokens(3), { kode }))).rejects.toMatchObject({
        code: "SLUSE_TEXT_HOLDS_NATIONAL_ID",
        place: { path: "content.canaries.kode" },
      });
    }
    expect(await ledger.transact((tx) => tx.listMailOuts({}))).toEqual([]);
  });

  test("the same person twice in the file has not taken anybody's token", async () => {
    const { gate } = await openWorld();
    const recipients = withTokens(60);
    const report = await gate.submit(
      personalOrder([...recipients, ...recipients.slice(5, 9)], { kode: "prove7" }),
    );
    expect(report.findings.map(({ rule }) => rule)).toEqual(["recipient/duplicate"]);
  });

  describe("whole, from a column", () => {
    const LINE = "Svar her: {{lenke}}.";
    const own = (index: number): { lenke: string } => ({
      lenke: `https://www.uio.no/s/${tokenOf(index)}?side=1`,
    });
    const canaries = { lenke: "https://www.uio.no/s/prove7?side=1" };

    test("are tried with the address that the form's owner gave", async () => {
      const { gate, probe } = await openWorld(LINE);
      const report = await gate.submit(personalOrder(withTokens(60, own), canaries));
      expect(report.findings).toEqual([]);
      expect(probe.probed).toEqual(["https://www.uio.no/sovn", canaries.lenke]);
    });

    test("hold without one", async () => {
      const { gate, probe } = await openWorld(LINE);
      const report = await gate.submit(personalOrder(withTokens(200, own)));
      expect(report.findings.map(({ rule }) => rule)).toEqual(["link/canary-missing"]);
      expect(probe.probed).toEqual(["https://www.uio.no/sovn"]);
    });

    test.each([
      ["goes to another host", "https://www.ntnu.no/s/k7Q?side=1", "hold"],
      ["is another's", own(3).lenke, "refuse"],
      ["is the canary", canaries.lenke, "refuse"],
      ["has no token", "https://www.uio.no/s/?side=1", "refuse"],
    ])("do not pass when one of them %s", async (_what, lenke, decision) => {
      const { gate, probe } = await openWorld(LINE);
      const recipients = withTokens(60, (index) => (index === 7 ? { lenke } : own(index)));
      const report = await gate.submit(personalOrder(recipients, canaries));
      expect(report.decision).toBe(decision);
      expect(probe.probed).not.toContain("https://www.ntnu.no/s/k7Q?side=1");
      expect(probe.probed).not.toContain(own(3).lenke);
    });

    test("pages that many share are tried each", async () => {
      const { gate, probe } = await openWorld(LINE);
      const pages = ["https://www.uio.no/tromso", "https://www.uio.no/bodo"];
      const recipients = withTokens(60, (index) => ({ lenke: pages[index % 2] ?? "" }));
      const report = await gate.submit(personalOrder(recipients));
      expect(report.findings).toEqual([]);
      expect(probe.probed).toEqual(["https://www.uio.no/sovn", ...pages]);
    });

    test("a page that one alone has is not tried: it may be theirs", async () => {
      const { gate, probe } = await openWorld(LINE);
      const report = await gate.submit(
        personalOrder(withTokens(1, () => ({ lenke: "https://www.uio.no/a?x=1" }))),
      );
      expect(report.decision).toBe("hold");
      expect(probe.probed).toEqual(["https://www.uio.no/sovn"]);
    });
  });

  test("an address in a value where the template has no link is a link too", async () => {
    const { gate, probe } = await openWorld("Du bor i {{kode}}.");
    const recipients = withTokens(60, (index) => ({
      kode: index === 7 ? "Bodø, se http://evil.example/x" : "Bodø",
    }));
    const report = await gate.submit(personalOrder(recipients));
    expect(report.findings.map(({ rule }) => rule)).toContain("link/canary-missing");
    expect(report.decision).toBe("refuse");
    expect(probe.probed).toEqual(["https://www.uio.no/sovn"]);
  });
});
