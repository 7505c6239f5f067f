import { describe, expect, test, vi } from "vitest";

import { naming } from "../everyday/naming.ts";
import { byName, endsOf } from "./scene.ts";
import { submitScenes } from "./scenes/submit-scenes.ts";

vi.mock("node:crypto", async (original) => ({
  ...(await original<typeof import("node:crypto")>()),
  randomBytes: (size: number) => naming.bytes(size),
}));

describe("an order", () => {
  test.each(byName(submitScenes))("%s", async (_name, scene) => {
    expect(await endsOf(scene)).toEqual(scene.ends);
  });
});
