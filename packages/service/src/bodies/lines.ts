import { RequestRefused } from "../problems/request-refused.ts";

/**
 * The lines of an NDJSON body; empty ones are left out. Decoded as they are asked for: 30 000 rows are 1.2 MB as bytes.
 * @throws RequestRefused `SLUSE_SERVICE_BODY_TOO_LARGE`, `SLUSE_SERVICE_JSON_INVALID`
 */
export function* linesOf(chunks: readonly Uint8Array[], longest: number): Generator<string, void, void> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  for (const chunk of [...chunks, undefined]) {
    rest += decode(decoder, chunk);
    const parts = rest.split("\n");
    rest = chunk === undefined ? "" : (parts.pop() ?? "");
    for (const part of parts) {
      if (part.length > longest) throw tooLong(longest);
      if (part.trim() !== "") yield part;
    }
    if (rest.length > longest) throw tooLong(longest);
  }
}

function decode(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array | undefined): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new RequestRefused({ code: "SLUSE_SERVICE_JSON_INVALID", detail: "the body is not UTF-8" });
  }
}

const tooLong = (longest: number): RequestRefused =>
  new RequestRefused({
    code: "SLUSE_SERVICE_BODY_TOO_LARGE",
    detail: `a line of the body is longer than ${longest} characters`,
  });
