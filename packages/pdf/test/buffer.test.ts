import { readFileSync } from "node:fs";

import { eforsk } from "@sluse/core";
import { expect, test } from "vitest";

import { checkPdf } from "../src/index.ts";

const LETTER = new URL("../../../test/incident/letters/4-good.pdf", import.meta.url);

test("a PDF read from a file, in Node's own kind of bytes, is read like any other", async () => {
  const options = { document: "brev.pdf", language: "nb", policy: eforsk.content } as const;
  const buffer = readFileSync(LETTER);
  const fromBuffer = await checkPdf(buffer, options);
  const fromBytes = await checkPdf(new Uint8Array(buffer), options);
  expect(fromBuffer.findings).toStrictEqual(fromBytes.findings);
  expect(fromBuffer.findings.map((finding) => finding.rule)).not.toContain("pdf/unreadable");
});
