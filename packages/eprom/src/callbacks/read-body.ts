import { hash, timingSafeEqual } from "node:crypto";

/** A callback's body, or the status that says why it is not taken. */
export type ReadBody =
  | { readonly kind: "read"; readonly body: object }
  | { readonly kind: "refused"; readonly status: 401 | 413 };

/** The key comes first in ePROM's callbacks; so much is read of one that does not show it. */
const UNKEYED_BYTES: number = 64 * 1024;
/** An answered form comes with all of its answers, which nobody here reads. */
const MOST_BYTES: number = 8 * 1024 * 1024;

const KEY_FIELD = /"apiKey"\s*:\s*("(?:[^"\\]|\\.){0,1000}")/u;

/** Reads a body as JSON once it has shown the key: whoever does not know it fills no memory. One that breaks off shows none. */
export async function readBody(request: Request, apiKey: string): Promise<ReadBody> {
  try {
    return await readKeyed(request, apiKey);
  } catch {
    return { kind: "refused", status: 401 };
  }
}

async function readKeyed(request: Request, apiKey: string): Promise<ReadBody> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  let isKeyed = false;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    text += decoder.decode(chunk, { stream: true });
    isKeyed ||= mentionsKey(text, apiKey);
    if (!isKeyed && bytes > UNKEYED_BYTES) return { kind: "refused", status: 401 };
    if (bytes > MOST_BYTES) return { kind: "refused", status: 413 };
  }
  const body = parse(text + decoder.decode());
  return showsKey(body, apiKey) ? { kind: "read", body } : { kind: "refused", status: 401 };
}

/** Whether the key stands anywhere in what has come so far; whether it stands in its place is seen at the end. */
function mentionsKey(text: string, apiKey: string): boolean {
  const written = KEY_FIELD.exec(text.slice(0, UNKEYED_BYTES))?.[1];
  const shown = written === undefined ? undefined : parse(written);
  return typeof shown === "string" && isSame(shown, apiKey);
}

const showsKey = (body: unknown, apiKey: string): body is object =>
  typeof body === "object" &&
  body !== null &&
  "apiKey" in body &&
  typeof body.apiKey === "string" &&
  isSame(body.apiKey, apiKey);

const isSame = (shown: string, apiKey: string): boolean =>
  timingSafeEqual(hash("sha256", shown, "buffer"), hash("sha256", apiKey, "buffer"));

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
