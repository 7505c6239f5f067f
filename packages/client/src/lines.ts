import { SluseError } from "@sluse/core/errors";

/** What goes in as NDJSON: a list, or whatever gives one after the other. */
export type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

/** Characters that are put together before they become bytes. */
const PART = 65_536;

/** Values as NDJSON, one a line. They are read once, and kept as bytes: 30 000 people are 1.2 MB. */
export async function ndjsonOf(rows: Rows<unknown>, first?: unknown): Promise<Blob> {
  const encoder = new TextEncoder();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let part = first === undefined ? "" : lineOf(first);
  for await (const row of rows) {
    part += lineOf(row);
    if (part.length < PART) continue;
    parts.push(encoder.encode(part));
    part = "";
  }
  return new Blob([...parts, part]);
}

const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`;

/**
 * The values of an answer in NDJSON, as they come; the empty lines between them say that somebody is there. Leaving the loop
 * closes the connection.
 * @throws SluseError `SLUSE_CLIENT_BROKEN_OFF`
 */
export async function* readLines<Value>(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<Value, void, undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = body.getReader();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => brokenOff(cause));
      rest += textOf(decoder, value, done);
      const lines = rest.split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) if (line !== "") yield valueOfLine(line) as Value;
      if (!done) continue;
      if (rest !== "") brokenOff();
      return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** @throws SluseError `SLUSE_CLIENT_BROKEN_OFF` for what is not UTF-8, or ends within a letter */
function textOf(
  decoder: InstanceType<typeof TextDecoder>,
  value: Uint8Array | undefined,
  done: boolean,
): string {
  try {
    return decoder.decode(value, { stream: !done });
  } catch (cause) {
    return brokenOff(cause);
  }
}

function valueOfLine(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch (cause) {
    return brokenOff(cause);
  }
}

/** @throws SluseError `SLUSE_CLIENT_BROKEN_OFF` */
function brokenOff(cause?: unknown): never {
  throw new SluseError("SLUSE_CLIENT_BROKEN_OFF", "the lines of the answer broke off", { cause });
}
