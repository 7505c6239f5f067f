import { Refusal } from "../guard/refusal.ts";

/**
 * Turns a page's bytes into text: by its byte order mark, the header's charset, its own `<meta>`, or UTF-8; and
 * windows-1252, as browsers do, when it says nothing and is not UTF-8. Words missed for the wrong charset would let a
 * closed form pass.
 */
export function decodeText(bytes: Uint8Array, contentType: string): string {
  const declared = charsetOfMark(bytes) ?? charsetOfHeader(contentType) ?? charsetOfMeta(bytes);
  if (declared !== undefined) return decoderOf(declared).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function decoderOf(charset: string): { decode(bytes: Uint8Array): string } {
  try {
    return new TextDecoder(charset);
  } catch (error) {
    throw new Refusal("page-unreadable", { cause: error });
  }
}

function charsetOfMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return undefined;
}

const charsetOfHeader = (contentType: string): string | undefined =>
  /charset\s*=\s*["']?([\w.:-]+)/iu.exec(contentType)?.[1];

const charsetOfMeta = (bytes: Uint8Array): string | undefined =>
  /<meta[^<>]*?charset\s*=\s*["']?([\w.:-]+)/iu.exec(
    Buffer.from(bytes.subarray(0, 1024)).toString("latin1"),
  )?.[1];
