import type { AddressInfo } from "node:net";

import { serve } from "@hono/node-server";
import axe from "axe-core";
import { chromium, type Browser, type Page } from "playwright-core";

import { fillWorld, type DemoMailOuts } from "../demo/mail-outs.ts";
import { createWorld, type World } from "../demo/world.ts";

/** Debian's own; elsewhere the one that is named. */
const CHROMIUM = process.env["SLUSE_CHROMIUM"] ?? "/usr/bin/chromium";

/** That a page says no, or that a logout cleared what was kept, is no refusal of the browser. */
const EXPECTED = /the server responded with a status of (?:404|409|422)|^Clear-Site-Data header/u;

/** A world with mail-outs in every state, served on loopback, and a browser to look at it. */
export interface Stage {
  readonly world: World;
  readonly mailOuts: DemoMailOuts;
  readonly address: string;
  /** A browser of somebody's own. What it refused to load is collected in `refusals`. */
  open(options: Parameters<Browser["newContext"]>[0]): Promise<Page>;
  readonly refusals: string[];
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  let world: World | undefined;
  const fetchPage = (request: Request): Promise<Response> => {
    if (!world) throw new Error("nothing is served yet");
    return world.console.fetch(request);
  };
  const server = serve({ fetch: fetchPage, port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  world = await createWorld(address);
  const mailOuts = await fillWorld(world);
  // Where a page is told as things happen, one waits as people do.
  world.clock.run();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--disable-dev-shm-usage"] });
  const refusals: string[] = [];
  return {
    world,
    mailOuts,
    address,
    refusals,
    async open(options) {
      const page = await (await browser.newContext(options)).newPage();
      page.on("console", (message) => {
        if (!EXPECTED.test(message.text())) refusals.push(message.text());
      });
      return page;
    },
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What a page has against WCAG 2.2 AA, as a machine finds it. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(LEVELS)} }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target.join(" ")).join(", ")))`,
  );
}

/** How far a page reaches beyond its window, to the side. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
