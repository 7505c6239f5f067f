import { beforeAll, describe, expect, it } from "vitest";

import { createConsole, createTrialLogin, type Console } from "../src/index.ts";
import { fillWorld, type DemoMailOuts } from "./demo/mail-outs.ts";
import { PEOPLE, SIGURD, SIGNE, SIRI } from "./demo/people.ts";
import { createWorld, demoPolicy, type World } from "./demo/world.ts";
import { ORIGIN, Visitor, type Seen } from "./internal/visitor.ts";

let world: World;
let mailOuts: DemoMailOuts;
/** Another process over the same ledger. */
let beside: Console;

beforeAll(async () => {
  world = await createWorld(ORIGIN);
  mailOuts = await fillWorld(world);
  beside = createConsole({
    gate: world.gate,
    ledger: world.ledger,
    login: createTrialLogin(PEOPLE),
    siteName: "Fjordheim universitetssykehus",
    origin: ORIGIN,
    roles: { centralFunction: [SIGNE.id] },
    policy: demoPolicy,
    clock: world.clock,
  });
});

const REASON = "Feil kontaktperson i brevet.";
const action = ({ text }: Seen): string => /action="(\/bekreft\/[^"]+)"/u.exec(text)?.[1] ?? "";

async function fillIn(visitor: Visitor): Promise<Seen> {
  const path = `/utsendinger/${mailOuts.underWay}`;
  return visitor.submit(await visitor.get(path), `${path}/avgjorelse`, {
    decision: "withdraw",
    comment: REASON,
  });
}

const stateOf = async (mailOut: string): Promise<string> =>
  (await world.gate.report(mailOut, { by: SIGNE.id })).state;

describe("what is filled in and not confirmed", () => {
  it("is shown by the process that took it alone; another says that nothing waits, and does nothing", async () => {
    const here = await Visitor.loggedIn(world.console, SIRI);
    const confirm = await fillIn(here);
    expect(confirm.text).toContain(REASON);
    const there = new Visitor(beside);
    for (const [name, value] of here.cookies) there.cookies.set(name, value);
    const hidden = /name="token"\s+value="([^"]+)"/u.exec(confirm.text)?.[1] ?? "";
    for (const seen of [
      await there.get(action(confirm)),
      await there.post(action(confirm), { token: hidden }),
    ]) {
      expect(seen.status).toBe(404);
      expect(seen.text).toContain("Ingenting venter på å bli bekreftet");
      expect(seen.text).not.toContain(REASON);
    }
    expect(await stateOf(mailOuts.underWay)).toBe("releasing");
    // It is not lost by that: at the process that took it, it waits.
    expect((await here.get(action(confirm))).text).toContain(REASON);
  });

  it("is shown to nobody else, not to one with the same rights and not by its address", async () => {
    const siri = await Visitor.loggedIn(world.console, SIRI);
    const confirm = await fillIn(siri);
    const sigurd = await Visitor.loggedIn(world.console, SIGURD);
    const again = await Visitor.loggedIn(world.console, SIRI);
    for (const visitor of [sigurd, again]) {
      const seen = await visitor.get(action(confirm));
      expect([seen.status, seen.text.includes(REASON)]).toEqual([404, false]);
    }
    expect(await stateOf(mailOuts.underWay)).toBe("releasing");
  });
});
