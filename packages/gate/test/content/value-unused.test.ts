import { describe, expect, it } from "vitest";

import { personalOrder, personalTemplates, withTokens } from "../internal/personal-letters.ts";
import { createOrder, openWorld, people, reportOf } from "../internal/world.ts";

const [mum, child] = people(2);
const ids = [mum?.nationalId ?? "", child?.nationalId ?? ""] as const;

const orderWith = async (values: Readonly<Record<string, string>>) => {
  const world = await openWorld();
  const recipients = people(8).map((recipient) => ({ ...recipient, values }));
  return await reportOf(world.gate, (await world.gate.submit(createOrder(recipients))).mailOut);
};

describe("a column that nothing uses", () => {
  it("is refused by name, with the nearest known one, once for all rows", async () => {
    const { decision, findings } = await orderWith({ paVegneAv: ids[1] });
    expect(decision).toBe("refuse");
    expect(findings).toMatchObject([{ rule: "recipient/value-unused", count: 8 }]);
    expect(findings[0]?.message.nb.what).toContain(
      "«paVegneAv», og ikke noe av det som sendes, bruker dem. Er det «paaVegneAv» som er ment?",
    );
    expect(findings[0]?.message.en.what).toContain("Is `paaVegneAv` meant?");
    expect(JSON.stringify(findings)).not.toContain(ids[1]);
  });

  it("is refused when it is empty, and without a guess when it is like nothing", async () => {
    const { findings } = await orderWith({ barn: "" });
    expect(findings[0]?.message.en.what).toBe(
      "Values are given in `barn`, and nothing that is sent uses them.",
    );
  });

  it("does not tell a number that stands where its heading should", async () => {
    const { findings } = await orderWith({ [ids[1]]: "" });
    expect(findings).toMatchObject([{ rule: "recipient/value-unused" }]);
    expect(JSON.stringify(findings)).not.toContain(ids[1]);
  });

  it("is refused of letters of a template, too, with the slot that is meant", async () => {
    const world = await openWorld({ templates: personalTemplates("Hilsen oss.") });
    const order = personalOrder(withTokens(8, () => ({ navnet: "Kåre Øy" })));
    const { findings } = await reportOf(world.gate, (await world.gate.submit(order)).mailOut);
    const unknown = findings.find(({ rule }) => rule === "text/slot-unknown");
    expect(unknown?.message.en.what).toContain("Is `navn` meant?");
  });
});
