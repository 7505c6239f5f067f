import { Buffer } from "node:buffer";

import { z } from "zod";

import type { EpromLetter as Whole } from "./eprom-wave.ts";

type EpromLetter = Pick<Whole, "name" | "format" | "bytes">;

const LARGEST: number = 30 * 1024 * 1024;
const PDF_MARK = "%PDF-";

/** Whether ePROM would take it: a PDF, and not too large. */
export function isUsable({ format, bytes }: EpromLetter): boolean {
  const mark = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, PDF_MARK.length));
  return format === "pdf" && bytes.byteLength <= LARGEST && mark.toString("latin1") === PDF_MARK;
}

/** Most often thousands get the same bytes: they are encoded once. */
const encoded = new WeakMap<Uint8Array, string>();

/**
 * The letter as ePROM's `documentCollection`. The names of its fields are not among what is publicly described: they
 * are to be compared with the integration environment before first use, and stand here and nowhere else.
 */
export function documentCollection({ name, bytes }: EpromLetter): object {
  let content = encoded.get(bytes);
  if (content === undefined) {
    content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
    encoded.set(bytes, content);
  }
  return { mainDocument: { fileName: name, contentType: "application/pdf", content }, attachments: [] };
}

const read = z.object({
  mainDocument: z.object({ content: z.base64().max(2 * LARGEST) }),
  attachments: z.array(z.unknown()).max(0).nullish(),
});

/** The one document of a collection; undefined when it has others, which nobody has approved. */
export function mainDocumentOf(collection: unknown): Uint8Array | undefined {
  const { data } = read.safeParse(collection);
  return data && new Uint8Array(Buffer.from(data.mainDocument.content, "base64"));
}
