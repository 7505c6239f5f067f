import { describe, expect, test } from "vitest";

import { byName, endsOf } from "./scene.ts";
import { approvalScenes } from "./scenes/approval-scenes.ts";

describe("superusers", () => {
  test.each(byName(approvalScenes))("%s", async (_name, scene) => {
    expect(await endsOf(scene)).toEqual(scene.ends);
  });
});
