/**
 * Whether an object in a JSON text has a name twice. Parsers keep the last, others the first: what the service meant cannot
 * be told. Takes sound JSON; linear in it.
 */
export function isNamedTwice(json: string): boolean {
  const open: (Set<string> | undefined)[] = [];
  /** A name is due: after `{`, and after a comma within an object. */
  let isNameDue = false;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json.charCodeAt(at);
    if (sign === QUOTE) {
      const start = at;
      at = endOfText(json, at);
      const names = open.at(-1);
      if (!isNameDue || names === undefined) continue;
      const name = plain(json.slice(start + 1, at));
      if (names.has(name)) return true;
      names.add(name);
      isNameDue = false;
    } else if (sign === OPEN_OBJECT) {
      open.push(new Set());
      isNameDue = true;
    } else if (sign === OPEN_LIST) {
      open.push(undefined);
      isNameDue = false;
    } else if (sign === CLOSE_OBJECT || sign === CLOSE_LIST) {
      open.pop();
      isNameDue = false;
    } else if (sign === COMMA) isNameDue = open.at(-1) !== undefined;
  }
  return false;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Where the text that begins at a quotation mark ends. */
function endOfText(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    const sign = json.charCodeAt(at);
    if (sign === BACKSLASH) at += 1;
    else if (sign === QUOTE) return at;
  }
  return json.length;
}

/** A letter of a name may be written as its number. */
const plain = (name: string): string => (name.includes("\\") ? String(JSON.parse(`"${name}"`)) : name);
