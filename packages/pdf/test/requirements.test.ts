import { readFile } from "node:fs/promises";

import { eforsk, type Policy } from "@sluse/core";
import { requirementsOf } from "@sluse/core/house";
import { beforeAll, describe, expect, test } from "vitest";

import { checkHere } from "./support/check-here.ts";

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = new Uint8Array(
    await readFile(new URL("fixtures/libreoffice-clean-two-pages.pdf", import.meta.url)),
  );
});

/** A policy that two pages of some kilobytes break, by the rule of the sentence and the field it stands on. */
const BROKEN: Readonly<Record<string, Partial<Policy["content"]>>> = {
  "pdf/too-large content.maxBytes": { maxBytes: 1000 },
  "pdf/too-many-pages content.maxPages": { maxPages: 1 },
};

describe("each sentence of a printed policy about letters in PDF", () => {
  test("has a case here", () => {
    const keys = requirementsOf(eforsk)
      .filter(({ rule }) => rule.startsWith("pdf/"))
      .map(({ rule, figure }) => `${rule} ${figure}`);
    expect(keys).toEqual(Object.keys(BROKEN));
  });

  test("has a rule that speaks when it is broken, and is silent when it is met", async () => {
    const rulesUnder = async (fields: Partial<Policy["content"]>): Promise<readonly string[]> =>
      (await checkHere(bytes, { policy: { ...eforsk.content, ...fields } })).findings.map(({ rule }) => rule);
    const met = await rulesUnder({});
    for (const [key, fields] of Object.entries(BROKEN)) {
      const [rule] = key.split(" ");
      expect(await rulesUnder(fields)).toContain(rule);
      expect(met).not.toContain(rule);
    }
  });
});
