import type { AddressInfo } from "node:net";

import { serve } from "@hono/node-server";
import axe from "axe-core";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

import type { ConsoleUser } from "../../src/index.ts";
import { fillWorld, type DemoMailOuts } from "../demo/mail-outs.ts";
import { createWorld, type World } from "../demo/world.ts";

/** Debian's own; elsewhere the one that is named. */
const CHROMIUM = process.env["SLUSE_CHROMIUM"] ?? "/usr/bin/chromium";

/** A world with mail-outs in every state, served on loopback, and a browser to look at it. */
export interface Stage {
  readonly world: World;
  readonly mailOuts: DemoMailOuts;
  readonly address: string;
  /** Somebody at a browser of their own. What it refused to load is collected in `refusals`. */
  visit(person: ConsoleUser, options?: Parameters<Browser["newContext"]>[0]): Promise<Page>;
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
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--disable-dev-shm-usage"] });
  const refusals: string[] = [];
  const contexts: BrowserContext[] = [];
  return {
    world,
    mailOuts,
    address,
    refusals,
    async visit(person, options = {}) {
      const context = await browser.newContext({
        locale: "nb-NO",
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      contexts.push(context);
      const page = await context.newPage();
      page.on("console", (message) => refusals.push(message.text()));
      await page.goto(`${address}/`);
      await page.getByRole("button", { name: person.name }).click();
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
