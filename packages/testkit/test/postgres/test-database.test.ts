import { testDatabaseUrl } from "@sluse/testkit/postgres";
import { expect, test } from "vitest";

test("offers one server to the whole run", async () => {
  const url = await testDatabaseUrl();
  expect(await testDatabaseUrl()).toBe(url);
  expect(url).toMatch(/^postgres(ql)?:\/\//u);
});
