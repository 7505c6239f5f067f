import { describe, expect, it } from "vitest";

import { calendar } from "../../src/schemas/calendar.ts";
import { forOrderer, openWorld, people, submit } from "../internal/world.ts";

describe("the calendar", () => {
  it("is answered as the document describes it, to people alone", async () => {
    const world = await openWorld();
    const { mailOut } = await submit(world, people(30), "system", forOrderer);
    const told = await world.told("superuser", "GET", "/api/v1/calendar?days=92");
    const read = calendar.parse(told);
    expect(read.mailOuts).toMatchObject([{ mailOut, left: 30 }]);
    expect(read.days.length).toBeGreaterThan(0);
    expect(read.from).toMatch(/^\d{4}-\d{2}-\d{2}T/u);
    const answer = await world.told("system", "GET", "/api/v1/calendar");
    expect(answer).toMatchObject({ status: 403 });
  });
});
