import { fork } from "node:child_process";

import { openLinkWorld } from "@sluse/testkit/link-world";
import { expect, test } from "vitest";

import type { LinkEngine } from "../src/index.ts";

/** What the child was asked to look at, and what became of its memory. */
interface Measured {
  readonly causes: readonly (string | null)[];
  readonly highest: number;
}

const CAUSES: Readonly<Record<string, string>> = {
  "/gzip-bomb": "page-too-large",
  "/brotli-bomb": "page-too-large",
  "/endless": "page-too-large",
  "/endless-pdf": "page-too-large",
  "/endless-404": "status-404",
  "/deep": "page-unreadable",
};
const BOMBS = Object.keys(CAUSES);
const MEGABYTE = 1024 * 1024;

test.each<LinkEngine>(["direct", "linkinator"])(
  "%s keeps its whole process under 300 MB through every bomb at once",
  async (engine) => {
    await using world = await openLinkWorld();
    const links = BOMBS.flatMap((path) =>
      ["", "#samtykke"].map((hash) => ({ address: `https://skjema.example${path}?x=${hash.length}${hash}` })),
    );
    const child = fork(new URL("bombs-child.ts", import.meta.url), {
      execArgv: ["--conditions=@sluse/source", "--disable-warning=ExperimentalWarning"],
    });
    const [address] = await world.names.resolve("skjema.example");
    const { certificateAuthority, allowPrivate } = world;
    child.send({ engine, links, address, certificateAuthority, allowPrivate });
    const measured = await new Promise<Measured>((resolve, reject) => {
      child.once("message", (message: Measured) => resolve(message));
      child.once("exit", (code) => reject(new Error(`the child ended with ${code}`)));
    });
    expect(measured.causes).toEqual(BOMBS.flatMap((path) => [CAUSES[path], CAUSES[path]]));
    expect(measured.highest / MEGABYTE).toBeLessThan(300);
  },
);
