import { fileURLToPath } from "node:url";

const resolved = (name: string): string => fileURLToPath(import.meta.resolve(name));

/** Where the programs lie that read PDFs, page pictures and codes: the process that reads may read them. */
export const PDF_JS: string = resolved("pdfjs-dist/legacy/build/pdf.mjs");
export const PDFIUM: string = resolved("@hyzyla/pdfium/pdfium.wasm");
export const CODE_READER: string = resolved("zxing-wasm/reader/zxing_reader.wasm");
