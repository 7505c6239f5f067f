import { describe, expect, test } from "vitest";

import { byName, endsOf } from "./scene.ts";
import { outcomeScenes } from "./scenes/outcome-scenes.ts";

describe("words about letters", () => {
  test.each(byName(outcomeScenes))("%s", async (_name, scene) => {
    expect(await endsOf(scene)).toEqual(scene.ends);
  });
});
