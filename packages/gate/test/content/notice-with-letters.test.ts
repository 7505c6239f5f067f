import { expect, test } from "vitest";

import { createOrder, openWorld, people } from "../internal/world.ts";

/** What is held of an order whose notice is changed, and nothing else. */
async function rulesWith(notice: { title?: string; sender?: string }): Promise<string[]> {
  const world = await openWorld();
  const order = createOrder(people(12));
  const { content } = order;
  const report = await world.gate.submit({
    ...order,
    content: {
      ...content,
      notice: {
        title: notice.title ?? "Invitasjon til studie om søvn",
        sender: { name: notice.sender ?? "Universitetet i Oslo", organisationNumber: "971035854" },
      },
    },
  });
  return report.findings.filter(({ severity }) => severity === "hold").map(({ rule }) => rule);
}

test("a notice that goes with its letter holds nothing", async () => {
  expect(await rulesWith({})).toEqual([]);
});

test("a title that names another study than the letter holds the order", async () => {
  expect(await rulesWith({ title: "Invitasjon til Knestudien" })).toEqual(["text/notice-other-study"]);
});

test("a sender that the letter does not name holds the order when it names another", async () => {
  expect(await rulesWith({ sender: "Nordby sykehus HF" })).toEqual(["text/notice-other-sender"]);
});
