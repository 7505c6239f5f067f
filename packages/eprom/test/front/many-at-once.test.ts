import { createEpromFront } from "@sluse/eprom";
import { expect, test } from "vitest";

import { inTurn } from "../../src/front/in-turn.ts";

const KEY = "the-system-knows-this";
const nobody = (): Promise<never> => Promise.reject(new TypeError("nobody is asked"));

test("of orders that a system sends together, sixteen are read at once, and all are answered", async () => {
  let underWay = 0;
  let most = 0;
  const front = createEpromFront({
    // Nothing is approved; the list takes its time.
    gate: {
      list: async () => {
        underWay += 1;
        most = Math.max(most, underWay);
        await new Promise((resolve) => setImmediate(resolve));
        underWay -= 1;
        return { mailOuts: [] };
      },
      clear: nobody,
      reconcile: nobody,
      stop: nobody,
    },
    by: "bjorn@hospital.no",
    systemKey: KEY,
    eprom: { baseUrl: "http://127.0.0.1:9", apiKey: "eprom-knows-this" },
  });
  const answers = await Promise.all(
    Array.from({ length: 100 }, () =>
      front(
        new Request("http://sluse.test/api/v2/formorder", {
          method: "POST",
          headers: { authorization: `Basic ${KEY}` },
          body: JSON.stringify({ formId: "form-1", nationalId: "" }),
        }),
      ),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([400]));
  expect(most).toBe(16);
});

test("work that fails gives up its place", async () => {
  const one = inTurn(1);
  const failing = one(() => Promise.reject(new Error("failed")));
  const after = one(async () => "done");
  await expect(failing).rejects.toThrow("failed");
  await expect(after).resolves.toBe("done");
  await expect(one(async () => "again")).resolves.toBe("again");
});
