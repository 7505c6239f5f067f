import { RequestRefused } from "../problems/request-refused.ts";

const DEEPEST = 64;

/**
 * Reads JSON that every reader reads alike. `JSON.parse` takes the last of two equal keys, others the first; `__proto__` is
 * a key to some and more than a key to others; half a character is a text that UTF-8 cannot write.
 * @throws RequestRefused `SLUSE_SERVICE_JSON_INVALID`
 */
export function parseStrictJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw notJson("is not JSON");
  }
  checkTokens(text);
  return value;
}

/** Walks through a text that is known to be JSON. */
function checkTokens(text: string): void {
  const open: (Set<string> | undefined)[] = [];
  let string = "";
  for (let at = 0; at < text.length; at += 1) {
    switch (text[at]) {
      case "{":
      case "[":
        if (open.length === DEEPEST) throw notJson(`is nested deeper than ${DEEPEST} levels`);
        open.push(text[at] === "{" ? new Set() : undefined);
        break;
      case "}":
      case "]":
        open.pop();
        break;
      case ":":
        addKey(open.at(-1), string);
        break;
      case '"': {
        const end = endOfString(text, at);
        string = readString(text.slice(at, end + 1));
        at = end;
        break;
      }
      default:
    }
  }
}

/** Where the string ends that begins at `start`. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}

function readString(token: string): string {
  // Only what is escaped can be other than it looks.
  const value = token.includes("\\") ? (JSON.parse(token) as string) : token.slice(1, -1);
  if (!value.isWellFormed()) throw notJson("holds half a character");
  return value;
}

function addKey(keys: Set<string> | undefined, key: string): void {
  // What stands twice is not quoted: it may be anything.
  if (keys?.has(key)) throw notJson("has the same key twice in one object");
  if (key === "__proto__") throw notJson("has a key `__proto__`");
  keys?.add(key);
}

const notJson = (what: string): RequestRefused =>
  new RequestRefused({ code: "SLUSE_SERVICE_JSON_INVALID", detail: `the body, or a line of it, ${what}` });
