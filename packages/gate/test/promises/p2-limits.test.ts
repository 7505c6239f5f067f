import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { fc, test } from "@fast-check/vitest";
import {
  DAY,
  countsAsContact,
  instant,
  isoOf,
  later,
  type Contact,
  type Instant,
  type Ledger,
  type Limit,
  type Round,
} from "@sluse/core";
import { createMemoryLedger } from "@sluse/ledger/memory";
import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { describe, expect } from "vitest";

import {
  SECOND_SUPERUSER,
  SUPERUSER,
  createOrder,
  createWorld,
  openProject,
  people,
  testPolicy,
  type World,
  LOOK_UP,
  ORDERER,
} from "../internal/world.ts";
import { createGate } from "../../src/index.ts";

/** One thing an ordering system does: a mail-out of a round for a project, days after the last; and how it goes. */
interface Step {
  readonly project: "a" | "b" | "c";
  readonly round: Exclude<Round, "correction">;
  readonly days: number;
  /** Two gates release the same mail-out at once, or one does and dies after its first wave. */
  readonly how: "one gate" | "two gates at once" | "dies unsettled" | "approved now, released last";
}

const step: fc.Arbitrary<Step> = fc.record({
  project: fc.constantFrom("a", "b", "c"),
  round: fc.constantFrom("invitation", "reminder", "result"),
  // Back too: a clock that is set wrong must not let more through.
  days: fc.constantFrom(0, 1, 3, 13, 14, 15, 40, 200, -10),
  how: fc.constantFrom("one gate", "two gates at once", "dies unsettled", "approved now, released last"),
});

const everyone = people(6);

const ledgers: readonly (readonly [string, () => { ledger: Ledger; remove: () => void }])[] = [
  ["memory", () => ({ ledger: createMemoryLedger(), remove: () => undefined })],
  [
    "SQLite",
    () => {
      const folder = mkdtempSync(join(tmpdir(), "sluse-p2-"));
      return {
        ledger: openSqliteLedger(join(folder, "ledger.db")),
        remove: () => rmSync(folder, { recursive: true, force: true }),
      };
    },
  ],
];

describe.each(ledgers)(
  "P2: no person is contacted above a limit in any rolling window (%s)",
  (_name, open) => {
    test.prop([fc.array(step, { minLength: 3, maxLength: 9 })], { numRuns: 25 })(
      "whatever is ordered when, by whom, and however it breaks off",
      async (steps) => {
        const { ledger, remove } = open();
        const world = await createWorld({ ledger });
        for (const project of ["a", "b", "c"]) await openProject(world.gate, project);
        // Approved side by side, when no limit is reached yet, and released one after the other.
        const last: (() => Promise<void>)[] = [];
        for (const each of steps) await carryOut(world, each, last);
        for (const release of last) await release();
        for (const { nationalId } of everyone) {
          const { contacts } = await world.gate.contactsOf(nationalId, LOOK_UP);
          for (const [limitName, limit] of Object.entries(testPolicy.limits)) {
            // Of what did not arrive: `recipients/not-reached.test.ts`.
            if (limit.of === "in-vain") continue;
            expect(`${limitName}: ${mostInAWindow(contacts, limit)}`).toBe(
              `${limitName}: ${Math.min(limit.max, mostInAWindow(contacts, limit))}`,
            );
          }
        }
        await ledger.close();
        remove();
      },
    );
  },
);

async function carryOut(
  world: World,
  { project, round, days, how }: Step,
  last: (() => Promise<void>)[],
): Promise<void> {
  world.clock.advance(days * DAY);
  const now = world.clock.now();
  const from = later(now, 2 * DAY);
  const report = await world.gate.submit(
    createOrder(everyone, { project, round, window: { from, until: later(from, 60 * DAY) } }),
  );
  if (report.decision === "refuse") return;
  for (const by of [SUPERUSER, SECOND_SUPERUSER]) {
    const acknowledge = report.findings
      .filter((finding) => finding.severity === "hold")
      .map(({ fingerprint }) => ({ fingerprint, reason: "Prøve." }));
    await world.gate.approve(report.mailOut, { by, digest: report.digest, comment: "Prøve.", acknowledge });
  }
  if (how === "approved now, released last") {
    last.push(async () => {
      world.clock.set(morningAfter(from));
      for await (const wave of world.gate.release(report.mailOut, everyone, { by: ORDERER }))
        await wave.settle([]);
    });
    return;
  }
  world.clock.set(morningAfter(from));
  const other = await createGate(world.options);
  const run = async (gate: World["gate"], settles: boolean): Promise<void> => {
    for await (const wave of gate.release(report.mailOut, everyone, { by: ORDERER })) {
      if (!settles) return;
      await wave.settle(wave.clearances.map(({ id }) => ({ clearance: id, outcome: "delivered" })));
    }
  };
  if (how === "two gates at once") await Promise.all([run(world.gate, true), run(other, true)]);
  else await run(world.gate, how === "one gate");
}

/** Ten in the morning of the day after, in winter time: never quiet. */
const morningAfter = (at: Instant): Instant =>
  instant(`${isoOf(later(at, DAY)).slice(0, 10)}T10:00:00+01:00`);

/** Counted the plain way: for every contact, those that fall in the window that ends with it. */
function mostInAWindow(
  contacts: readonly Pick<Contact, "round" | "at" | "outcome" | "project" | "purpose" | "corrects">[],
  limit: Limit,
): number {
  const counted = contacts.filter(
    (contact) =>
      countsAsContact(contact.outcome) &&
      limit.counts.includes(contact.round) &&
      limit.purposes.includes(contact.purpose),
  );
  const groups =
    limit.scope === "everywhere"
      ? [counted]
      : [...Map.groupBy(counted, (contact) => contact.project).values()];
  const window = limit.days === null ? Infinity : limit.days * DAY;
  let most = 0;
  for (const group of groups) {
    for (const last of group) {
      most = Math.max(most, group.filter((each) => each.at <= last.at && each.at > last.at - window).length);
    }
  }
  return most;
}
