import { describe, expect, it } from "vitest";

import { createOrder, openWorld, ordered, people } from "../internal/world.ts";

const { content } = ordered();
const [letter] = content.documents;

describe("what is shown as one line", () => {
  it.each(["brev\n.txt", "brev\u202Etxt.exe", "brev\u200B.txt", "a".repeat(201)])(
    "is no name of a document with what nobody sees: %j",
    async (name) => {
      const { gate } = await openWorld();
      const order = createOrder(people(6), { content: { ...content, documents: [{ ...letter!, name }] } });
      await expect(gate.submit(order)).rejects.toMatchObject({ code: "SLUSE_ORDER_INVALID" });
    },
  );

  it.each(["\n", "\r\n", "\u2028", "\u0085"])(
    "is no title, and no sender, with a line break: %j",
    async (end) => {
      const { gate } = await openWorld();
      const { notice } = content;
      const title = `Invitasjon${end}til studie`;
      const sender = { ...notice.sender, name: `Universitetet${end}i Oslo` };
      for (const odd of [
        { ...notice, title },
        { ...notice, sender },
      ])
        await expect(
          gate.submit(createOrder(people(6), { content: { ...content, notice: odd } })),
        ).rejects.toMatchObject({ code: "SLUSE_ORDER_INVALID" });
    },
  );
});
