import { describe, expect, test } from "vitest";

import { classifyPdf } from "./classify-pdf.ts";
import { PDF_CORPUS, type PdfProducer } from "./pdf-corpus.ts";

/** A letter breaks the rules it must, no other, says so in whole sentences, and nothing is left unlooked at unless it cannot be read. */
export function classifies(producer: PdfProducer): void {
  describe(`letters: ${producer}`, () => {
    test.each(PDF_CORPUS[producer])("$name breaks $breaks", async (each) => {
      const { reading, missed, falseAlarms } = await classifyPdf(each);
      expect({ missed, falseAlarms }).toEqual({ missed: [], falseAlarms: [] });
      for (const { message } of reading.findings) {
        for (const text of [...Object.values(message.nb), ...Object.values(message.en)]) {
          expect(text).not.toMatch(/[{}]|undefined|NaN/u);
        }
      }
      const unread = each.breaks.some((rule) => rule === "pdf/unreadable" || rule === "pdf/encrypted");
      expect(reading.unrun.length > 0).toBe(unread);
    });
  });
}
