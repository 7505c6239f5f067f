import { describe, expect, test } from "vitest";

import { byName, endsOf } from "./scene.ts";
import { submitScenes } from "./scenes/submit-scenes.ts";

describe("an order", () => {
  test.each(byName(submitScenes))("%s", async (_name, scene) => {
    expect(await endsOf(scene)).toEqual(scene.ends);
  });
});
