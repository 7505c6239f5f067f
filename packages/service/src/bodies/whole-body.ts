import { RequestRefused } from "../problems/request-refused.ts";

/**
 * Reads a body to its end, as bytes. Everything first: a client that reads nothing before it has sent everything would
 * wait for itself, and a body that is read while people are waited for would end with the server's time for a request.
 * @throws RequestRefused `SLUSE_SERVICE_BODY_TOO_LARGE`, `SLUSE_SERVICE_JSON_INVALID` when the caller broke off
 */
export async function readWhole(request: Request, most: number): Promise<readonly Uint8Array[]> {
  const told = Number(request.headers.get("content-length") ?? 0);
  if (told > most) throw tooLarge(most);
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (!request.body) return chunks;
  const reader = request.body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return chunks;
      size += value.length;
      if (size > most) break;
      chunks.push(value);
    }
  } catch {
    throw new RequestRefused({ code: "SLUSE_SERVICE_JSON_INVALID", detail: "the body was broken off" });
  }
  await reader.cancel();
  throw tooLarge(most);
}

/** @throws RequestRefused `SLUSE_SERVICE_JSON_INVALID` for what is not UTF-8 */
export function decodeUtf8(chunks: readonly Uint8Array[]): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new RequestRefused({ code: "SLUSE_SERVICE_JSON_INVALID", detail: "the body is not UTF-8" });
  }
}

const tooLarge = (most: number): RequestRefused =>
  new RequestRefused({
    code: "SLUSE_SERVICE_BODY_TOO_LARGE",
    detail: `the body is larger than ${most} bytes`,
    headers: { connection: "close" },
  });
