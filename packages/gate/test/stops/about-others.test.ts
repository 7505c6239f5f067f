import { fc, test as property } from "@fast-check/vitest";
import type { Ledger } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { describe, expect, test } from "vitest";

import { createGate, type Gate, type Wave } from "../../src/index.ts";
import { CENTRAL, ORDERER, SUPERUSER, approved, openWorld, people, type World } from "../internal/world.ts";

const everybody = people(10).map(({ nationalId }) => nationalId);
const parents = everybody.slice(0, 5);
const children = everybody.slice(5);
/** Each parent about a child; the first two about the same one. */
const recipients = parents.map((nationalId, at) => ({
  nationalId,
  onBehalfOf: children[Math.max(0, at - 1)]!,
}));

interface Released {
  readonly world: World;
  readonly mailOut: string;
  readonly wave: Wave;
  /** Another process over the same ledger. */
  readonly other: Gate;
}

async function released(changes: Parameters<typeof openWorld>[0] = {}): Promise<Released> {
  const world = await openWorld({ ...changes, serviceDesk: [SUPERUSER] });
  const mailOut = await approved(world, recipients);
  for await (const wave of world.gate.release(mailOut, recipients, { by: ORDERER }))
    return { world, mailOut, wave, other: await createGate(world.options) };
  throw new Error("nobody was cleared");
}

const reason = { by: SUPERUSER, reason: "Vil ikke." };
const idsAbout = ({ clearances }: Wave, child: string): string[] =>
  clearances.filter(({ recipient }) => recipient.onBehalfOf === child).map(({ id }) => id);

describe("a stop of the person that letters are about", () => {
  test("takes back what was not begun, whoever gets it, and counts what was", async () => {
    const { world, wave } = await released();
    const [begun, waiting] = [children[1]!, children[2]!];
    await wave.begin(idsAbout(wave, begun) as never[]);
    expect(await world.gate.stop({ person: begun }, reason)).toMatchObject({
      voided: 0,
      begunAndBeyondRecall: 1,
    });
    expect(await world.gate.stop({ person: waiting }, reason)).toMatchObject({
      voided: 1,
      begunAndBeyondRecall: 0,
    });
    const [clearance] = idsAbout(wave, waiting);
    const { refused } = await wave.begin([clearance as never]);
    expect(refused).toEqual([{ clearance, because: "void" }]);
  });

  test("holds where another process begins what was handed over, also when nothing could be taken back", async () => {
    const kept = createMemoryLedger();
    let falls = false;
    const ledger: Ledger = {
      ...kept,
      transact: (work, options) =>
        kept.transact((tx) => {
          const listUnbegun: typeof tx.listUnbegun = async (filter) => {
            if (falls) throw new TypeError("the gate falls");
            return tx.listUnbegun(filter);
          };
          return work({ ...tx, listUnbegun });
        }, options),
    };
    const { world, mailOut, wave, other } = await released({ ledger });
    falls = true;
    await world.gate.stop({ person: children[0]! }, reason);
    falls = false;
    const clearances = idsAbout(wave, children[0]!);
    const { begun, refused } = await other.begin(mailOut, { by: ORDERER, wave: wave.number, clearances });
    expect(begun).toEqual([]);
    expect(refused).toEqual(clearances.map((clearance) => ({ clearance, because: "void" })));
  });

  property.prop([
    fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant("stop" as const), who: fc.nat({ max: everybody.length - 1 }) }),
        fc.record({ kind: fc.constant("lift" as const), who: fc.nat({ max: everybody.length - 1 }) }),
        fc.record({
          kind: fc.constant("begin" as const),
          which: fc.nat({ max: parents.length - 1 }),
          by: fc.constantFrom("wave" as const, "gate" as const),
        }),
      ),
      { minLength: 2, maxLength: 14 },
    ),
  ])("holds for who gets a letter and who it is about, through whichever door it is begun", async (steps) => {
    const { world, mailOut, wave, other } = await released();
    const isStopped = new Set<string>();
    const isVoid = new Set<string>();
    const isBegun = new Set<string>();
    for (const step of steps) {
      if (step.kind === "stop") {
        const person = everybody[step.who]!;
        await world.gate.stop({ person }, reason);
        isStopped.add(person);
        for (const { id, recipient } of wave.clearances)
          if ([recipient.nationalId, recipient.onBehalfOf].includes(person) && !isBegun.has(id))
            isVoid.add(id);
      } else if (step.kind === "lift") {
        await world.gate.liftStop({ person: everybody[step.who]! }, { by: CENTRAL, reason: "Ombestemt." });
        isStopped.delete(everybody[step.who]!);
      } else {
        const clearance = wave.clearances[step.which];
        if (!clearance) continue;
        const { begun } =
          step.by === "wave"
            ? await wave.begin([clearance])
            : await other.begin(mailOut, { by: ORDERER, wave: wave.number, clearances: [clearance.id] });
        const may = !isVoid.has(clearance.id) && !isBegun.has(clearance.id);
        expect(begun).toEqual(may ? [clearance.id] : []);
        if (may) isBegun.add(clearance.id);
      }
    }
  });
});
