import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { SIRI } from "./demo/people.ts";
import { openStage, type Stage } from "./internal/browser.ts";
import { EYES, lookClosely } from "./walk/look-closely.ts";
import { NARROW, describeManner, walkAll } from "./walk/walk-all.ts";
import { Walker, type Manner } from "./walk/walker.ts";

/** Ten minutes of walks: before a release, and whenever pages or style sheet change. */
const EVERY_VIEW = process.env["SLUSE_EVERY_VIEW"] === "1";
/** Where pictures of every state of every page are put, when somebody wants to look at them. */
const PICTURES = process.env["SLUSE_PICTURES"];

describe.each(EVERY_VIEW ? [] : ["the pages that are used most"])("%s", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it("break no rule of WCAG 2.2 AA that a machine can tell, and fit a narrow window", async () => {
    const found: string[] = [];
    const look = lookClosely({ states: new Set(), found, manner: "nb-phone", eyes: EYES.slice(0, 1) });
    const page = await stage.open({ locale: "nb-NO", viewport: NARROW });
    const walker = new Walker(
      page,
      stage.address,
      { language: "nb", byKeyboard: false, isNarrow: true },
      look,
    );
    await walker.logIn(SIRI);
    const { breaker, refused, toApprove } = stage.mailOuts;
    for (const path of ["/", ...[toApprove, breaker, refused].map((id) => `/utsendinger/${id}`), "/stopp"]) {
      await walker.open(path);
      await walker.look(path);
    }
    expect(found).toEqual([]);
  });
});

const MANNERS: readonly Manner[] = (["nb", "en"] as const).flatMap((language) =>
  [false, true].map((isNarrow) => ({ language, isNarrow, byKeyboard: true })),
);

describe.each(EVERY_VIEW ? MANNERS : [])("$language, narrow: $isNarrow", (manner) => {
  let stage: Stage | undefined;
  afterEach(() => stage?.close());

  it("by keyboard alone and without script, everything can be done", async () => {
    stage = await openStage();
    expect(await walkAll(stage, { manner, isScripted: false })).toBeGreaterThan(8);
  }, 600_000);

  it("no page in any state breaks a rule of WCAG 2.2 AA that a machine can tell, or reaches beyond its window", async () => {
    stage = await openStage();
    const found: string[] = [];
    const states = new Set<string>();
    const byPointer = { ...manner, byKeyboard: false };
    const name = describeManner(byPointer);
    const look = lookClosely({ states, found, pictures: PICTURES, manner: name });
    await walkAll(stage, { manner: byPointer, isScripted: true, look });
    process.stdout.write(`${name}: ${states.size} states\n`);
    expect(found).toEqual([]);
  }, 1_200_000);
});
