import { describe, expect, it } from "vitest";

import { USERS, forOrderer, openWorld, people, submit } from "../internal/world.ts";

const ids = people(6);

describe("an order that a system brings with its own token", () => {
  it("is refused when it says for nobody", async () => {
    const answer = await submit(await openWorld(), ids, "system", {});
    expect(answer).toMatchObject({ decision: "refuse", findings: [{ rule: "order/orderer-unnamed" }] });
  });

  it("is not approved by the one it is for", async () => {
    const world = await openWorld();
    const { mailOut, digest } = await submit(world, ids, "system", { alsoOrderedBy: [USERS.superuser] });
    const approve = (as: string): Promise<unknown> => {
      const path = `/api/v1/mail-outs/${mailOut}`;
      return world
        .ask(as, "GET", `${path}/letter`)
        .then(() => world.told(as, "POST", `${path}/approvals`, { digest, comment: "Lest." }));
    };
    expect(await approve("superuser")).toMatchObject({ findings: [{ rule: "approval/self-approval" }] });
    expect(await approve("otherSuperuser")).toMatchObject({ decision: "release" });
  });

  it("shows the one it is for what an orderer is shown", async () => {
    const world = await openWorld();
    const { mailOut } = await submit(world, ids, "system", forOrderer);
    expect(await world.told("orderer", "GET", `/api/v1/mail-outs/${mailOut}`)).toMatchObject({
      view: "orderer",
    });
  });

  it("is not for another system", async () => {
    const answer = await submit(await openWorld(), ids, "system", { alsoOrderedBy: ["System:qreg"] });
    expect(answer).toMatchObject({ status: 422, code: "SLUSE_ORDER_INVALID" });
  });
});
