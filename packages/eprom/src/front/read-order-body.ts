/** ePROM takes letters of 30 MB, which are a third larger in base64. */
const MOST_BYTES: number = 42 * 1024 * 1024;

/** The JSON of an order; undefined for what is none, or is larger than any that ePROM takes. */
export async function readOrderBody(request: Request): Promise<unknown> {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > MOST_BYTES) return undefined;
      chunks.push(chunk);
    }
    const text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
