import { describe, expect, test } from "vitest";

import { byName, endsOf } from "./scene.ts";
import { tidyScenes } from "./scenes/tidy-scenes.ts";

describe("tidying", () => {
  test.each(byName(tidyScenes))("%s", async (_name, scene) => {
    expect(await endsOf(scene)).toEqual(scene.ends);
  });
});
