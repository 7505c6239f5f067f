import type { Recipient } from "@sluse/core";
import { readIdTable } from "@sluse/registers/id-table";
import type { z } from "zod";

import { RequestRefused } from "../problems/request-refused.ts";
import type { BodyShape, Rows } from "./body-shape.ts";
import type { ServiceLimits } from "../service-limits.ts";
import { boundaryOf, formParts } from "./form-parts.ts";
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
  if (shape.kind === "rows" && !shape.first && type === "text/csv") {
    const chunks = await readWhole(request, limits.uploadBytes);
    return { body: undefined, rows: rowsOfSheet(chunks), chunks };
  }
  const boundary = boundaryOf(request.headers.get("content-type"));
  if (shape.kind === "rows" && shape.first && boundary !== undefined && !isCoded(request.headers))
    return readForm(await readWhole(request, limits.uploadBytes), boundary, { first: shape.first, limits });
  throw new RequestRefused({
    code: "SLUSE_SERVICE_MEDIA_TYPE",
    detail: `the route takes ${typesOf(shape).join(", ")}`,
  });
}

/** What a route takes, as it is called in a `Content-Type`. */
function typesOf(shape: Exclude<BodyShape<unknown>, { kind: "none" }>): readonly string[] {
  if (shape.kind === "json") return ["application/json"];
  return ["application/json", "application/x-ndjson", shape.first ? "multipart/form-data" : "text/csv"];
}

/** An order beside its recipients, in two parts of a form. */
function readForm(
  sent: readonly Uint8Array[],
  boundary: string,
  { first, limits }: { readonly first: z.ZodType; readonly limits: ServiceLimits },
): ReadBody {
  const parts = formParts(Buffer.concat(sent), boundary);
  const [order, recipients] = [parts.get("order"), parts.get("recipients")];
  if (order?.type !== "application/json" || recipients?.type !== "text/csv")
    throw new RequestRefused({
      code: "SLUSE_SERVICE_FORM_INVALID",
      detail: "the form has not a part `order` in JSON and a part `recipients` in CSV",
    });
  if (order.bytes.length > limits.orderBytes)
    throw new RequestRefused({
      code: "SLUSE_SERVICE_BODY_TOO_LARGE",
      detail: `the part \`order\` is larger than ${limits.orderBytes} bytes`,
    });
  return {
    body: readShape(first, parseStrictJson(decodeUtf8([order.bytes])), "the part `order`"),
    rows: rowsOfSheet([recipients.bytes]),
    // What stands between the parts is another each time, when the same is sent again.
    chunks: [Buffer.from(`${order.bytes.length} `), order.bytes, recipients.bytes],
  };
}

/** Read as UTF-8 and as it came: what says that it is anything else is read otherwise by whoever stands in front. */
const TYPE = /^(?<type>application\/(?:json|x-ndjson)|text\/csv)\s*(?:;\s*charset="?utf-8"?\s*)?$/iu;

function isCoded(headers: Headers): boolean {
  const coding = headers.get("content-encoding");
  return coding !== null && coding.toLowerCase() !== "identity";
}

function typeOf(headers: Headers): string | undefined {
  if (isCoded(headers)) return undefined;
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

/** A sheet's rows by the reader of every such list: row by row, each with its number as a spreadsheet counts. */
const rowsOfSheet = (chunks: readonly Uint8Array[]): AsyncIterable<Recipient> =>
  readIdTable({ name: "recipients.csv", content: chunks }, { format: "csv" });
