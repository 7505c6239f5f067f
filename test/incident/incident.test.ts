import { expect, test } from "vitest";

import { openIncidentWorld } from "./incident-world.ts";
import { withGate } from "./with-gate.ts";
import { withoutGate } from "./without-gate.ts";

test("the incident of April 2023: the gate stops each thing that went wrong, and lets the mended letter through", async () => {
  const world = await openIncidentWorld(160);
  const { population } = world;
  const without = await withoutGate(world, () => undefined);
  const run = await withGate(
    world,
    () => undefined,
    () => undefined,
  );

  expect(without.more).toBe(population.tally.people);
  expect(without.reservedReached).toBe(population.tally.optedOut);
  expect(Object.keys(without.contents)).toHaveLength(4);

  const people = population.tally.people - population.tally.optedOut;
  expect(run.books).toMatchObject({ people, letters: people, most: 1, more: 0, reservedReached: 0 });
  expect(run.texts).toBe(1);
  // Each name's letter is another file.
  expect(Object.keys(run.books.contents).length).toBeGreaterThan(50);

  const rules = (what: string): readonly string[] =>
    run.attempts.find((attempt) => attempt.what === what)?.findings.map((finding) => finding.rule) ?? [];
  expect(rules("brev med plassholder og død lenke")).toEqual(
    expect.arrayContaining(["text/placeholder-left", "text/passage-changed", "link/broken"]),
  );
  expect(rules("brev med død lenke")).toEqual(expect.arrayContaining(["link/broken"]));
  expect(rules("brev uten «frivillig» og «trekke deg»")).toEqual(
    expect.arrayContaining(["text/passage-changed", "text/passage-missing"]),
  );
  expect(rules("sende uten godkjenning")).toEqual(["release/not-approved"]);
  expect(rules("bestiller godkjenner selv")).toEqual(expect.arrayContaining(["approval/self-approval"]));
  expect(rules("første bølge er ute")).toEqual(["release/canary-waits"]);
  for (const time of ["andre", "tredje", "fjerde"]) {
    expect(rules(`samme invitasjon ${time} gang`)).toEqual(
      expect.arrayContaining(["recipient/mostly-limited"]),
    );
  }
  await world.close();
}, 120_000);
