import type { AuditEvent } from "@sluse/core";
import { describe, expect, it } from "vitest";

import {
  CENTRAL,
  ORDERER,
  SUPERUSER,
  createOrder,
  openWorld,
  people,
  reportOf,
  type World,
} from "../internal/world.ts";

const recipients = people(6);
const question = "Hvem har lest det nye avsnittet?";
const answered = { by: ORDERER, number: 1, answer: "Brukerrådet og klarspråkgruppa." };

async function waiting(): Promise<{ readonly world: World; readonly mailOut: string }> {
  const world = await openWorld();
  const { mailOut } = await world.gate.submit(createOrder(recipients));
  return { world, mailOut };
}

describe("what a superuser asks whoever ordered", () => {
  it("stays with the mail-out and its answer, for both, in the log, and after it has ended", async () => {
    const { world, mailOut } = await waiting();
    const { gate, clock } = world;
    const at = clock.now();
    expect((await gate.ask(mailOut, { by: SUPERUSER, question })).decision).toBe("release");
    const asked = { number: 1, by: SUPERUSER, at, question, answer: null };
    expect((await reportOf(gate, mailOut)).questions).toEqual([asked]);
    expect((await gate.report(mailOut, { by: ORDERER })).questions).toEqual([asked]);

    clock.advance(60_000);
    expect((await gate.answer(mailOut, answered)).decision).toBe("release");
    const told = { ...asked, answer: { by: ORDERER, at: clock.now(), answer: answered.answer } };
    await gate.reject(mailOut, { by: SUPERUSER, comment: "Avsnittet må ut." });
    expect((await reportOf(gate, mailOut)).questions).toEqual([told]);

    const events: AuditEvent[] = [];
    for await (const event of gate.audit.export({ by: CENTRAL })) events.push(event);
    expect(
      events.filter(({ what }) => what === "mail-out-asked" || what === "mail-out-answered"),
    ).toMatchObject([
      { by: SUPERUSER, mailOut, details: { number: 1, question } },
      { by: ORDERER, mailOut, details: { number: 1, answer: answered.answer } },
    ]);
  });

  it("changes nothing of what is decided: digest and state stand, and an approval is of the same", async () => {
    const { world, mailOut } = await waiting();
    const before = await reportOf(world.gate, mailOut);
    await world.gate.ask(mailOut, { by: SUPERUSER, question });
    const { digest, state } = await reportOf(world.gate, mailOut);
    expect({ digest, state }).toEqual({ digest: before.digest, state: before.state });
    const verdict = await world.gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
    expect(verdict.decision).toBe("release");
    expect((await reportOf(world.gate, mailOut)).questions).toHaveLength(1);
  });

  it("is asked by no orderer, answered by nobody else and once, and not about what has ended", async () => {
    const { world, mailOut } = await waiting();
    const { gate } = world;
    expect(await gate.ask(mailOut, { by: ORDERER, question })).toMatchObject({
      decision: "refuse",
      findings: [{ rule: "approval/role-missing" }],
    });
    await gate.ask(mailOut, { by: SUPERUSER, question });
    expect((await gate.answer(mailOut, { ...answered, by: SUPERUSER })).decision).toBe("refuse");
    await gate.answer(mailOut, answered);
    for (const number of [1, 2])
      await expect(gate.answer(mailOut, { ...answered, number })).rejects.toMatchObject({
        code: "SLUSE_OPTION_INVALID",
      });
    await gate.reject(mailOut, { by: SUPERUSER, comment: "Nei." });
    expect(await gate.ask(mailOut, { by: SUPERUSER, question })).toMatchObject({
      decision: "refuse",
      findings: [{ rule: "approval/wrong-state" }],
    });
    expect((await reportOf(gate, mailOut)).questions).toMatchObject([{ answer: { by: ORDERER } }]);
  });

  it("holds no national id, and there is an end to it", async () => {
    const { world, mailOut } = await waiting();
    const { gate } = world;
    const person = recipients[0]?.nationalId ?? "";
    await expect(gate.ask(mailOut, { by: SUPERUSER, question: `Gjelder det ${person}?` })).rejects.toThrow(
      /national id/u,
    );
    for (let asked = 0; asked < 30; asked += 1) await gate.ask(mailOut, { by: SUPERUSER, question });
    await expect(gate.ask(mailOut, { by: SUPERUSER, question })).rejects.toMatchObject({
      code: "SLUSE_OPTION_INVALID",
    });
    const { questions } = await reportOf(gate, mailOut);
    expect(questions.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
    expect(JSON.stringify(questions)).not.toContain(person);
  });
});
