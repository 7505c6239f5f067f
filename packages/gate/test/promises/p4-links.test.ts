import { DAY, HOUR, instant, later, type LinkVerdict } from "@sluse/core";
import { describe, expect, test } from "vitest";

import type { OrdererReport } from "../../src/index.ts";
import { personalOrder, personalTemplates, tokenOf, withTokens } from "../internal/personal-letters.ts";
import {
  START,
  SUPERUSER,
  approved,
  createOrder,
  drain,
  openWorld,
  passCanary,
  people,
  testPolicy,
  type World,
  reportOf,
  ORDERER,
} from "../internal/world.ts";

const LINK = "https://www.uio.no/sovn";
const recipients = people(120);

describe("P4: every link worked at approval, and again while sending", () => {
  test.each<[LinkVerdict, string]>([
    ["broken", "refuse"],
    ["cannot-tell", "hold"],
    ["ok", "release"],
  ])("a link that is %s: %s", async (verdict, decision) => {
    const world = await openWorld();
    world.probe.verdicts.set(LINK, verdict);
    expect((await world.gate.submit(createOrder(recipients))).decision).toBe(decision);
    expect(world.probe.probed).toContain(LINK);
  });

  test("what was seen of each link is told to whoever approves, and anew when it is looked at again", async () => {
    const world = await openWorld();
    world.probe.titles.set(LINK, "Søvnstudien");
    const mailOut = await approved(world, recipients);
    const seen = async (): Promise<unknown> => (await reportOf(world.gate, mailOut)).linksSeen;
    const before = { address: LINK, verdict: "ok", status: 200, finalAddress: LINK, vantagePoint: "test" };
    expect(await seen()).toEqual([{ ...before, title: "Søvnstudien", checkedAt: instant(START) }]);
    await passCanary(world, mailOut, recipients);
    world.clock.advance(2 * HOUR);
    world.probe.titles.set(LINK, "Undersøkelsen er stengt");
    expect(await drain(world.gate.release(mailOut, recipients, { by: ORDERER }))).not.toEqual([]);
    expect(await seen()).toMatchObject([{ title: "Undersøkelsen er stengt" }]);
  });

  test("a link nobody could tell about goes out only under a superuser's reason", async () => {
    const world = await openWorld();
    world.probe.verdicts.set(LINK, "cannot-tell");
    const { mailOut, digest, findings } = await world.gate.submit(createOrder(recipients));
    const request = { by: SUPERUSER, digest, comment: "Lest." };
    expect((await world.gate.approve(mailOut, request)).decision).toBe("refuse");
    const acknowledge = findings
      .filter(({ severity }) => severity === "hold")
      .map(({ fingerprint }) => ({ fingerprint, reason: "" }));
    expect((await world.gate.approve(mailOut, { ...request, acknowledge })).decision).toBe("refuse");
    const explained = acknowledge.map((each) => ({ ...each, reason: "Prøvd fra telefonen hjemme." }));
    expect((await world.gate.approve(mailOut, { ...request, acknowledge: explained })).decision).toBe(
      "release",
    );
  });

  test("a link that dies in the middle pauses the release before the next wave, until a superuser has looked", async () => {
    const world = await openWorld();
    const mailOut = await approved(world, recipients);
    await passCanary(world, mailOut, recipients);
    world.probe.verdicts.set(LINK, "broken");
    world.clock.advance(2 * HOUR);

    const release = world.gate.release(mailOut, recipients, { by: ORDERER });
    expect(await drain(release)).toStrictEqual([]);
    expect(release.end).toMatchObject({ kind: "held", findings: [{ rule: "release/link-died" }] });
    const again = world.gate.release(mailOut, recipients, { by: ORDERER });
    expect(await drain(again)).toStrictEqual([]);

    world.probe.verdicts.set(LINK, "ok");
    await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Lenken virker igjen." });
    world.clock.advance(2 * HOUR);
    expect(await drain(world.gate.release(mailOut, recipients, { by: ORDERER }))).toHaveLength(70);
  });

  test("a form that dies between two waves pauses the release, and no recipient's link is asked for to see it", async () => {
    const canary = "https://www.uio.no/svar?skjema=sovn&t=prove7";
    const world = await openWorld({ templates: personalTemplates() });
    const all = withTokens(120);
    const mailOut = await approved(world, all, personalOrder(all, { kode: "prove7" }));
    expect(await drain(world.gate.release(mailOut, all, { by: ORDERER }))).toHaveLength(50);
    await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Første bølge er i orden." });
    world.clock.advance(2 * HOUR);
    expect(await drain(world.gate.release(mailOut, all.slice(0, 80), { by: ORDERER }))).not.toEqual([]);
    world.probe.verdicts.set(canary, "broken");
    world.clock.advance(2 * HOUR);

    const release = world.gate.release(mailOut, all, { by: ORDERER });
    expect(await drain(release)).toEqual([]);
    expect(release.end).toMatchObject({
      kind: "held",
      findings: [{ rule: "release/link-died", facts: { cause: "link/broken" } }],
    });
    expect(new Set(world.probe.probed)).toEqual(new Set([LINK, canary]));
    expect(world.probe.canaries).toEqual(new Set([canary]));
    expect(JSON.stringify(release.end)).not.toContain(tokenOf(81));
  });

  describe("a superuser's word is for one link and one cause", () => {
    const OTHER = "https://www.uio.no/svar?skjema=sovn&t=prove7";
    const all = withTokens(120);
    const order = personalOrder(all, { kode: "prove7" });
    /** A mail-out approved although nobody could tell about the first link, after its canary wave. */
    async function letGo(cause: string, policy = testPolicy): Promise<{ world: World; mailOut: string }> {
      const world = await openWorld({ templates: personalTemplates(), policy });
      world.probe.verdicts.set(LINK, "cannot-tell");
      world.probe.causes.set(LINK, cause);
      const mailOut = await approved(world, all, order);
      await passCanary(world, mailOut, all);
      world.clock.advance(2 * HOUR);
      return { world, mailOut };
    }

    test("at approval it does not let the same link through for another cause, nor another link for the same", async () => {
      const world = await openWorld({ templates: personalTemplates() });
      const held = async (link: string, cause: string): Promise<OrdererReport> => {
        world.probe.verdicts.clear();
        world.probe.verdicts.set(link, "cannot-tell");
        world.probe.causes.set(link, cause);
        return world.gate.submit(order);
      };
      const word = (await held(LINK, "timeout")).findings.map(({ fingerprint }) => ({
        fingerprint,
        reason: "Prøvd hjemmefra.",
      }));
      for (const [link, cause, isLetThrough] of [
        [LINK, "timeout", true],
        [LINK, "bot-wall", false],
        [OTHER, "timeout", false],
      ] as const) {
        const { mailOut, digest } = await held(link, cause);
        const request = { by: SUPERUSER, digest, comment: "Lest.", acknowledge: word };
        expect((await world.gate.approve(mailOut, request)).decision === "release").toBe(isLetThrough);
      }
    });

    test("while sending the acknowledged link goes on", async () => {
      const { world, mailOut } = await letGo("timeout");
      expect(await drain(world.gate.release(mailOut, all, { by: ORDERER }))).toHaveLength(70);
    });

    test.each([
      ["the same link for another cause", LINK, "bot-wall"],
      ["another link for the same cause", OTHER, "timeout"],
    ])("while sending %s pauses, until a superuser says so of that too", async (_what, link, cause) => {
      const { world, mailOut } = await letGo("timeout");
      world.probe.verdicts.set(link, "cannot-tell");
      world.probe.causes.set(link, cause);
      const release = world.gate.release(mailOut, all, { by: ORDERER });
      expect(await drain(release)).toEqual([]);
      expect(release.end).toMatchObject({ kind: "held", findings: [{ rule: "release/link-died" }] });

      const { digest, pause } = await reportOf(world.gate, mailOut);
      const acknowledge = (pause?.findings ?? []).map(({ fingerprint }) => ({
        fingerprint,
        reason: "Prøvd hjemmefra.",
      }));
      const request = { by: SUPERUSER, digest, comment: "Prøvd.", acknowledge };
      expect((await world.gate.approve(mailOut, request)).decision).toBe("release");
      await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Lenken er prøvd." });
      expect(await drain(world.gate.release(mailOut, all, { by: ORDERER }))).toHaveLength(70);
    });

    test("while sending a link that broke is not let through by a word about it", async () => {
      const { world, mailOut } = await letGo("timeout");
      world.probe.verdicts.set(LINK, "broken");
      world.probe.causes.delete(LINK);
      await drain(world.gate.release(mailOut, all, { by: ORDERER }));
      const { digest, pause } = await reportOf(world.gate, mailOut);
      const acknowledge = (pause?.findings ?? []).map(({ fingerprint }) => ({
        fingerprint,
        reason: "Går nok bra.",
      }));
      await world.gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Sendes.", acknowledge });
      await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Sendes." });
      expect(await drain(world.gate.release(mailOut, all, { by: ORDERER }))).toEqual([]);
    });

    test("given at approval it holds no longer than it was given for", async () => {
      const approval = { ...testPolicy.approval, acknowledgementDays: 60 };
      const { world, mailOut } = await letGo("timeout", { ...testPolicy, approval });
      world.clock.set(later(instant(START), 60 * DAY));
      const release = world.gate.release(mailOut, all, { by: ORDERER });
      expect(await drain(release)).toEqual([]);
      expect(release.end).toMatchObject({ kind: "refused", findings: [{ rule: "approval/open-hold" }] });
    });

    test("given while sending it holds no longer than it was given for", async () => {
      const approval = { ...testPolicy.approval, acknowledgementDays: 20 };
      const world = await openWorld({ policy: { ...testPolicy, approval } });
      const mailOut = await approved(world, recipients);
      world.probe.verdicts.set(LINK, "cannot-tell");
      world.clock.advance(2 * HOUR);
      await drain(world.gate.release(mailOut, recipients, { by: ORDERER }));
      const { digest, pause } = await reportOf(world.gate, mailOut);
      const acknowledge = (pause?.findings ?? []).map(({ fingerprint }) => ({
        fingerprint,
        reason: "Prøvd hjemmefra.",
      }));
      await world.gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Prøvd.", acknowledge });
      await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "Lenken er prøvd." });
      expect(await passCanary(world, mailOut, recipients)).toHaveLength(50);
      world.clock.advance(20 * DAY);
      const release = world.gate.release(mailOut, recipients, { by: ORDERER });
      expect(await drain(release)).toEqual([]);
      expect(release.end).toMatchObject({ kind: "held", findings: [{ rule: "release/link-died" }] });
    });
  });

  test("a link looked at lately is not looked at again for each wave", async () => {
    const world = await openWorld();
    const mailOut = await approved(world, recipients);
    await drain(world.gate.release(mailOut, recipients, { by: ORDERER }));
    const looked = world.probe.probed.length;
    await world.gate.goOn(mailOut, { by: SUPERUSER, comment: "I orden." });
    await drain(world.gate.release(mailOut, recipients, { by: ORDERER }));
    expect(world.probe.probed).toHaveLength(looked);
  });
});
