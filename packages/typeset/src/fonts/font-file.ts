import { SluseError } from "@sluse/core";

/** What is read of a font file: its family, the characters it has, and how wide each is. */
export interface FontFile {
  /** The family's names, as the file tells them in any language. */
  readonly families: ReadonlySet<string>;
  /** `400`, `400 italic`, `700`: weight and slope. */
  readonly style: string;
  /** The width of a character as a share of the type's size; `undefined` when the font lacks it. */
  widthOf(codePoint: number): number | undefined;
}

/**
 * Reads the tables of a TrueType or OpenType file that tell its names, characters and widths (ISO/IEC 14496-22).
 * @throws SluseError `SLUSE_TYPESET_FONT`
 */
export function readFontFile(bytes: Uint8Array, name: string): FontFile {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const tables = tablesOf(view);
    const glyphOf = readCharacters(tableIn(view, tables, "cmap"));
    const unitsPerEm = tableIn(view, tables, "head").getUint16(18);
    const widths = tableIn(view, tables, "hmtx");
    const measured = tableIn(view, tables, "hhea").getUint16(34);
    return {
      families: readFamilies(tableIn(view, tables, "name")),
      style: readStyle(tableIn(view, tables, "OS/2")),
      widthOf(codePoint) {
        const glyph = glyphOf(codePoint);
        return glyph === 0 ? undefined : widths.getUint16(4 * Math.min(glyph, measured - 1)) / unitsPerEm;
      },
    };
  } catch (cause) {
    throw new SluseError("SLUSE_TYPESET_FONT", `font file \`${name}\` cannot be read as TTF or OTF`, {
      cause,
    });
  }
}

type Tables = ReadonlyMap<string, { readonly offset: number; readonly length: number }>;

function tablesOf(view: DataView): Tables {
  const count = view.getUint16(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = 12 + 16 * index;
      const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
      return [tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) }];
    }),
  );
}

function tableIn(view: DataView, tables: Tables, tag: string): DataView {
  const table = tables.get(tag);
  if (!table) throw new RangeError(`no table ${tag}`);
  return new DataView(view.buffer, view.byteOffset + table.offset, table.length);
}

/** Family names: the first four styles of a family have number 1, others tell it as number 16. */
const FAMILY_NAMES: ReadonlySet<number> = new Set([1, 16]);
const MACINTOSH = 1;

function readFamilies(table: DataView): ReadonlySet<string> {
  const families = new Set<string>();
  const storage = table.getUint16(4);
  for (let record = 0; record < table.getUint16(2); record += 1) {
    const at = 6 + 12 * record;
    if (!FAMILY_NAMES.has(table.getUint16(at + 6))) continue;
    const start = table.byteOffset + storage + table.getUint16(at + 10);
    const bytes = new Uint8Array(table.buffer, start, table.getUint16(at + 8));
    const isMacintosh = table.getUint16(at) === MACINTOSH;
    families.add(new TextDecoder(isMacintosh ? "latin1" : "utf-16be").decode(bytes));
  }
  return families;
}

const ITALIC = 0x1;
const OBLIQUE = 0x2_00;

function readStyle(table: DataView): string {
  const isSloped = (table.getUint16(62) & (ITALIC | OBLIQUE)) !== 0;
  return `${table.getUint16(4)}${isSloped ? " italic" : ""}`;
}

const WHOLE_UNICODE = 12;
const BASIC_PLANE = 4;

/** From character to glyph; 0 is the glyph for what is not there. */
function readCharacters(table: DataView): (codePoint: number) => number {
  const encodings = Array.from({ length: table.getUint16(2) }, (_, index) =>
    table.getUint32(4 + 8 * index + 4),
  ).map((offset) => ({ offset, format: table.getUint16(offset) }));
  const whole = encodings.find(({ format }) => format === WHOLE_UNICODE);
  if (whole) return readGroups(table, whole.offset);
  const basic = encodings.find(({ format }) => format === BASIC_PLANE);
  if (basic) return readSegments(table, basic.offset);
  throw new RangeError("no table of Unicode characters");
}

function readGroups(table: DataView, offset: number): (codePoint: number) => number {
  const count = table.getUint32(offset + 12);
  return (codePoint) => {
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = offset + 16 + 12 * middle;
      if (codePoint < table.getUint32(at)) high = middle - 1;
      else if (codePoint > table.getUint32(at + 4)) low = middle + 1;
      else return table.getUint32(at + 8) + codePoint - table.getUint32(at);
    }
    return 0;
  };
}

function readSegments(table: DataView, offset: number): (codePoint: number) => number {
  const doubled = table.getUint16(offset + 6);
  const [ends, starts, deltas, ranges] = [14, 16 + doubled, 16 + 2 * doubled, 16 + 3 * doubled].map(
    (at) => offset + at,
  ) as [number, number, number, number];
  return (codePoint) => {
    for (let at = 0; at < doubled; at += 2) {
      if (table.getUint16(ends + at) < codePoint) continue;
      const start = table.getUint16(starts + at);
      if (codePoint < start) return 0;
      const delta = table.getUint16(deltas + at);
      const range = table.getUint16(ranges + at);
      if (range === 0) return (codePoint + delta) & 0xff_ff;
      const glyph = table.getUint16(ranges + at + range + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xff_ff;
    }
    return 0;
  };
}
