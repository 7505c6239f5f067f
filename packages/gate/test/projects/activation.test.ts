import { expect, it } from "vitest";

import { SUPERUSER, createOrder, openWorld, people } from "../internal/world.ts";

it.each(["2020-01-01T00:00Z", "2027-03-01T10:00:00+01:00"])(
  "is for a time to come, and what is past leaves the project as it was: %s",
  async (until) => {
    const { gate } = await openWorld();
    await expect(
      gate.projects.activate("sovn-2027", { by: SUPERUSER, until, maxRecipients: 5, comment: "Lest." }),
    ).rejects.toMatchObject({ code: "SLUSE_OPTION_INVALID", place: { path: "until" } });
    expect((await gate.submit(createOrder(people(6)))).decision).toBe("release");
  },
);
