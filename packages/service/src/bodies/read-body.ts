import type { Recipient } from "@sluse/core";

import { RequestRefused } from "../problems/request-refused.ts";
import type { BodyShape, Rows } from "../routes/route.ts";
import type { ServiceLimits } from "../service-limits.ts";
import { linesOf } from "./lines.ts";
import { readShape } from "./read-shape.ts";
import { parseStrictJson } from "./strict-json.ts";
import { decodeUtf8, readWhole } from "./whole-body.ts";

export interface ReadBody {
  readonly body: unknown;
  readonly rows: Rows;
  /** As it came. */
  readonly chunks: readonly Uint8Array[];
}

const NOTHING: ReadBody = { body: undefined, rows: [], chunks: [] };

/** Reads a body as its route takes it. @throws RequestRefused */
export async function readBody(
  shape: BodyShape<unknown>,
  request: Request,
  limits: ServiceLimits,
): Promise<ReadBody> {
  if (shape.kind === "none") return NOTHING;
  const type = typeOf(request.headers);
  if (type === "application/json") {
    const holdsLetters = shape.kind === "rows" || shape.holds === "letters";
    const most = holdsLetters ? limits.orderBytes : limits.jsonBytes;
    const chunks = await readWhole(request, most);
    const given = parseStrictJson(decodeUtf8(chunks));
    if (shape.kind === "json") return { body: readShape(shape.schema, given, "the body"), rows: [], chunks };
    const { order, recipients } = readShape(shape.json, given, "the body");
    return { body: order, rows: recipients as readonly Recipient[], chunks };
  }
  if (shape.kind === "rows" && type === "application/x-ndjson") {
    const chunks = await readWhole(request, limits.uploadBytes);
    const lines = linesOf(chunks, limits.orderBytes);
    if (!shape.first) return { body: undefined, rows: rowsOf(lines, limits.rowLength), chunks };
    const first = lines.next();
    const body = readShape(
      shape.first,
      first.done ? undefined : parseStrictJson(first.value),
      "the first line",
    );
    return { body, rows: rowsOf(lines, limits.rowLength), chunks };
  }
  throw new RequestRefused({
    code: "SLUSE_SERVICE_MEDIA_TYPE",
    detail: `the route takes application/json${shape.kind === "rows" ? " and application/x-ndjson" : ""}`,
  });
}

/** Read as UTF-8 and as it came: what says that it is anything else is read otherwise by whoever stands in front. */
const TYPE = /^(?<type>application\/(?:json|x-ndjson))\s*(?:;\s*charset="?utf-8"?\s*)?$/iu;

function typeOf(headers: Headers): string | undefined {
  const coding = headers.get("content-encoding");
  if (coding !== null && coding.toLowerCase() !== "identity") return undefined;
  return TYPE.exec(headers.get("content-type") ?? "")?.groups?.["type"]?.toLowerCase();
}

/** What is no row at all ends the reading; what is wrong with a row is the gate's to tell. */
function* rowsOf(lines: Iterable<string>, longest: number): Generator<Recipient, void, void> {
  for (const line of lines) {
    if (line.length > longest)
      throw new RequestRefused({
        code: "SLUSE_SERVICE_BODY_TOO_LARGE",
        detail: `a row is longer than ${longest} characters`,
      });
    yield parseStrictJson(line) as Recipient;
  }
}
