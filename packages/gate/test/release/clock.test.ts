import { DAY, MINUTE, isoOf, later, systemClock, type Policy } from "@sluse/core";
import { openPostgresLedger } from "@sluse/ledger/postgres";
import { createLinkProbeDouble, createRegisterDouble } from "@sluse/testkit";
import { freshSchemaName, testDatabaseUrl } from "@sluse/testkit/postgres";
import { afterEach, expect, it, vi } from "vitest";

import { createGate } from "../../src/index.ts";
import {
  ORDERER,
  SUPERUSER,
  createOrder,
  createWorld,
  drain,
  openProject,
  people,
  testPolicy,
} from "../internal/world.ts";

const who = people(5);
const anyHour = { from: "22:00", until: "22:00" } as const;
const policy: Policy = {
  ...testPolicy,
  sending: { ...testPolicy.sending, quietHours: anyHour, closedDays: [], daysAhead: 0 },
};

afterEach(() => {
  vi.restoreAllMocks();
});

it("sends nothing, begins nothing and deletes nothing by a machine's clock that is not the database's", async () => {
  const now = Date.now.bind(Date);
  let ahead = 0;
  vi.spyOn(Date, "now").mockImplementation(() => now() + ahead);
  const { options } = await createWorld({ policy });
  const ledger = await openPostgresLedger({ connection: await testDatabaseUrl(), schema: freshSchemaName() });
  const gate = await createGate({
    ...options,
    ledger,
    registers: [createRegisterDouble({ clock: systemClock, optedOut: [] })],
    linkProbe: createLinkProbeDouble({ clock: systemClock }),
    clock: systemClock,
  });
  await openProject(gate);
  const order = async (opens: number): Promise<string> => {
    const from = later(systemClock.now(), opens * DAY);
    const window = { from: isoOf(from), until: isoOf(later(from, 40 * DAY)) };
    const { mailOut, digest } = await gate.submit(
      createOrder(who, { window, reference: `bestilling om ${opens} dager` }),
    );
    await gate.approve(mailOut, { by: SUPERUSER, digest, comment: "Lest." });
    return mailOut;
  };
  const release = async (mailOut: string, by: number): Promise<[number, string | undefined, string[]]> => {
    ahead = by;
    const going = gate.release(mailOut, who, { by: ORDERER });
    const { length } = await drain(going);
    const { end } = going;
    ahead = 0;
    return [length, end?.kind, end && "findings" in end ? end.findings.map(({ rule }) => rule) : []];
  };

  const inAFortnight = await order(15);
  expect(await release(inAFortnight, 15 * DAY + MINUTE)).toEqual([0, "held", ["release/clock-differs"]]);
  expect(await release(inAFortnight, 0)).toEqual([0, "waiting", ["release/before-window"]]);
  ahead = 500 * DAY;
  await expect(gate.tidy()).rejects.toMatchObject({ code: "SLUSE_CLOCK_DIFFERS" });
  ahead = 0;
  // Behind, too; and by what machines differ, not.
  expect(await release(inAFortnight, -6 * MINUTE)).toEqual([0, "held", ["release/clock-differs"]]);
  expect(await release(inAFortnight, 4 * MINUTE)).toEqual([0, "waiting", ["release/before-window"]]);
  expect(await gate.tidy()).toMatchObject({ contacts: 0 });
  await ledger.close();
});
