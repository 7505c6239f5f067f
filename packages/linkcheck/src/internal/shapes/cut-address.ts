/** What may differ between letters: a slot whose value is known, or else a parameter. */
export interface Mark {
  readonly kind: "slot" | "parameter";
  readonly name: string;
}

/** An address cut into what is the same in every letter and what may differ. */
export interface CutAddress {
  /** The address with marks, `{slot}` and `{?parameter}`, in the place of what may differ. */
  readonly shape: string;
  /** What stood where the marks stand, as written in the address, by mark. */
  readonly parts: ReadonlyMap<string, string>;
}

/**
 * Cuts out the values of slots that are known, exactly and wherever they stand; and where there are none, the values of
 * all parameters, in the order of their names. The path stays as it is.
 */
export function cutAddress(
  address: string,
  tokens: readonly (readonly [slot: string, value: string])[],
): CutAddress {
  const bySlots = cutBySlots(address, tokens);
  return bySlots.parts.size > 0 ? bySlots : cutByParameters(address);
}

function cutBySlots(
  address: string,
  tokens: readonly (readonly [slot: string, value: string])[],
): CutAddress {
  let shape = address;
  const parts = new Map<string, string>();
  for (const [slot, value] of tokens) {
    if (value === "") continue;
    for (const written of new Set([value, encodeURIComponent(value)])) {
      const cut = replaceWhole(shape, written, `{${slot}}`);
      if (cut === shape) continue;
      shape = cut;
      parts.set(slot, written);
    }
  }
  return { shape, parts };
}

const PART_OF_TOKEN = /[A-Za-z0-9_]/u;

/** Replaces a value where it stands alone: a token that another begins with is not that other. */
function replaceWhole(text: string, value: string, mark: string): string {
  let result = "";
  let from = 0;
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) {
    if (at < from) continue;
    const end = at + value.length;
    if (PART_OF_TOKEN.test(text[at - 1] ?? "") || PART_OF_TOKEN.test(text[end] ?? "")) continue;
    result += text.slice(from, at) + mark;
    from = end;
  }
  return result + text.slice(from);
}

function cutByParameters(address: string): CutAddress {
  const hash = address.indexOf("#");
  const end = hash === -1 ? address.length : hash;
  const query = address.indexOf("?");
  if (query === -1 || query > end) return { shape: address, parts: new Map() };
  const pairs = address
    .slice(query + 1, end)
    .split("&")
    .map((pair): readonly [string, string] => {
      const equals = pair.indexOf("=");
      return equals === -1 ? [`?${pair}`, ""] : [`?${pair.slice(0, equals)}`, pair.slice(equals + 1)];
    })
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const names = pairs.map(([mark]) => `${mark.slice(1)}={${mark}}`).join("&");
  return { shape: `${address.slice(0, query)}?${names}${address.slice(end)}`, parts: new Map(pairs) };
}

/** The mark a part of a cut address is kept under. */
export const parseMark = (mark: string): Mark =>
  mark.startsWith("?") ? { kind: "parameter", name: mark.slice(1) } : { kind: "slot", name: mark };

/** Puts values in the place of marks. */
export const fillShape = (shape: string, valueOf: (mark: string) => string): string =>
  shape.replaceAll(/\{([^{}]*)\}/gu, (_whole, mark: string) => valueOf(mark));
