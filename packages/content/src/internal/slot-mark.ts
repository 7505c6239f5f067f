/**
 * Stands for a slot while a template is taken apart: a private-use character, which Markdown takes for an ordinary
 * letter and which no template may hold itself.
 */
export const SLOT_MARK = "\uE000";

/** Where slots stand in a text, in order. */
export function placesOfSlots(text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(SLOT_MARK); at !== -1; at = text.indexOf(SLOT_MARK, at + 1)) places.push(at);
  return places;
}

/** Characters without a meaning of their own; a letter with one shows something else on every machine. */
export const PRIVATE_USE: RegExp = /[\uE000-\uF8FF]/u;
