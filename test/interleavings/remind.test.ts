import { describe, expect, test } from "vitest";

import { byName, endsOf } from "./scene.ts";
import { remindScenes } from "./scenes/remind-scenes.ts";

describe("reminding", () => {
  test.each(byName(remindScenes))("%s", async (_name, scene) => {
    expect(await endsOf(scene)).toEqual(scene.ends);
  });
});
