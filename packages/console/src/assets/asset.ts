import { createHash } from "node:crypto";

/** A file that pages need. Its name holds a digest of what is in it, so that a browser may keep it for good. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function createAsset(
  name: string,
  ending: "css" | "js" | "svg" | "woff2",
  content: Uint8Array | string,
): Asset {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : Uint8Array.from(content);
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  return { path: `/assets/${name}-${digest}.${ending}`, type: TYPES[ending], bytes };
}

const TYPES = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  woff2: "font/woff2",
} as const;
