import { describe, expect, it } from "vitest";

import { fuzzDoor } from "./fuzz.ts";
import { gateDoors } from "./gate-doors.ts";

/** Calls of each door; `pnpm fuzz` makes ten thousand. */
const CALLS = Number(process.env["SLUSE_FUZZ_CALLS"] ?? 60);
const SEED = Number(process.env["SLUSE_FUZZ_SEED"] ?? 20_271);

describe("whatever a door is given, it answers or refuses with a code", () => {
  it.each(gateDoors.map((door) => [door.name, door] as const))("%s", async (_name, door) => {
    expect(await fuzzDoor(door, CALLS, SEED)).toEqual([]);
  });
});
