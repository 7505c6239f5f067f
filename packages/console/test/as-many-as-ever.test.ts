import type { Ledger, LedgerTransaction, MailOutId } from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { beforeAll, describe, expect, it } from "vitest";

import { fillWorld, type DemoMailOuts } from "./demo/mail-outs.ts";
import { RITA, SIGNE, SIRI } from "./demo/people.ts";
import { createWorld, type World } from "./demo/world.ts";
import { ORIGIN, Visitor } from "./internal/visitor.ts";

/** A ledger that counts the records it hands out. */
function counting(ledger: Ledger): { readonly ledger: Ledger; readonly rows: () => number } {
  let rows = 0;
  const watched = (tx: LedgerTransaction): LedgerTransaction =>
    new Proxy(tx, {
      get(target, name, receiver) {
        const own: unknown = Reflect.get(target, name, receiver);
        if (typeof own !== "function") return own;
        return async (...given: unknown[]): Promise<unknown> => {
          const answer: unknown = await Reflect.apply(own, target, given);
          rows += countIn(answer);
          return answer;
        };
      },
    });
  return {
    ledger: { ...ledger, transact: (work, options) => ledger.transact((tx) => work(watched(tx)), options) },
    rows: () => rows,
  };
}

function countIn(answer: unknown): number {
  if (Array.isArray(answer)) return answer.length;
  const inside = typeof answer === "object" && answer !== null && "mailOuts" in answer && answer.mailOuts;
  return Array.isArray(inside) ? inside.length : 1;
}

const BEFORE = 250;
const MORE = 750;
const EVENTS = 3000;

let world: World;
let mailOuts: DemoMailOuts;
let rows: () => number;
let stored: Ledger;

/** As if the site had sent for years: the same mail-out, that ended, over and over. */
async function addEnded(from: number, to: number): Promise<void> {
  await stored.transact(async (tx) => {
    const ended = (await tx.loadMailOut(mailOuts.completed as MailOutId))!;
    for (let number = from; number < to; number += 1)
      await tx.saveMailOut({
        ...ended,
        id: `${ended.id.slice(0, -4)}${String(number).padStart(4, "0")}` as MailOutId,
      });
    const [event] = await tx.readAudit(0, 1);
    const { sequence: _, previous: __, hash: ___, ...record } = event!;
    for (let number = 0; number < EVENTS; number += 1) await tx.appendAudit(record);
  });
}

beforeAll(async () => {
  stored = createMemoryLedger();
  const counted = counting(stored);
  rows = counted.rows;
  world = await createWorld(ORIGIN, { ledger: counted.ledger });
  mailOuts = await fillWorld(world);
  await addEnded(0, BEFORE);
});

describe("however many mail-outs there ever were", () => {
  it("no page and no stop asks the ledger for more", async () => {
    const [siri, signe, rita] = await Promise.all(
      [SIRI, SIGNE, RITA].map((person) => Visitor.loggedIn(world.console, person)),
    );
    const asks: Readonly<Record<string, () => Promise<unknown>>> = {
      ...Object.fromEntries(
        [
          "/",
          "/utsendinger",
          `/utsendinger/${mailOuts.toApprove}`,
          `/utsendinger/${mailOuts.underWay}`,
          "/bestillinger",
          "/prosjekter",
          "/prosjekter/hverdag-2027",
          "/maler",
          "/maler/invitasjon/1.0.0",
          "/kalender",
          "/krav",
          "/stopp",
          `/stopp?fra=${mailOuts.underWay}`,
        ].flatMap((path) => [
          [`siri ${path}`, () => siri!.get(path)],
          [`signe ${path}`, () => signe!.get(path)],
        ]),
      ),
      "rita /logg": () => rita!.get("/logg"),
      "rita /logg?hvem=ingen": () => rita!.get("/logg?hvem=ingen"),
      "signe /drift": () => signe!.get("/drift"),
      "a stop, lifted": async () => {
        const { stop } = await world.gate.stop(
          { project: "hverdag-2027" },
          { by: SIGNE.id, reason: "Prøve." },
        );
        await world.gate.liftStop(stop!, { by: SIGNE.id, reason: "Prøvd." });
      },
    };
    const count = async (): Promise<Map<string, number>> => {
      const counts = new Map<string, number>();
      for (const [name, ask] of Object.entries(asks)) {
        const before = rows();
        await ask();
        counts.set(name, rows() - before);
      }
      return counts;
    };
    const few = await count();
    await addEnded(BEFORE, BEFORE + MORE);
    const many = await count();
    // The end of the log is found by halving it: a row or two more of twice as much.
    const grown = [...many].filter(([name, found]) => found > few.get(name)! + 8);
    expect(grown).toEqual([]);
    expect(few.get("siri /utsendinger")).toBeGreaterThan(50);
  });
});
