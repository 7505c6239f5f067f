/** What may stand in a slot. `text` is anything readable; the others are checked for what they are. */
export type SlotType = "text" | "name" | "date" | "phone" | "email" | "url" | "organisation" | "study-number";

/** What a slot can take. */
export const SLOT_TYPES: readonly SlotType[] = [
  "text",
  "name",
  "date",
  "phone",
  "email",
  "url",
  "organisation",
  "study-number",
];

/** A named place in a template where a value is put. */
export interface Slot {
  readonly name: string;
  readonly type: SlotType;
  /** Shortest and longest value, in UTF-16 units. */
  readonly min: number;
  readonly max: number;
  /** Whether the value may hold line ends. */
  readonly multiline: boolean;
  /** `everyone`: one value for the whole mail-out. `recipient`: may identify a person, so it is never repeated. */
  readonly reach: "everyone" | "recipient";
}

/** Longest value when the template does not say. */
export const LONGEST: Readonly<Record<SlotType, number>> = {
  text: 200,
  name: 100,
  date: 40,
  phone: 20,
  email: 120,
  url: 300,
  organisation: 160,
  "study-number": 40,
};

/** A slot's name: a letter or underscore, then letters, digits, `_`, `.` and `-`; 64 at most. */
export const isSlotName = (name: string): boolean => /^[\p{L}_][\p{L}\p{N}_.-]{0,63}$/u.test(name);
