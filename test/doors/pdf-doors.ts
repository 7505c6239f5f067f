import { eforsk } from "@sluse/core";
import * as pdf from "@sluse/pdf";

import { door, type PackageDoors } from "./door.ts";

/** A file too large to be opened: no process is begun for it. */
const asked = (): readonly unknown[] => [
  Buffer.from("%PDF-1.7\n"),
  {
    document: "brev.pdf",
    language: "nb",
    policy: eforsk.content,
    severities: { "pdf/fonts": "refuse" },
    paper: "possible",
    limits: { fileBytes: 1, wait: 1 },
  },
];

export const pdfDoors: PackageDoors = {
  modules: { "@sluse/pdf": pdf },
  doors: [
    door("createPdfReader", pdf.createPdfReader, () => [{ limits: { pages: 3 } }]),
    door("checkPdf", pdf.checkPdf, asked),
    door("readPdf", pdf.readPdf, asked),
  ],
  others: {},
};
