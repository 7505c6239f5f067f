import { expect, test } from "vitest";

import { ORDERER, openWorld } from "../internal/world.ts";

test.for([
  ["a project", { project: "svon-2027" }, "SLUSE_PROJECT_UNKNOWN"],
  ["a mail-out", { mailOut: "svon-2027-1f0c33a9d2" }, "SLUSE_MAIL_OUT_UNKNOWN"],
  ["an ordering system", { system: "efrosk" }, "SLUSE_OPTION_INVALID"],
] as const)("a stop of %s that nobody knows is not taken for one", async ([, target, code]) => {
  const { gate } = await openWorld();
  const stop = gate.stop(target, { by: ORDERER, reason: "Folk ringer." });
  await expect(stop).rejects.toMatchObject({ code });
});
