import { expect, it } from "vitest";

import { PROJECT, openWorld, people, submit } from "../internal/world.ts";

it("a step of a project's plan is ordered by its name", async () => {
  const world = await openWorld();
  const steps = [{ name: "12-måneder", days: 365, form: null }];
  const plan = { steps, earlyDays: 14, after: "trigger", next: "answered", invites: "one-parent" };
  for (const as of ["superuser", "otherSuperuser"])
    await world.told(as, "PUT", `/api/v1/projects/${PROJECT}/plan`, { plan, comment: "Avtalt." });
  const answer = await submit(world, people(6), "orderer", { round: "follow-up", step: "12-måneder" });
  expect(answer).toMatchObject({ manifest: { step: "12-måneder", plan: { steps } } });
  expect(answer).not.toMatchObject({ findings: [{ rule: expect.stringContaining("plan") as string }] });
});
