import { describe, expect, test } from "vitest";

import { byName, endsOf } from "./scene.ts";
import { recheckScenes } from "./scenes/recheck-scenes.ts";

describe("a recheck", () => {
  test.each(byName(recheckScenes))("%s", async (_name, scene) => {
    expect(await endsOf(scene)).toEqual(scene.ends);
  });
});
