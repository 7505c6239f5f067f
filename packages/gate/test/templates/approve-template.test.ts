import { instant, type Recipient } from "@sluse/core";
import { beforeEach, describe, expect, it } from "vitest";

import {
  CENTRAL,
  SUPERUSER,
  createOrder,
  openWorld,
  people,
  reportOf,
  testPolicy,
  type World,
} from "../internal/world.ts";
import { ask, standingIn } from "../standing/standing-world.ts";

const policy = { ...testPolicy, approval: { ...testPolicy.approval, templates: "approved" as const } };
const NAME = ["invitation", "1.0.0"] as const;
const LATER = "2028-01-01T00:00:00+01:00";

let world: World;
beforeEach(async () => {
  world = await openWorld({ policy });
});

async function digestsOf({ gate }: World): Promise<{ readonly nb: string }> {
  const found = (await gate.templates.list({ by: CENTRAL })).find(({ template }) => template === NAME[0]);
  return { nb: found?.letters.find(({ language }) => language === "nb")?.digest ?? "" };
}

async function approve(
  by: string,
  changes: { readonly system?: string; readonly until?: string } = {},
): Promise<readonly string[]> {
  const request = { by, digests: await digestsOf(world), until: LATER, comment: "Lest.", ...changes };
  const { findings } = await world.gate.templates.approve(...NAME, request);
  return findings.map(({ rule }) => rule);
}

async function submitted(): Promise<readonly string[]> {
  const { mailOut } = await world.gate.submit(createOrder(people(8)));
  const rules = (await reportOf(world.gate, mailOut)).findings.map(({ rule }) => rule);
  // That the same was submitted before is named, and not looked at here.
  return rules.filter((rule) => rule !== "order/same-open");
}

describe("an order", () => {
  it("is refused until its template is approved, and taken from then on", async () => {
    expect(await submitted()).toEqual(["order/template-not-approved"]);
    expect(await approve(CENTRAL)).toEqual([]);
    expect(await submitted()).toEqual([]);
  });

  it("may use what a superuser of its system approved, of its system alone", async () => {
    expect(await approve(SUPERUSER, { system: "eforsk" })).toEqual([]);
    expect(await submitted()).toEqual([]);
    const other = await openWorld({ policy });
    world = other;
    await other.gate.templates.approve(...NAME, {
      by: CENTRAL,
      system: "mrs",
      digests: await digestsOf(other),
      until: LATER,
      comment: "Lest.",
    });
    expect(await submitted()).toEqual(["order/template-not-approved"]);
  });

  it("may not use it when the approval is over, or was withdrawn", async () => {
    await approve(CENTRAL, { until: "2027-03-02T00:00:00+01:00" });
    expect(await submitted()).toEqual([]);
    world.clock.set(instant("2027-03-02T00:00:00+01:00"));
    expect(await submitted()).toEqual(["order/template-not-approved"]);
    await approve(CENTRAL);
    expect(await submitted()).toEqual([]);
    await world.gate.templates.withdraw(...NAME, { by: CENTRAL, comment: "Feil i kontaktpunktet." });
    expect(await submitted()).toEqual(["order/template-not-approved"]);
  });

  it("may not use a language that nobody read", async () => {
    await world.gate.templates.approve(...NAME, {
      by: CENTRAL,
      digests: {},
      until: LATER,
      comment: "Ingenting lest.",
    });
    expect(await submitted()).toEqual(["order/template-not-approved"]);
  });

  it("is not approved once its template is not", async () => {
    await approve(CENTRAL);
    const { mailOut, digest } = await world.gate.submit(createOrder(people(8)));
    await world.gate.templates.withdraw(...NAME, { by: CENTRAL, comment: "Feil i kontaktpunktet." });
    const { findings } = await world.gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
    expect(findings.map(({ rule }) => rule)).toEqual(["order/template-not-approved"]);
  });
});

describe("a standing mail-out", () => {
  it("clears nobody more once its template is withdrawn, until somebody has approved the template again", async () => {
    await approve(CENTRAL);
    const standing = await standingIn(world);
    const [first, second] = people(2) as [Recipient, Recipient];
    expect((await ask(standing, first.nationalId)).kind).toBe("cleared");
    await world.gate.templates.withdraw(...NAME, { by: CENTRAL, comment: "Feil i kontaktpunktet." });
    expect(await ask(standing, second.nationalId)).toMatchObject({
      kind: "refused",
      findings: [{ rule: "order/template-not-approved" }],
    });
    await approve(CENTRAL);
    expect((await ask(standing, second.nationalId)).kind).toBe("cleared");
  });
});

describe("a template", () => {
  it("is not approved for every system by a superuser, nor for a system by somebody of another", async () => {
    expect(await approve(SUPERUSER)).toEqual(["approval/role-missing"]);
    expect(await approve(SUPERUSER, { system: "mrs" })).toEqual(["approval/role-missing"]);
    expect(await approve("fremmed@ntnu.no", { system: "eforsk" })).toEqual(["approval/role-missing"]);
  });

  it("is approved for a time to come", async () => {
    await approve(CENTRAL);
    const request = { by: CENTRAL, digests: {}, until: "2020-01-01T00:00Z", comment: "Lest." };
    await expect(world.gate.templates.approve(...NAME, request)).rejects.toMatchObject({
      code: "SLUSE_OPTION_INVALID",
      place: { path: "until" },
    });
    expect(await approve(SUPERUSER, { system: "eforsk" })).toEqual([]);
  });

  it("is approved as it was read, and not otherwise", async () => {
    const request = { by: CENTRAL, digests: { nb: "0".repeat(64) }, until: LATER, comment: "Lest." };
    const { findings } = await world.gate.templates.approve(...NAME, request);
    expect(findings.map(({ rule }) => rule)).toEqual(["approval/template-changed"]);
    await expect(world.gate.templates.approve("finnes-ikke", "1.0.0", request)).rejects.toMatchObject({
      code: "SLUSE_TEMPLATE_UNKNOWN",
    });
  });

  it("is listed with its words and with those who approved it, and both acts are in the log", async () => {
    await approve(CENTRAL);
    const found = (await world.gate.templates.list({ by: SUPERUSER })).find(
      ({ template }) => template === NAME[0],
    );
    expect(found?.letters[0]?.words).toContain("Det er frivillig å delta i studien.");
    expect(found?.approvals).toMatchObject([{ by: CENTRAL, system: null, comment: "Lest." }]);
    await world.gate.templates.withdraw(...NAME, { by: CENTRAL, comment: "Feil." });
    const events: string[] = [];
    for await (const { what } of world.gate.audit.export({ by: CENTRAL })) events.push(what);
    expect(events).toContain("template-approved");
    expect(events).toContain("template-approval-withdrawn");
  });
});
