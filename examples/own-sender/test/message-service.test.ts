import { startDouble } from "@sluse/testkit/doubles";
import { expect, test } from "vitest";

import { wasTaken } from "../message-service.ts";

test.each<[string, number, unknown, boolean | undefined]>([
  ["yes", 200, { taken: true }, true],
  ["no", 200, { taken: false }, false],
  ["that it failed", 500, { taken: false }, undefined],
  ["that it knows no such question", 404, { error: "not found" }, undefined],
  ["something else", 200, {}, undefined],
  ["yes in another way", 200, { taken: "true" }, undefined],
  ["no JSON", 200, "nei", undefined],
  ["nothing", 200, null, undefined],
])("a service that answers %s is believed when it says yes or no, and otherwise not", async (...answer) => {
  const [, status, body, believed] = answer;
  await using service = await startDouble({ "POST /taken": () => ({ status, body }) });
  expect(await wasTaken(service.baseUrl, "hverdagen-2027/7")).toBe(believed);
});

test("a service that is gone has said nothing", async () => {
  const service = await startDouble({});
  await service.close();
  expect(await wasTaken(service.baseUrl, "hverdagen-2027/7")).toBeUndefined();
});
