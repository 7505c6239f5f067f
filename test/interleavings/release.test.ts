import { describe, expect, test } from "vitest";

import { byName, endsOf } from "./scene.ts";
import { releaseScenes } from "./scenes/release-scenes.ts";

describe("a release", () => {
  test.each(byName(releaseScenes))("%s", async (_name, scene) => {
    expect(await endsOf(scene)).toEqual(scene.ends);
  });
});
