import { describe, expect, test, vi } from "vitest";

import { naming } from "../everyday/naming.ts";
import { byName, endsOf } from "./scene.ts";
import { releaseScenes } from "./scenes/release-scenes.ts";

vi.mock("node:crypto", async (original) => ({
  ...(await original<typeof import("node:crypto")>()),
  randomBytes: (size: number) => naming.bytes(size),
}));

describe("a release", () => {
  test.each(byName(releaseScenes))("%s", async (_name, scene) => {
    expect(await endsOf(scene)).toEqual(scene.ends);
  });
});
