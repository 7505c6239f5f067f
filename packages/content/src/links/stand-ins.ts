/** A template's slots by name: a `word` of an address, or an `address` as a whole. */
export type LinkSlots = Readonly<Record<string, "word" | "address">>;

const SLOT = /\{\{([^{}]*)\}\}/gu;
const ADDRESS = "https://slot.example/";
/** A word that may stand in a host as well as in a path, and that no letter has. */
const wordFor = (index: number): string => `x${index}z7q9x`;
const WORD = /(?:https:\/\/slot\.example\/)?x(\d+)z7q9x/gu;

/** Text in which plain words stand for slots, so that addresses with slots in them can be read. */
export interface StandIns {
  readonly text: string;
  /** Where the unit at `offset` of the text stood before. */
  sourceOf(offset: number): number;
  /** Puts the slots back in an address from the text. */
  restore(address: string): string;
}

/** Puts stand-ins for these slots. */
export function withStandIns(source: string, slots: LinkSlots): StandIns {
  const written: string[] = [];
  const shifts: { readonly from: number; readonly by: number }[] = [];
  let shift = 0;
  const text = source.replaceAll(SLOT, (whole: string, name: string, offset: number) => {
    const slot = name.trim();
    if (!Object.hasOwn(slots, slot)) return whole;
    const word = `${slots[slot] === "address" ? ADDRESS : ""}${wordFor(written.push(whole) - 1)}`;
    shift += word.length - whole.length;
    shifts.push({ from: offset + whole.length + shift, by: shift });
    return word;
  });
  return {
    text,
    sourceOf: (offset) => offset - (shifts.findLast(({ from }) => from <= offset)?.by ?? 0),
    restore: (address) => address.replaceAll(WORD, (_whole, index: string) => written[Number(index)] ?? ""),
  };
}
