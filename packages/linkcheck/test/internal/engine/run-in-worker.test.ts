import type { LinkToProbe } from "@sluse/core";
import { expect, test } from "vitest";

import { asInstant } from "../../../src/internal/engine/as-instant.ts";
import { runInWorker } from "../../../src/internal/engine/run-in-worker.ts";
import { settingsOf } from "../../../src/internal/engine/settings-of.ts";
import type { LinkEngine } from "../../../src/index.ts";

test.each<LinkEngine>(["direct", "linkinator"])(
  "a thread that meets what it cannot handle with %s ends in failure, and nowhere else",
  async (engine) => {
    const links: readonly LinkToProbe[] = [null as never];
    const settings = settingsOf({ vantagePoint: "her", engine });
    const reported: number[] = [];
    const end = await runInWorker(
      { links, settings, checkedAt: asInstant(0), asksForNames: true },
      {
        milliseconds: 20_000,
        resolve: undefined,
        signal: undefined,
        onReport: (index) => reported.push(index),
      },
    );
    expect({ end, reported }).toEqual({ end: "failed", reported: [] });
  },
);
