import * as fc from "fast-check";
import { expect, test, vi } from "vitest";

import { instant } from "@sluse/core";

import { Book } from "./book.ts";
import { steps } from "./lives.ts";
import { lookUpEverybody } from "./look-up.ts";
import { CENTRAL } from "../everyday/users.ts";
import { PROJECTS, START } from "./model-world.ts";
import { naming } from "../everyday/naming.ts";
import { Systems } from "./systems.ts";

vi.mock("node:crypto", async (original) => ({
  ...(await original<typeof import("node:crypto")>()),
  randomBytes: (size: number) => naming.bytes(size),
}));

/** How many lives are lived; a longer run finds rarer things. A failure says its seed, which lives them again. */
const LIVES = Number(process.env["SLUSE_RUNS"] ?? 5);
/** So many lives never came to nothing yet: the proof lives more. */
const ENOUGH = 12;

test.each(["without crashes", "with crashes"] as const)(
  "a gate lives as the book foresees, and alike on every ledger, %s",
  async (crashes) => {
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(fc.commands(steps(crashes), { size: "+1", maxCommands: 40 }), async (life) => {
        const systems = await Systems.start();
        const book = new Book(PROJECTS.length, instant(START));
        try {
          await fc.asyncModelRun(() => ({ model: book, real: systems }), life);
          // A crash that was planned and never came does not come now.
          for (const system of systems.each) await system.restart();
          await lookUpEverybody(book, systems);
          const verdict = await systems.all(
            async (system) => (await system.gate.audit.verify({ by: CENTRAL })).kind,
          );
          expect(verdict).toBe("intact");
          sent += book.sent.length;
        } finally {
          await systems.remove();
        }
      }),
      { numRuns: LIVES },
    );
    // A gate that lets nobody through would be as good as its word, and of no use. Few lives may come to nothing by themselves.
    if (LIVES >= ENOUGH) expect(sent).toBeGreaterThan(0);
  },
  3_600_000,
);
