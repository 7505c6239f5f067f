import { describe, expect, test } from "vitest";

import { byName, endsOf } from "./scene.ts";
import { letterScenes } from "./scenes/letter-scenes.ts";

describe("the letter", () => {
  test.each(byName(letterScenes))("%s", async (_name, scene) => {
    expect(await endsOf(scene)).toEqual(scene.ends);
  });
});
