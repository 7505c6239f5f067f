import { instant, parseMailOutId, type Policy } from "@sluse/core";
import { createRegisterDouble, createSimulatedClock } from "@sluse/testkit";
import { expect, it } from "vitest";

import { ORDERER, START, SUPERUSER, drain, openWorld, people } from "../internal/world.ts";
import { standingIn, standingPolicy } from "./standing-world.ts";

const policy: Policy = {
  ...standingPolicy,
  sending: { ...standingPolicy.sending, waveSize: 100, perProjectHour: 10_000, perHour: 10_000 },
};
const many = people(1500);
const DEAD = many[700]!.nationalId;

/** Three of two hundred are dead, as a rule: of 1 334 twenty would be. */
it("is not held for the few whom a population register usually tells of, until so few are no chance", async () => {
  const clock = createSimulatedClock(START);
  const population = createRegisterDouble({
    clock,
    id: "folkeregisteret",
    kind: "population",
    hindered: new Map([[DEAD, "dead"]]),
  });
  const register = createRegisterDouble({ clock });
  for (const [index, { nationalId }] of many.entries())
    if (index % 40 === 5) register.optedOut.add(nationalId);
  const opened = await openWorld({ clock, policy, registers: [register, population] });
  await opened.ledger.transact((tx) =>
    tx.saveRegisterRun({
      register: population.id,
      mailOut: parseMailOutId("earlier"),
      at: instant(START),
      asked: 10_000,
      optedOut: 150,
    }),
  );
  const { gate, mailOut } = await standingIn(opened, { perDay: 5000, inAll: 5000 });
  const release = async (from: number, to: number): Promise<string | undefined> => {
    const asked = gate.release(mailOut, many.slice(from, to), { by: ORDERER });
    await drain(asked);
    return asked.end?.kind === "held" ? asked.end.findings[0]?.rule : asked.end?.kind;
  };
  await release(0, 2);
  await gate.goOn(mailOut, { by: SUPERUSER, comment: "Sett på." });
  expect(await release(2, 1200)).toBe("caught-up");
  expect(await release(1200, 1500)).toBe("release/superuser-must-look");
});
