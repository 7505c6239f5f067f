import { join } from "node:path";

import type { Page } from "playwright-core";

import { overflow, violations } from "../internal/browser.ts";
import type { Look } from "./walker.ts";

/** As eyes differ, and machines: by day, by night, and in the colours that somebody needs. */
export const EYES = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "light", forcedColors: "active" },
] as const;

/** As narrow as a page gets on a telephone, or enlarged four times. */
const NARROWEST = { width: 320, height: 640 };

interface Looking {
  /** What was looked at, and what is wrong, one line each. */
  readonly states: Set<string>;
  readonly found: string[];
  /** Where pictures of what was looked at are put. */
  readonly pictures?: string | undefined;
  readonly manner: string;
  /** Default: as every eye. */
  readonly eyes?: readonly (typeof EYES)[number][];
}

/** Looks at a page as everybody sees it: what breaks WCAG 2.2 AA, as far as a machine can tell, and what does not fit. */
export const lookClosely =
  ({ states, found, pictures, manner, eyes: all = EYES }: Looking): Look =>
  async (page, name) => {
    const where = `${manner}: ${name}`;
    if (states.has(where)) return;
    states.add(where);
    for (const eyes of all) {
      await page.emulateMedia(eyes);
      const broken = await violations(page);
      found.push(...broken.map((each) => `${where} (${eyes.colorScheme}, ${eyes.forcedColors}) ${each}`));
    }
    await page.emulateMedia(EYES[0]);
    if (pictures !== undefined)
      await page.screenshot({ path: join(pictures, manner, `${name}.png`), fullPage: true });
    const size = page.viewportSize();
    for (const window of [size ?? NARROWEST, NARROWEST]) {
      await page.setViewportSize(window);
      const beyond = await overflow(page);
      if (beyond > 0)
        found.push(`${where} reaches ${beyond} pixels beyond ${window.width}: ${await widest(page)}`);
    }
    if (size) await page.setViewportSize(size);
  };

/** What reaches furthest to the side. */
const widest = (page: Page): Promise<string> =>
  page.evaluate<string>(`[...document.querySelectorAll("main *, header *, footer *")]
    .map((element) => ({ element, right: element.getBoundingClientRect().right }))
    .reduce((a, b) => (b.right > a.right ? b : a)).element.outerHTML.slice(0, 200)`);
