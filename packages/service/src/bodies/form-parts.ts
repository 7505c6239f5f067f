import { RequestRefused } from "../problems/request-refused.ts";

/** A part of a form: its name, the type that it says it is of, and its bytes as they came. */
export interface FormPart {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const BOUNDARY =
  /^multipart\/form-data\s*;\s*boundary=(?:"(?<quoted>[\w'()+,./:=?-]{1,70})"|(?<plain>[\w'+.-]{1,70}))\s*$/iu;

/** What stands between the parts of a form, where a `Content-Type` is one. */
export function boundaryOf(type: string | null): string | undefined {
  const { quoted, plain } = BOUNDARY.exec(type ?? "")?.groups ?? {};
  return quoted ?? plain;
}

const CRLF = "\r\n";
const MOST_PARTS = 2;
const LONGEST_HEAD = 1000;

/**
 * The parts of a form (RFC 7578), each name once. What two readers might read differently is none: something before the first
 * part or after the last, a header that is not known or stands twice, lines that end otherwise.
 * @throws RequestRefused `SLUSE_SERVICE_FORM_INVALID`
 */
export function formParts(body: Buffer, boundary: string): ReadonlyMap<string, FormPart> {
  const between = `--${boundary}`;
  const parts = new Map<string, FormPart>();
  if (!startsWith(body, 0, `${between}${CRLF}`)) throw notAForm("does not begin with its boundary");
  let at = between.length + CRLF.length;
  for (;;) {
    if (parts.size === MOST_PARTS) throw notAForm(`has more than ${MOST_PARTS} parts`);
    const begin = endOfHead(body, at);
    const head = body.toString("latin1", at, begin - CRLF.length * 2);
    const end = body.indexOf(`${CRLF}${between}`, begin - CRLF.length, "latin1");
    if (end < begin) throw notAForm("has a part that does not end");
    const part = { ...readHead(head), bytes: body.subarray(begin, end) };
    if (parts.has(part.name)) throw notAForm("has a part twice");
    parts.set(part.name, part);
    at = end + CRLF.length + between.length;
    if (startsWith(body, at, "--")) break;
    if (!startsWith(body, at, CRLF)) throw notAForm("has its boundary within a part");
    at += CRLF.length;
  }
  const rest = body.toString("latin1", at + 2, at + 2 + CRLF.length + 1);
  if (rest !== "" && rest !== CRLF) throw notAForm("goes on after its end");
  return parts;
}

const startsWith = (body: Buffer, at: number, text: string): boolean =>
  body.toString("latin1", at, at + text.length) === text;

/** Where the bytes of a part begin, whose head begins at `at`. */
function endOfHead(body: Buffer, at: number): number {
  const end = body.subarray(at, at + LONGEST_HEAD).indexOf(CRLF + CRLF, 0, "latin1");
  if (end === -1) throw notAForm("has a part without a head, or with a long one");
  return at + end + CRLF.length * 2;
}

const HEADER = /^(?<name>content-disposition|content-type):(?<value>[^\r\n]*)$/iu;
const TYPE = /^(?<type>application\/json|text\/csv)[ \t]*(?:;[ \t]*charset="?utf-8"?[ \t]*)?$/iu;
const DISPOSITION = /^form-data[ \t]*;[ \t]*name="?(?<name>[a-z]+)"?(?<rest>[ \t]*;.*)?$/iu;
/** What the file is called where it lies nobody asks; a second name of the part is another's to some readers. */
const NAMED_AGAIN = /(?<!file)name\*?[ \t]*=/iu;

function readHead(head: string): Pick<FormPart, "name" | "type"> {
  const read = new Map<string, string>();
  for (const line of head.split(CRLF)) {
    const { name, value } = HEADER.exec(line)?.groups ?? {};
    if (name === undefined || value === undefined) throw notAForm("has a header that no part takes");
    if (read.has(name.toLowerCase())) throw notAForm("has a header twice");
    read.set(name.toLowerCase(), value.trim());
  }
  const { name, rest = "" } = DISPOSITION.exec(read.get("content-disposition") ?? "")?.groups ?? {};
  if (name === undefined || NAMED_AGAIN.test(rest)) throw notAForm("has a part without one name");
  const type = TYPE.exec(read.get("content-type") ?? "")?.groups?.["type"];
  if (type === undefined) throw notAForm("has a part that is neither JSON nor CSV in UTF-8");
  return { name, type: type.toLowerCase() };
}

/** Nothing of it is quoted: names and files are the caller's own words. */
const notAForm = (what: string): RequestRefused =>
  new RequestRefused({ code: "SLUSE_SERVICE_FORM_INVALID", detail: `the form ${what}` });
