import { expect, test } from "vitest";

import { openStage } from "./internal/browser.ts";
import { walkAll } from "./walk/walk-all.ts";

test("the pages do everything without script", async () => {
  const stage = await openStage();
  try {
    const manner = { language: "nb", byKeyboard: false, isNarrow: false } as const;
    expect(await walkAll(stage, { manner, isScripted: false })).toBeGreaterThan(8);
  } finally {
    await stage.close();
  }
});
