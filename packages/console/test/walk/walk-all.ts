import { expect } from "vitest";

import type { Stage } from "../internal/browser.ts";
import { Walker, type Look, type Manner } from "./walker.ts";
import { walks } from "./walks.ts";

const LOCALES = { nb: "nb-NO", en: "en-GB" } as const;
const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 360, height: 740 };

export const describeManner = ({ language, byKeyboard, isNarrow }: Manner): string =>
  `${language}-${isNarrow ? "phone" : "desktop"}-${byKeyboard ? "keyboard" : "pointer"}`;

interface Way {
  readonly manner: Manner;
  readonly isScripted: boolean;
  readonly look?: Look;
}

/** Every walk in one world, each by whom it is for. */
export async function walkAll(stage: Stage, { manner, isScripted, look }: Way): Promise<number> {
  let walked = 0;
  for (const { who, go, name, onlyLooks } of walks) {
    if (onlyLooks === true && look === undefined) continue;
    const page = await stage.open({
      locale: LOCALES[manner.language],
      viewport: manner.isNarrow ? NARROW : WIDE,
      javaScriptEnabled: isScripted,
    });
    const walker = new Walker(page, stage.address, manner, look);
    await walker.logIn(who);
    await go(walker, stage).catch(async (error: unknown) => {
      const shown = await page.locator("main").innerText();
      const where = `${describeManner(manner)}: ${who.name} ${name}, at ${page.url()}`;
      throw new Error(`${where}, which says: ${shown}`, { cause: error });
    });
    await page.context().close();
    walked += 1;
  }
  expect(stage.refusals).toEqual([]);
  expect(stage.world.faults).toEqual([]);
  return walked;
}
