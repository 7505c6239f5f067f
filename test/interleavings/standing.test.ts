import { describe, expect, test } from "vitest";

import { byName, endsOf } from "./scene.ts";
import { standingScenes } from "./scenes/standing-scenes.ts";

describe("a standing mail-out", () => {
  test.each(byName(standingScenes))("%s", async (_name, scene) => {
    expect(await endsOf(scene)).toEqual(scene.ends);
  });
});
