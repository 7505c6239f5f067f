import { HOUR, type LinkVerdict } from "@sluse/core";
import { describe, expect, test } from "vitest";

import {
  SUPERUSER,
  approved,
  createOrder,
  createWorld,
  drain,
  openProject,
  people,
} from "../internal/world.ts";

const LINK = "https://www.uio.no/sovn";
const recipients = people(120);

describe("P4: every link worked at approval, and again while sending", () => {
  test.each<[LinkVerdict, string]>([
    ["broken", "refuse"],
    ["cannot-tell", "hold"],
    ["ok", "release"],
  ])("a link that is %s: %s", async (verdict, decision) => {
    const world = await createWorld();
    await openProject(world.gate);
    world.probe.verdicts.set(LINK, verdict);
    expect((await world.gate.submit(createOrder(recipients))).decision).toBe(decision);
    expect(world.probe.probed).toContain(LINK);
  });

  test("a link nobody could tell about goes out only under a superuser's reason", async () => {
    const world = await createWorld();
    await openProject(world.gate);
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
    const world = await createWorld();
    await openProject(world.gate);
    const mailOut = await approved(world, recipients);
    await drain(world.gate.release(mailOut, recipients));
    await world.gate.resume({ mailOut }, { by: SUPERUSER, reason: "Første bølge er i orden." });
    world.probe.verdicts.set(LINK, "broken");
    world.clock.advance(2 * HOUR);

    const release = world.gate.release(mailOut, recipients);
    expect(await drain(release)).toStrictEqual([]);
    expect(release.end).toMatchObject({ kind: "held", findings: [{ rule: "release/link-died" }] });
    const again = world.gate.release(mailOut, recipients);
    expect(await drain(again)).toStrictEqual([]);

    world.probe.verdicts.set(LINK, "ok");
    await world.gate.resume({ mailOut }, { by: SUPERUSER, reason: "Lenken virker igjen." });
    world.clock.advance(2 * HOUR);
    expect(await drain(world.gate.release(mailOut, recipients))).toHaveLength(70);
  });

  test("a link looked at lately is not looked at again for each wave", async () => {
    const world = await createWorld();
    await openProject(world.gate);
    const mailOut = await approved(world, recipients);
    await drain(world.gate.release(mailOut, recipients));
    const looked = world.probe.probed.length;
    await world.gate.resume({ mailOut }, { by: SUPERUSER, reason: "I orden." });
    await drain(world.gate.release(mailOut, recipients));
    expect(world.probe.probed).toHaveLength(looked);
  });
});
