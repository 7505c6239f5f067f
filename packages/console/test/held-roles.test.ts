import type { UserId } from "@sluse/core";
import { describe, expect, it } from "vitest";

import { createHeldRoles } from "../src/index.ts";

const EVA = { id: "eva@fjordheim.example", name: "Eva", roles: ["central-function"] } as const;

describe("roles of a login", () => {
  it("are the person's own, however their name is spelt, and no other's", () => {
    const { heldRoles, within } = createHeldRoles();
    const asked = within(EVA, () =>
      ["eva@fjordheim.example", "EVA@fjordheim.example", "dag"].map((user) => heldRoles(user as UserId)),
    );
    expect(asked).toEqual([["central-function"], ["central-function"], []]);
    expect(heldRoles(EVA.id as UserId)).toEqual([]);
  });

  it("are held by what is read later, and by nothing else at that time", async () => {
    const { heldRoles, within, keep } = createHeldRoles();
    async function* ask(): AsyncGenerator<number> {
      for (let times = 0; times < 2; times += 1) yield heldRoles(EVA.id as UserId).length;
    }
    const items = within(EVA, () => keep(ask()));
    const lengths: number[] = [];
    for await (const length of items) {
      lengths.push(length);
      expect(heldRoles(EVA.id as UserId)).toEqual([]);
    }
    expect(lengths).toEqual([1, 1]);
  });

  it("end when nobody reads on", async () => {
    const { within, keep } = createHeldRoles();
    let isOver = false;
    async function* ask(): AsyncGenerator<number> {
      try {
        for (;;) yield 1;
      } finally {
        isOver = true;
      }
    }
    for await (const each of within(EVA, () => keep(ask()))) {
      expect(each).toBe(1);
      break;
    }
    expect(isOver).toBe(true);
  });
});
